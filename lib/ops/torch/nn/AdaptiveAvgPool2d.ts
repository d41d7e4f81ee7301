import { checkImplemented, pooled } from '@/lib/ops/families/pooling'
import { axes, intsOf } from '@/lib/ops/families/window'
import { int, ints, ntuple, tensor, unchecked } from '@/lib/shape/argument'
import { lengthOf, withAttribute } from '@/lib/shape/builtins'
import { isDifferentiable, scalarType } from '@/lib/shape/dtype'
import { bindNative } from '@/lib/shape/native'
import { defineModule } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { isInt, isSequence, list, str, type Value } from '@/lib/shape/value'

const sizes = ints()
const signature = {
  input: tensor([]),
  output_size: { ...sizes, accepts: (value: Value) => int().accepts(value) || sizes.accepts(value) },
}

/** `_list_with_default` of torch/nn/modules/utils.py: None keeps the size of the input. */
function withDefaults(input: Value, output_size: Value, t: Trace<'dimensions'>): Value {
  const { shape } = withAttribute(input, 'size')
  if (isInt(output_size) || typeof output_size === 'boolean') return output_size
  const length = lengthOf(output_size)
  t.check(shape.length > length, 'dimensions', { least: length + 1 })
  const items = isSequence(output_size) ? output_size.items : [...(output_size as string)]
  return list(items.map((size, i) => size ?? shape.at(i - length)!))
}

const bind = (input: Value, output_size: Value, t: Trace<'dimensions'>) =>
  bindNative('adaptive_avg_pool2d', [signature], {
    positional: [input, withDefaults(input, output_size, t)],
    keyword: {},
  }).bound

export default defineModule({
  name: 'torch.nn.AdaptiveAvgPool2d',
  category: 'pooling',
  owner: { init: '_AdaptiveAvgPoolNd' },
  shapes: ['(N, C, H_in, W_in) -> (N, C, H_out, W_out)', '(C, H_in, W_in) -> (C, H_out, W_out)'],
  init: { output_size: unchecked({ ...ntuple(2), type: 'int, None or tuple of 2' }) },
  call: { input: tensor([4, 512, 14, 14]) },
  example: { output_size: '(7, 7)' },
  errors: {
    dimensions: ['ValueError', 'Input dimension should be at least {least}'],
    length: ['RuntimeError', 'adaptive_avg_pool2d: output_size must be 2'],
    negative: [
      'RuntimeError',
      'adaptive_avg_pool2d: elements of output_size must be greater than or equal to 0 but received {{H}, {W}}',
    ],
    dimension: ['IndexError', 'Dimension out of range (expected to be in range of [-1, 0], but got -2)'],
    mean: [
      'RuntimeError',
      'mean(): could not infer output dtype. Input dtype must be either a floating point or complex dtype. Got: {dtype}',
    ],
    rank: ['RuntimeError', 'adaptive_avg_pool2d(): Expected 3D or 4D tensor, but got {size}'],
    empty: [
      'RuntimeError',
      'adaptive_avg_pool2d(): Expected input to have non-zero size for non-batch dimensions, but input has sizes {size} with dimension {dim} being empty',
    ],
    not_implemented: ['NotImplementedError', '"{kernel}" not implemented for \'{dtype}\''],
  },
  mistyped(bound, t, stage) {
    if (stage === 'call') bind(bound.input!, bound.output_size!, t)
  },
  extra_repr: ({ output_size }) => `output_size=${str(output_size!)}`,
  forward({ input }, { output_size }, t) {
    const { output_size: bound } = bind(input, output_size, t)
    const given = isInt(bound!) ? [bound, bound] : intsOf(bound!)
    t.check(given.length === 2, 'length')
    const [H, W] = given as [number, number]
    t.check(H >= 0 && W >= 0, 'negative', { H, W })
    if (H === 1 && W === 1) checkMean(input, t)
    else checkRegions(input, t)
    const shape = axes[2].map((axis, i) => {
      const isKept = isSequence(output_size) && output_size.items[i] === null
      const from = `${axis}_in`
      return isKept
        ? t.size(`${axis}_out`, from, { [from]: input.shape.at(i - 2)! })
        : t.size(`${axis}_out`, `output_size[${i}]`, { output_size: given })
    })
    const output = pooled(input, [...input.shape.slice(0, -2), ...shape])
    if ((H !== 1 || W !== 1) && numel(output.shape) > 0) checkImplemented('adaptive_avg_pool2d', input, 'none', t)
    return output
  },
  inverse: { output_size: [1, 7, 2, 3, 4, 5, 6, 8, 14, 16] },
})

/** An output of 1 × 1 is `input.mean((-1, -2))`, with the checks of `mean`. */
function checkMean({ shape, dtype }: Tensor, t: Trace<'mean' | 'dimension'>) {
  t.check(isDifferentiable(dtype), 'mean', { dtype: scalarType(dtype) })
  t.check(shape.length >= 2, 'dimension')
}

function checkRegions({ shape }: Tensor, t: Trace<'rank' | 'empty'>) {
  const rank = shape.length
  t.check(rank === 3 || rank === 4, 'rank', { size: shape })
  const dim = [rank - 2, rank - 1].find((at) => shape[at] === 0)
  t.check(dim === undefined, 'empty', { size: shape, dim: dim ?? 0 })
}
