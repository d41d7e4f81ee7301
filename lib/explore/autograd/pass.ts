import { checkGrads, gradientErrors } from '@/lib/ops/families/autograd/gradients'
import { Unmodelled } from '@/lib/shape/error'
import type { Given } from '@/lib/shape/python'
import { isTensor, type Value } from '@/lib/shape/value'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { Trace } from '@/lib/shape/trace'
import type { Elements } from './trace'

/** What a backward pass begins with. Raises what PyTorch raises before it begins. */
export class Pass {
  readonly seed: Elements
  readonly isGiven: boolean
  readonly isRetaining: boolean

  constructor(of: Tensor, { positional, keyword }: Given) {
    const [gradient = null, retain_graph = null, create_graph = false, inputs = null] = positional
    const named = (key: string, value: Value): Value => keyword[key] ?? value
    const given = named('gradient', gradient)
    checkGrads([of], [given], new Trace(gradientErrors))
    if (named('create_graph', create_graph) !== false || named('inputs', inputs) !== null) throw new Unmodelled()
    this.isGiven = given !== null
    this.isRetaining = named('retain_graph', retain_graph) === true
    if (given !== null && (!isTensor(given) || !given.values)) throw new Unmodelled()
    this.seed = given !== null && isTensor(given) ? given.values! : new Array<number>(numel(of.shape)).fill(1)
  }
}
