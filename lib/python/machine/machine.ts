import { mixed, statistics } from '@/lib/numeric/elements/normalisation'
import { Raised, Unmodelled } from '@/lib/shape/error'
import { evaluate } from '@/lib/shape/evaluate'
import { tensorsIn, type Given } from '@/lib/shape/python'
import type { Named, Part } from '@/lib/shape/spec'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { asNumber, isNumber, isTensor, type Value } from '@/lib/shape/value'
import { withElements, withoutDoubt } from './filled'
import { filledWith, initialOf } from './initial'
import { mostElements } from './memory'
import { fromWire, givenFromWire, toWire, type Wire } from './wire'
import type { Answer } from './held'
import { Operations } from './operations'

/** The same with True for every tensor, as `if` takes it. */
const withoutTensors = ({ positional, keyword }: Given): Given => {
  const change = (value: Value): Value => (value !== null && isTensor(value) ? true : value)
  return {
    positional: positional.map(change),
    keyword: Object.fromEntries(Object.entries(keyword).map(([name, value]) => [name, change(value)])),
  }
}

/**
 * The engine as the Python package sees it: texts and numbers go in and out. It holds the tensors and the modules of the
 * program that is running.
 *
 * @param find the spec behind a written name, as `resolve` of the registry gives it
 */
export class Machine extends Operations {
  /** Forget the program before. */
  reset(): void {
    this.memory.clear()
    this.parts.clear()
    this.either.reset()
    this.places.usual = 'cpu'
    this.chance.reset()
    this.places.isInferring = false
    this.isRecording = true
    this.steps = []
    this.failure = null
    this.inputs = []
  }

  /** Make a module. Answers its number, parameters and buffers, and its arguments as they were bound. */
  make(name: string, given: string, line: number): Answer {
    return this.answer(name, () => {
      const spec = this.find(name)
      if (spec?.kind !== 'module') throw new Error(`${name} is no module`)
      const init = givenFromWire(given, this.tensor)
      const found = evaluate(spec, { init }, this.find)
      // `nn.ReLU(x)` is made, with a tensor for `inplace`, and goes wrong later
      const isOdd = found.kind === 'unknown' && found.argument === 'inplace'
      const outcome = isOdd ? evaluate(spec, { init: withoutTensors(init) }, this.find) : found
      if (outcome.kind !== 'value') return this.refuse(name, outcome, [])
      const part = outcome.part!
      if (this.places.isMade(init)) this.markAll(part)
      else {
        for (const [of, elements] of this.chance.weights(part)) {
          if (!elements) continue
          this.memory.write(of, elements, true)
          this.memory.markDrawn(of)
        }
      }
      return JSON.stringify(['=', this.keep(part, line), ...this.describe(part)])
    })
  }

  protected markAll({ parameters, buffers }: Part): void {
    for (const { tensor } of [...parameters, ...buffers]) this.places.mark(tensor)
  }

  protected keep(part: Part, line: number): number {
    const id = this.parts.size + 1
    this.parts.set(id, part)
    this.lines.set(id, line)
    return id
  }

  protected describe(part: Part): Wire[] {
    const named = (all: readonly Named[], isBuffer: boolean) =>
      all.map(({ name, tensor }) => {
        const initial = initialOf(part, { name, tensor }, isBuffer)
        if (initial && !this.places.isMeta(tensor))
          this.memory.write(initial[0], filledWith(initial), initial[0] === tensor)
        return [name, this.number(tensor), tensor.uninitialised === true] as unknown as Wire
      })
    const values = (of: readonly (readonly [string, unknown])[]) =>
      of.flatMap(([name, value]) => {
        const wire = attributeToWire(value, this.number)
        return wire === undefined ? [] : [[name, wire] as unknown as Wire]
      })
    const read = Object.entries(part.self).filter(([name]) => !['training', 'factory', 'parameters'].includes(name))
    return [
      named(part.parameters, false) as unknown as Wire,
      named(part.buffers, true) as unknown as Wire,
      values(Object.entries(part.given)) as unknown as Wire,
      values(read) as unknown as Wire,
      part.spec.name,
    ]
  }

  /**
   * Call a module. The answer `@`: its weights are not those that it was made with, and Python has to call the function.
   *
   * @param weights its parameters and buffers as they are now, `{name: number}`
   */
  run(id: number, training: boolean, weights: string, given: string, line: number, frame: number): Answer {
    const made = this.parts.get(id)!
    return this.answer(made.spec.name, () => {
      const held = JSON.parse(weights) as Readonly<Record<string, number>>
      if (this.isAltered(made, held)) return '@'
      const now = ({ name }: Named): Named[] => (name in held ? [{ name, tensor: this.memory.plain(held[name]!) }] : [])
      const parameters = made.parameters.flatMap(now)
      const buffers = made.buffers.flatMap(now)
      // `module.double()` converts the statistics, too
      const statistic = buffers.find(({ name }) => name === 'running_mean')
      const self = {
        ...made.self,
        ...(statistic && !statistic.tensor.uninitialised ? { factory: statistic.tensor.dtype } : {}),
        training,
        parameters: Object.fromEntries(parameters.map(({ name, tensor }) => [name, tensor])),
      }
      const part: Part = {
        spec: made.spec,
        given: made.given,
        repr: null,
        self,
        parameters,
        buffers,
      }
      const call = givenFromWire(given, this.tensor)
      const inputs = tensorsIn([...call.positional, ...Object.values(call.keyword)])
      const weighed = [...inputs, ...[...parameters, ...part.buffers].map(({ tensor }) => tensor)]
      const isMeta = this.places.decided(made.spec.name, weighed)
      const found = evaluate(made.spec, { part, call, training, grad: this.isRecording }, this.find)
      const isVague = inputs.some(this.either.has)
      if (isVague) {
        const crossing = this.either.crossing()
        const other = givenFromWire(given, (one) => crossing(this.tensor(one)), 1)
        const there = evaluate(made.spec, { part: { ...part }, call: other, training, grad: false }, this.find)
        if (!this.either.note(found, there))
          return this.refuse(made.spec.name, { kind: 'unknown', argument: null, bound: {} }, [])
      }
      if (found.kind !== 'value') return this.refuse(made.spec.name, found, inputs, { part: id, call })
      this.places.checkInference(made.spec.name, found, undefined)
      const state = [...parameters, ...part.buffers]
      const isSmall = state.every(({ tensor }) => numel(tensor.shape) <= mostElements)
      const known = isSmall ? state.map(({ name, tensor }) => [name, this.tensor(this.number(tensor))] as const) : []
      const bound = { ...made.given, ...found.bound, training, ...Object.fromEntries(known) }
      const all = [...inputs, ...known.map(([, one]) => one)]
      const isDrawn = weighed.some(this.memory.isDrawn)
      const worked = isSmall ? withElements(made.spec.name, found, all, bound) : found
      const sure = isDrawn ? withoutDoubt(made.spec.name, worked, inputs) : worked
      const outcome = isMeta ? sure : this.chance.drawn(made.spec.name, sure, isVague, bound)
      this.tape.record({ name: made.spec.name, bound, results: tensorsIn([outcome.value]) })
      this.settle(outcome, weighed, undefined, call.positional[0] ?? call.keyword.input, false, isMeta)
      if (training) this.learn(part, inputs[0])
      const trainable = parameters.filter(({ tensor }) => tensor.requires_grad)
      const count = trainable.reduce((sum, { tensor }) => sum + numel(tensor.shape), 0)
      this.list(made.spec.name, outcome, inputs, line, frame, count)
      const isNew = part.spec !== made.spec || made.parameters.some(({ tensor }) => tensor.uninitialised)
      if (!isNew) return this.give(outcome.value)
      // a lazy one has seen its first input
      this.chance.lose(0)
      if (isMeta) this.markAll(part)
      const by = this.keep(part, this.lines.get(id) ?? 0)
      return JSON.stringify(['~', toWire(outcome.value, this.number), by, ...this.describe(part)])
    })
  }

  protected isAltered({ parameters, buffers }: Part, held: Readonly<Record<string, number>>): boolean {
    const made = [...parameters, ...buffers]
    const isAsMade = ({ name, tensor }: Named) =>
      name in held && (tensor.uninitialised || String(this.memory.plain(held[name]!).shape) === String(tensor.shape))
    return !made.every(isAsMade) || Object.keys(held).length > made.length
  }

  /** What a norm in training mode does to its buffers: it mixes what the batch tells into them. */
  protected learn({ spec, buffers, self }: Part, input: Tensor | undefined): void {
    const isBatch = /BatchNorm/.test(spec.name)
    const count = buffers.find(({ name }) => name === 'num_batches_tracked')
    const seen = count && this.memory.elements(count.tensor)?.[0]
    if (isBatch && count && seen !== undefined) this.memory.write(count.tensor, [seen + 1], false)
    const told =
      isBatch && input?.values && !this.memory.isDrawn(input)
        ? statistics({ shape: input.shape, elements: input.values })
        : null
    const given = (self as { momentum?: Value }).momentum ?? null
    const momentum = given === null ? 1 / ((seen ?? NaN) + 1) : isNumber(given) ? asNumber(given) : NaN
    for (const { name, tensor } of buffers) {
      const now = name === 'running_mean' ? told?.mean : name === 'running_var' ? told?.variance : null
      if (now === null) continue
      const old = this.memory.elements(tensor)
      const isMean = name === 'running_mean'
      const isKnown = now && old && !Number.isNaN(momentum) && tensor.dtype === 'float32'
      const next = isKnown ? old.map((one, at) => mixed(one, now[at]!, momentum, isMean)) : undefined
      this.memory.write(tensor, next, false)
    }
  }

  /** `module.p = 0.3` after it was made. Answers the number of the module as it is now; copies of it are as they were. */
  change(id: number, name: string, value: string): number {
    const part = this.parts.get(id)
    const declared = part?.spec.init[name]
    if (!part || !declared) return id
    const read = fromWire(JSON.parse(value) as Wire, this.tensor)
    try {
      const self = { ...part.self, [name]: declared.read(read) }
      const given = { ...part.given, [name]: read }
      return this.keep({ ...part, repr: null, given, self } as Part, this.lines.get(id) ?? 0)
    } catch (thrown) {
      if (!(thrown instanceof Raised || thrown instanceof Unmodelled)) throw thrown
      return id
    }
  }

  /** What stands between the parentheses when the module is printed. */
  extraRepr(id: number): string {
    const { spec, given, self } = this.parts.get(id)!
    return spec.extra_repr?.(given, self) ?? ''
  }
}

/** An argument of a module as an attribute; undefined: Python cannot hold it. */
function attributeToWire(value: unknown, number: (of: Tensor) => number): Wire | undefined {
  if (Array.isArray(value)) {
    const items = value.map((one) => attributeToWire(one, number))
    return items.some((one) => one === undefined) ? undefined : ['(', ...(items as Wire[])]
  }
  if (value === undefined) return undefined
  if (typeof value === 'object' && value !== null && !('kind' in value)) return undefined
  return toWire(value as Value, number)
}
