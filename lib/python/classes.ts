import { isDifferentiable } from '@/lib/shape/dtype'
import { raise } from '@/lib/shape/error'
import type { Given } from '@/lib/shape/python'
import { asParameter, type Tensor } from '@/lib/shape/tensor'
import { dict, isDict, isSequence, isTensor, list, type Value } from '@/lib/shape/value'

/** Classes whose instances are values: what each makes of its arguments; `undefined` where they cannot be read. */

/** `nn.Parameter(torch.randn(2, 3))`. */
function parameter({ positional, keyword }: Given): Tensor | undefined {
  const [of, requires_grad] = [
    positional[0] ?? keyword.data ?? null,
    (positional[1] ?? keyword.requires_grad) !== false,
  ]
  if (!isTensor(of)) return undefined
  if (requires_grad && !isDifferentiable(of.dtype)) {
    raise('RuntimeError', 'dtype', 'Only Tensors of floating point and complex dtype can require gradients')
  }
  return asParameter(of, requires_grad)
}

/** `OrderedDict([('a', 1)])`, of pairs or of a dict. */
function orderedDict({ positional: [of = list([])] }: Given): Value | undefined {
  if (isDict(of)) return { ...of, type: 'OrderedDict' }
  if (!isSequence(of)) return undefined
  const entries = of.items.flatMap((item) => (isSequence(item) ? [item.items as [Value, Value]] : []))
  return entries.every(({ length }) => length === 2) ? { ...dict(entries), type: 'OrderedDict' } : undefined
}

/** `slice(1, None)`: what `1:` between brackets is. */
function slice({ positional }: Given): Value {
  const [start = null, stop = null, step = null] = positional.length === 1 ? [null, ...positional] : positional
  return { kind: 'slice', start, stop, step }
}

export const classes: Readonly<Record<string, (given: Given) => Value | undefined>> = {
  'torch.nn.Parameter': parameter,
  'torch.nn.parameter.Parameter': parameter,
  OrderedDict: orderedDict,
  slice,
  'collections.OrderedDict': orderedDict,
}
