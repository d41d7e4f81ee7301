import type { Named, Part } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { asNumber, isInt, isNumber, type Value } from '@/lib/shape/value'

/** A part of a new parameter or buffer, and the number that all its elements are. */
export type Initial = readonly [part: Tensor, number: number]

/** What the parameters and buffers of a module are made with, where that is not random. */
export function initialOf({ spec, given }: Part, { name, tensor }: Named, isBuffer: boolean): Initial | null {
  if (tensor.uninitialised) return null
  const all = (number: number): Initial => [tensor, number]
  const written = given as Readonly<Record<string, Value | undefined>>
  const kind = spec.name.replace('torch.nn.', '')
  if (isBuffer) {
    if (name.endsWith('running_var')) return all(1)
    return /running_mean|num_batches_tracked$/.test(name) ? all(0) : null
  }
  if (kind.endsWith('Norm') || /Norm\dd$/.test(kind)) return all(name === 'weight' ? 1 : 0)
  const { init, padding_idx } = written
  if (kind === 'PReLU') return init === undefined ? all(0.25) : isNumber(init) ? all(asNumber(init)) : null
  if (kind === 'MultiheadAttention') return /^(in_proj_|out_proj\.)bias$/.test(name) ? all(0) : null
  // the row that stands for nothing
  if (/^Embedding(Bag)?$/.test(kind) && isInt(padding_idx ?? null) && tensor.shape.length === 2)
    return [rowOf(tensor, Number(padding_idx)), 0]
  return null
}

function rowOf(of: Tensor, index: number): Tensor {
  const [rows, width] = of.shape as [number, number]
  const row = index < 0 ? index + rows : index
  return { ...of, shape: [width], strides: [1], offset: of.offset + row * width }
}

export const filledWith = ([part, number]: Initial): number[] => new Array<number>(numel(part.shape)).fill(number)
