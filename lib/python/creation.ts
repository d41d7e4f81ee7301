import type { DType } from '@/lib/shape/dtype'
import type { Given } from '@/lib/shape/python'
import { numel, tensor, type Tensor } from '@/lib/shape/tensor'
import { isDTypeValue, isFloat, isInt, isSequence, type Value } from '@/lib/shape/value'

/** The functions that stand for an input tensor where a call is written out. Their contents rarely matter. */
const sized = ['randn', 'rand', 'zeros', 'ones', 'empty']
const others = ['tensor', 'empty_strided', 'full', 'arange']

/** Of longer tensors the values are not kept. */
const mostValues = 100_000

const short = (name: string) => name.replace(/^torch\./, '')

export const isCreation = (name: string): boolean => [...sized, ...others].includes(short(name))

const asInts = (values: readonly Value[]): number[] => {
  const flat = values.length === 1 && isSequence(values[0]!) ? values[0].items : values
  if (!flat.every(isInt)) throw new RangeError('sizes are ints')
  return flat as number[]
}

/** The tensor that `torch.randn(4, 3)`, `torch.empty_strided((2, 3), (1, 2))`, `torch.tensor([0, 5])` … makes. */
export function createTensor(name: string, { positional, keyword }: Given): Tensor {
  const dtype = keyword.dtype !== undefined && isDTypeValue(keyword.dtype) ? keyword.dtype.dtype : undefined
  const requires_grad = keyword.requires_grad === true
  const options = { ...(dtype ? { dtype } : {}), requires_grad }
  switch (short(name)) {
    case 'empty_strided': {
      const [shape, strides] = positional.slice(0, 2).map((value) => asInts([value]))
      return tensor(shape!, { ...options, strides: strides! })
    }
    case 'full': {
      const [shape, value] = positional
      const { values, dtype: own } = flatten(value!)
      const length = numel(asInts([shape!]))
      const filled = length > mostValues ? {} : { values: new Array<number>(length).fill(values[0]!) }
      return tensor(asInts([shape!]), { dtype: own, ...options, ...filled })
    }
    case 'arange': {
      const [start, end] = positional.length === 1 ? [0, ...asInts(positional)] : asInts(positional)
      const length = Math.max(0, end! - start!)
      const counted = length > mostValues ? {} : { values: Array.from({ length }, (_, i) => start! + i) }
      return tensor([length], { dtype: 'int64', ...options, ...counted })
    }
    case 'tensor': {
      const { shape, values, dtype: own } = flatten(positional[0]!)
      return tensor(shape, { dtype: own, ...options, values })
    }
    default:
      return tensor(asInts(positional), options)
  }
}

/** The shape, the values and the dtype PyTorch infers from nested lists of numbers. */
function flatten(value: Value): { shape: number[]; values: number[]; dtype: DType } {
  if (isSequence(value)) {
    const parts = value.items.map(flatten)
    const dtypes = parts.map(({ dtype }) => dtype)
    const dtype =
      dtypes.includes('float32') || dtypes.length === 0 ? 'float32' : dtypes.includes('int64') ? 'int64' : 'bool'
    return { shape: [parts.length, ...(parts[0]?.shape ?? [])], values: parts.flatMap(({ values }) => values), dtype }
  }
  if (typeof value === 'boolean') return { shape: [], values: [Number(value)], dtype: 'bool' }
  if (isInt(value)) return { shape: [], values: [value], dtype: 'int64' }
  if (isFloat(value)) return { shape: [], values: [value.value], dtype: 'float32' }
  throw new RangeError('tensor() takes numbers')
}
