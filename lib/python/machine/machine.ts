import { mixed, statistics } from '@/lib/numeric/elements/normalisation'
import { isLeaf } from '@/lib/shape/autograd'
import { setDefaultDType } from '@/lib/shape/default-dtype'
import { Raised, Unmodelled } from '@/lib/shape/error'
import { evaluate, type Outcome } from '@/lib/shape/evaluate'
import { tensorsIn, type Given } from '@/lib/shape/python'
import type { Named, Part, Spec } from '@/lib/shape/spec'
import { bytes, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import { asNumber, isNumber, isSequence, isTensor, tuple, type Value } from '@/lib/shape/value'
import { afterSetting } from '../attribute'
import { stepsOf } from '../dunder'
import { callOf, operate, type WrittenCall } from '../operation'
import { Chance } from './chance'
import { withElements, withoutDoubt, type Done } from './filled'
import { fixesOf } from './fix'
import { filledWith, initialOf } from './initial'
import { mostElements, Memory } from './memory'
import { reachedFrom } from './reached'
import type { Failure, Input, Size, Step } from './step'
import { Either, type Side } from './either'
import { Offsets } from './offset'
import { Places, reworded } from './place'
import { type Own, Tape, passOf } from './tape'
import { fromWire, givenFromWire, toWire, type Wire } from './wire'

/** What a call answers: the number of one tensor, or JSON of anything else. */
type Answer = number | string

/** The same with True for every tensor, as `if` takes it. */
const withoutTensors = ({ positional, keyword }: Given): Given => {
  const change = (value: Value): Value => (value !== null && isTensor(value) ? true : value)
  return {
    positional: positional.map(change),
    keyword: Object.fromEntries(Object.entries(keyword).map(([name, value]) => [name, change(value)])),
  }
}

const nothing: Given = { positional: [], keyword: {} }

/** More operations than anybody could read are done, and not listed. */
const mostSteps = 20_000

/**
 * The engine as the Python package sees it: texts and numbers go in and out. It holds the tensors and the modules of the
 * program that is running.
 *
 * @param find the spec behind a written name, as `resolve` of the registry gives it
 */
export class Machine {
  private readonly memory = new Memory()
  private readonly tape = new Tape((of) => this.memory.isDrawn(of))
  private readonly offsets = new Offsets()
  private readonly either = new Either()
  private readonly places = new Places()
  private readonly chance = new Chance()
  /** An argument of the call stands for a number that is not known. */
  private isVague = false
  private readonly parts = new Map<number, Part>()
  /** The lines where modules were made. */
  private readonly lines = new Map<number, number>()
  private isRecording = true
  steps: Step[] = []
  failure: Failure | null = null
  /** The tensors that the program made outside of all modules. */
  inputs: Input[] = []
  /** Sizes that a reader has put in the place of the written ones, by the line and the place on it. */
  sizes: ReadonlyMap<string, readonly number[]> = new Map()

  constructor(private readonly find: (name: string) => Spec | undefined) {}

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

  private readonly tensor = (id: number): Tensor => this.memory.tensor(id)
  private readonly number = (of: Tensor): number => this.memory.number(of)

  private readonly size = (of: Tensor): Size => ({
    ...{ id: this.number(of), shape: of.shape, dtype: of.dtype },
    ...(this.either.has(of) ? { unknown: this.either.dims(of) } : {}),
  })

  setGrad(grad: boolean): void {
    this.isRecording = grad
  }

  free(ids: string): void {
    for (const id of ids.split(',')) this.memory.free(Number(id))
  }

  /**
   * Do an operation.
   *
   * @param name the full Python name
   * @param self the tensor before the dot; 0: none
   * @param given its arguments, as they cross; the empty text: it is an attribute, and not called
   * @param line the line of the program
   * @param frame the call of a module that it belongs to; -2: it is not listed
   * @param isVague an argument stands for a number that is not known
   */
  call(name: string, self: number, given: string, line: number, frame: number, isVague: boolean): Answer {
    return this.answer(name, () => {
      const isInput = frame === -1 && drawn.test(name)
      // an index that is not known, for which another stands
      let isMoved = false
      const operationOn = (side: Side, tensor: (id: number) => Tensor): WrittenCall => {
        const written = given === '' ? null : givenFromWire(given, tensor, side)
        const isIndexed = written && /__[gs]etitem__$/.test(name)
        const call = isIndexed
          ? {
              ...written,
              positional: [this.offsets.settled(written.positional[0] ?? null), ...written.positional.slice(1)],
            }
          : written
        isMoved ||= isIndexed === true && call?.positional[0] !== written.positional[0]
        return {
          name,
          ...(self > 0 ? { self: tensor(self) } : {}),
          ...(call ? { call: isInput ? this.resized(call, line) : call } : {}),
        }
      }
      const written = operationOn(0, this.tensor)
      const inputs = this.inputsOf(written)
      const { operation, isMeta } = this.places.placed(written, inputs)
      this.isVague = isVague || isMoved
      const learn = this.followBack(operation)
      const done = this.onBothSides(
        operation,
        (tensor) => this.places.placed(operationOn(1, tensor), inputs).operation,
        given.includes('["w"'),
      )
      const answered = isMoved && name.endsWith('__getitem__') ? this.apart(done) : done
      if (answered.kind !== 'value') this.chance.choose(0)
      if (answered.kind !== 'value')
        return this.refuse(name, answered, inputs, { part: null, call: operation.call ?? nothing })
      const isUncertain = this.isVague || given.includes('["w"') || inputs.some(this.either.has)
      const outcome =
        given === '' || isMeta
          ? answered
          : this.chance.drawn(this.find(operation.name)?.name ?? name, answered, isUncertain)
      const first = operation.self ?? operation.call?.positional[0] ?? operation.call?.keyword.input
      const isInplace = /[^_]_$|\.__i(?!nvert)\w+__$|\.__setitem__$/.test(name)
      if (given !== '') this.places.checkInference(name, outcome, isInplace ? first : undefined)
      if (given !== '') this.settle(outcome, inputs, isInplace ? first : undefined, first, this.isVague, isMeta)
      learn?.(outcome.value)
      if (frame >= -1 && given !== '') this.list(name, outcome, inputs, line, frame, 0)
      if (isInput && isTensor(outcome.value))
        this.inputs.push({ ...this.size(outcome.value), key: this.keyOf(line), line, name: label(name) })
      return this.give(outcome.value)
    })
  }

  private apart(outcome: Outcome): Outcome {
    if (outcome.kind !== 'value' || outcome.value === null || !isTensor(outcome.value)) return outcome
    return Object.assign(Object.create(outcome) as Outcome, { value: this.memory.apart(outcome.value) })
  }

  /**
   * Do an operation; once more with other numbers, where a size depends on values.
   *
   * @param other the same operation on the other side
   */
  private onBothSides(
    operation: WrittenCall,
    other: (tensor: (id: number) => Tensor) => WrittenCall,
    isSized: boolean,
  ): Outcome {
    let here = this.perform(operation)
    let supposed = here.kind === 'unknown' ? this.either.supposed(operation, operation, 0) : null
    if (!supposed && !isSized && !this.inputsOf(operation).some(this.either.has)) return here
    this.isVague = true
    const crossing = this.either.crossing()
    const otherwise = other((id) => crossing(this.tensor(id)))
    if (supposed) here = this.perform(supposed)
    supposed &&= this.either.supposed(otherwise, operation, 1)
    const there = this.perform(supposed ?? otherwise)
    if (here.kind === 'error' && there.kind === 'error' && here.error.message === there.error.message) return here
    if (here.kind !== 'value' || there.kind !== 'value' || !this.either.note(here, there))
      return { kind: 'unknown', argument: null, bound: {} }
    return Object.assign(Object.create(here) as Outcome, { value: Either.merged(here.value, there.value) })
  }

  /** Of a backward pass, what is known of the gradients, to be kept once it has been done. */
  private followBack(operation: WrittenCall): ((value: Value) => void) | null {
    const pass = passOf(operation)
    if (!pass) return null
    const found = this.tape.gradients(pass.roots, this.runOwn)
    const elements = (of: Tensor | null) => (of ? (this.memory.elements(of) ?? null) : [])
    const before = new Map(found.entries().map(([variable]) => [variable, elements(variable.grad)]))
    return (value) => {
      if (pass.inputs !== null) {
        const inputs = tensorsIn([pass.inputs])
        const results = value !== null && isSequence(value) ? value.items : []
        results.forEach((result, i) => {
          const known = inputs[i] && found.of(inputs[i])
          if (!known || result === null || !isTensor(result)) return
          this.memory.write(result, known, true)
          if (found.isDrawn) this.memory.markDrawn(result)
        })
        return
      }
      for (const [variable, gradient] of found.entries()) {
        const old = before.get(variable)
        if (!variable.grad || !gradient || !old || gradient.length !== numel(variable.grad.shape)) continue
        this.memory.write(variable.grad, old.length === 0 ? gradient : gradient.map((one, i) => one + old[i]!), true)
        if (found.isDrawn) this.memory.markDrawn(variable.grad)
      }
    }
  }

  /** Which of the inputs made on a line the next one is: `12:0`. */
  private keyOf(line: number): string {
    return `${line}:${this.inputs.filter((one) => one.line === line).length}`
  }

  /** The arguments of `torch.randn(…)` and its kin, with the sizes that the reader has put in their place. */
  private resized({ positional, keyword }: Given, line: number): Given {
    const sizes = this.sizes.get(this.keyOf(line))
    if (!sizes) return { positional, keyword }
    if (keyword.size !== undefined) return { positional, keyword: { ...keyword, size: tuple(sizes) } }
    const at = positional.findLastIndex(isSequence)
    return { positional: at < 0 ? sizes : positional.with(at, tuple(sizes)), keyword }
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

  private markAll({ parameters, buffers }: Part): void {
    for (const { tensor } of [...parameters, ...buffers]) this.places.mark(tensor)
  }

  private keep(part: Part, line: number): number {
    const id = this.parts.size + 1
    this.parts.set(id, part)
    this.lines.set(id, line)
    return id
  }

  private describe(part: Part): Wire[] {
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
      const sure = isDrawn ? withoutDoubt(made.spec.name, worked) : worked
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

  private isAltered({ parameters, buffers }: Part, held: Readonly<Record<string, number>>): boolean {
    const made = [...parameters, ...buffers]
    const isAsMade = ({ name, tensor }: Named) =>
      name in held && (tensor.uninitialised || String(this.memory.plain(held[name]!).shape) === String(tensor.shape))
    return !made.every(isAsMade) || Object.keys(held).length > made.length
  }

  /** What a norm in training mode does to its buffers: it mixes what the batch tells into them. */
  private learn({ spec, buffers, self }: Part, input: Tensor | undefined): void {
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

  /** The next operation draws from this generator. */
  choose(generator: number): void {
    this.chance.choose(generator)
  }

  seed(generator: number, seed: number): void {
    this.chance.seed(generator, seed)
  }

  /** 32 random bits; -1: nobody knows them. */
  word(generator: number): number {
    return this.chance.word(generator)
  }

  loseState(generator: number): void {
    this.chance.lose(generator)
  }

  saveState(generator: number): number {
    return this.chance.save(generator)
  }

  restoreState(generator: number, state: number): void {
    this.chance.restore(generator, state)
  }

  /** What stands between the parentheses when the module is printed. */
  extraRepr(id: number): string {
    const { spec, given, self } = this.parts.get(id)!
    return spec.extra_repr?.(given, self) ?? ''
  }

  /** `x.grad`, which is one tensor however often it is asked for; 0: None. */
  grad(id: number): number {
    const of = this.memory.plain(id)
    const { grad } = of.variable
    if (grad && this.places.isMeta(of)) this.places.mark(grad)
    return grad ? this.number(grad) : 0
  }

  /** `x.name = value`; the empty answer: there is no such attribute to set. */
  assign(id: number, name: string, value: string): Answer {
    return this.answer(`torch.Tensor.${name}`, () => {
      const self = this.tensor(id)
      const given = fromWire(JSON.parse(value) as Wire, this.tensor)
      const after = afterSetting(self, name, given)
      if (!after) return ''
      this.memory.replace(self, after)
      return 'null'
    })
  }

  /** A tensor like another, of which nothing but its numbers is new: what an optimizer makes of a parameter. */
  touch(ids: string): void {
    for (const id of ids.split(',')) {
      const of = this.tensor(Number(id))
      of.storage.version++
      this.memory.write(of, undefined, false)
    }
  }

  /** `nn.Parameter(of)`, or a plain leaf over the same storage. */
  leaf(id: number, parameter: boolean, requires_grad: boolean): number {
    const { node: _, ...rest } = this.tensor(id)
    return this.number({ ...rest, base: undefined, parameter, requires_grad, variable: { grad: null, retains: false } })
  }

  /** A copy that shares nothing: what `copy.deepcopy` and pickle make. */
  copy(id: number): number {
    const of = this.tensor(id)
    const { shape, strides, dtype, device, requires_grad, parameter } = of
    const made = tensor(shape, { strides, dtype, device, requires_grad, parameter })
    const copied = of.uninitialised ? { ...made, uninitialised: true as const } : made
    this.memory.write(copied, of.values, true)
    if (this.places.isMeta(of)) this.places.mark(copied)
    return this.number(copied)
  }

  /** A tensor of that shape whose elements are given, or not known: what Python code of the package makes. */
  fresh(shape: string, dtype: string, elements: string): number {
    const made = tensor(JSON.parse(shape) as number[], { dtype: dtype as Tensor['dtype'] })
    if (elements !== '') this.memory.write(made, elements.split(',').map(Number), true)
    return this.number(made)
  }

  /** The result of an operation that is Python's: it hangs on its inputs as that of any other. */
  hang(id: number, inputs: string, name: string): number {
    return this.number(this.hung([this.tensor(id)], inputs, name)[0]!)
  }

  /** The same of all results of a function of the program's own, whose way back Python runs. */
  hangAll(ids: string, inputs: string, name: string): string {
    const results = this.hung(ids.split(',').map(Number).map(this.tensor), inputs, name)
    this.tape.recordOwn(results[0]!.node!, results)
    return results.map(this.number).join(',')
  }

  private hung(results: readonly Tensor[], inputs: string, name: string) {
    const node = { name, inputs: inputs.split(',').map(Number).map(this.tensor), kept: [], isFreed: false }
    return results.map((of) => ({ ...of, requires_grad: true, variable: { grad: null, retains: false }, node }))
  }

  /** Python's side of it: takes the number of the first result and JSON of the gradients, and gives JSON of others. */
  setOwn(run: (first: number, gradients: string) => string): void {
    this.own = run
  }
  private own: ((first: number, gradients: string) => string) | null = null

  private readonly runOwn: Own = (results, gradients) => {
    const { isVague } = this
    const answer = this.own?.(this.memory.known(results[0]!), JSON.stringify(gradients)) ?? ''
    this.isVague = isVague
    return answer === '' ? null : (JSON.parse(answer) as ReturnType<Own>)
  }

  /** The dtype of floats that nobody says the dtype of. */
  setDefault(dtype: string): void {
    setDefaultDType(dtype as Tensor['dtype'])
  }

  version(id: number): number {
    return this.tensor(id).storage.version
  }

  /** Its sizes; of one that depends on values, both numbers that stand for it. */
  shape(id: number): string {
    const [here, there] = this.either.shapes(this.memory.plain(id))
    return JSON.stringify(here.map((size, dim) => (size === there[dim] ? size : ['w', size, there[dim]])))
  }

  device(id: number): string {
    return this.places.isMeta(this.memory.plain(id)) ? 'meta' : 'cpu'
  }

  setInference(isOn: boolean): void {
    this.places.isInferring = isOn
  }

  isInference(id: number): boolean {
    return this.places.isInference(this.memory.plain(id))
  }

  /** Where functions that are told no device make their tensors. */
  setPlace(device: string): void {
    this.places.usual = device
  }

  dtype(id: number): string {
    return this.tensor(id).dtype
  }

  isParameter(id: number): boolean {
    return this.tensor(id).parameter
  }

  isUninitialised(id: number): boolean {
    return this.tensor(id).uninitialised === true
  }

  requiresGrad(id: number): boolean {
    return this.tensor(id).requires_grad
  }

  /**
   * The operation that made it: its name, the tensors that a gradient goes on to, its arguments by name, the shape of the
   * result, and which of several it is. Empty: it is a leaf.
   */
  origin(id: number): string {
    const of = this.tensor(id)
    if (isLeaf(of)) return ''
    const { name, inputs, isSlice } = of.node!
    const played = this.tape.origin(of)
    const at = played?.results.findIndex(({ variable }) => variable === of.variable) ?? 0
    const given = Object.entries(played?.bound ?? {}).map(([key, value]) => [key, toWire(value, this.number)])
    const called = isSlice ? 'CopySlices' : (played?.name ?? name)
    return JSON.stringify([called, inputs.map(this.number), given, of.shape, Math.max(at, 0)])
  }

  /** The tensor that it is a view of; 0: none, or one that autograd does not know of. */
  base(id: number): number {
    const { base } = this.tensor(id)
    return base ? this.number(base) : 0
  }

  retainsGrad(id: number): boolean {
    const of = this.tensor(id)
    return !isLeaf(of) && of.variable.retains
  }

  /** What a backward pass from these tensors gets to, as JSON of `[number, time]`. */
  reached(ids: string): string {
    const roots = ids.split(',').map((id) => this.memory.plain(Number(id)))
    return JSON.stringify(reachedFrom(roots, (of) => this.memory.known(of)))
  }

  /** Its elements with commas between; empty: they are not known. */
  elements(id: number): string {
    // JavaScript writes -0 without its sign
    return (
      this.tensor(id)
        .values?.map((one) => (Object.is(one, -0) ? '-0' : one))
        .join(',') ?? ''
    )
  }

  /** Do two tensors share memory? */
  storage(id: number): string {
    const { storage, offset } = this.tensor(id)
    const known = this.storages.get(storage) ?? ++this.lastStorage
    this.storages.set(storage, known)
    return JSON.stringify([known, offset, storage.bytes])
  }
  private readonly storages = new WeakMap<Tensor['storage'], number>()
  private lastStorage = 0

  private inputsOf({ self, call }: WrittenCall): readonly Tensor[] {
    return tensorsIn([self ?? null, ...(call?.positional ?? []), ...Object.values(call?.keyword ?? {})])
  }

  private perform(operation: WrittenCall): Outcome {
    const method = /^torch\.Tensor\.__(\w+)__$/.exec(operation.name)?.[1]
    const steps = method === undefined ? null : stepsOf(method)
    if (steps) return operate(operation, method!, steps, (one) => this.perform(one))
    const spec = this.find(operation.name)
    if (!spec) throw new Error(`${operation.name} is not in the registry`)
    const outcome = evaluate(spec, { ...callOf(spec, operation), grad: this.isRecording }, this.find)
    if (outcome.kind !== 'value') return outcome
    const partly = (of: Tensor) => this.memory.partly(of)
    const inputs = this.inputsOf(operation)
    const worked = withElements(spec.name, outcome, inputs, outcome.bound, partly)
    const done = inputs.some(this.memory.isDrawn) ? withoutDoubt(spec.name, worked) : worked
    this.offsets.note(spec.name, Object.values(outcome.bound), done.value)
    const name = /[^_]_$/.test(operation.name) && !spec.name.endsWith('_') ? `${spec.name}_` : spec.name
    if (!this.isVague) this.tape.record({ name, bound: outcome.bound, results: tensorsIn([done.into ?? done.value]) })
    return done
  }

  /** Keep what the operation wrote, and the elements of its results. */
  private settle(
    outcome: Done,
    inputs: readonly Tensor[],
    inplace: Value | undefined,
    first: Value | undefined,
    isVague: boolean,
    isMeta: boolean,
  ): void {
    const after = outcome.into ?? outcome.value
    const before = inplace ?? first
    const isWritten =
      before !== undefined &&
      isTensor(before) &&
      isTensor(after) &&
      after !== before &&
      (inplace !== undefined || after.variable === before.variable)
    const isDrawn = outcome.isDrawn === true || inputs.some(this.memory.isDrawn)
    // `resize_` leaves the elements where they are
    const isResized = isWritten && !after.values && numel(after.shape) !== numel(before.shape)
    for (const result of isResized ? [] : isWritten ? [after] : tensorsIn([outcome.value])) {
      const isFresh = !inputs.some(({ storage }) => storage === result.storage)
      if (isFresh) this.places.made(result, isMeta)
      const elements =
        isVague || this.places.isMeta(result)
          ? undefined
          : (result.values ?? (isWritten || isFresh ? outcome.partly : undefined))
      if (isFresh || isWritten) this.memory.write(result, elements, isFresh)
      if (isDrawn && elements) this.memory.markDrawn(result)
    }
    if (isWritten) this.memory.replace(before, after)
  }

  private list(
    name: string,
    outcome: Extract<Outcome, { kind: 'value' }>,
    inputs: readonly Tensor[],
    line: number,
    frame: number,
    parameters: number,
  ): void {
    if (this.steps.length >= mostSteps) return
    const outputs = tensorsIn([outcome.value])
    // a question about a tensor is no step of a model
    if (outputs.length === 0 && name !== 'torch.Tensor.__setitem__') return
    const isKnown = !outputs.some(this.either.has)
    const fresh = outputs.filter(({ storage }) => !inputs.some((one) => one.storage === storage))
    this.steps.push({
      name,
      label: label(name),
      line,
      frame,
      inputs: inputs.map(this.size),
      outputs: outputs.map(this.size),
      parameters,
      flops: isKnown ? outcome.flops : null,
      bytes: !isKnown ? 0 : fresh.reduce((sum, one) => sum + bytes(one), 0),
    })
  }

  /** JSON that begins with `!`, of what PyTorch raises, or with `?`, where only PyTorch knows. */
  private refuse(
    name: string,
    outcome: Exclude<Outcome, { kind: 'value' }>,
    inputs: readonly Tensor[],
    of?: { readonly part: number | null; readonly call: Given },
  ): string {
    if (outcome.kind === 'unknown') return `?${JSON.stringify([name, outcome.argument])}`
    const { error, bound } = outcome
    const part = of?.part ?? null
    const spec = this.find(name)
    const init = part === null ? null : this.parts.get(part)!.given
    const fixes = spec && of ? fixesOf(spec, error.id, { init, call: of.call, bound }, this.find) : []
    const made = part === null ? null : (this.lines.get(part) ?? null)
    this.failure = { name, error, inputs: inputs.map(this.size), made, fixes }
    const isMeta = inputs.length > 0 && inputs.every(this.places.isMeta)
    return `!${JSON.stringify([error.type, isMeta ? reworded(error.message, inputs) : error.message])}`
  }

  private answer(name: string, work: () => Answer): Answer {
    try {
      return work()
    } catch (thrown) {
      if (thrown instanceof Raised)
        return this.refuse(name, { kind: 'error', error: thrown.error, steps: [], bound: {} }, [])
      if (thrown instanceof Unmodelled) return this.refuse(name, { kind: 'unknown', argument: null, bound: {} }, [])
      throw thrown
    }
  }

  private give(value: Value): Answer {
    return value !== null && isTensor(value) ? this.number(value) : JSON.stringify(toWire(value, this.number))
  }
}

/** What programs make their inputs with. */
const drawn = /^torch\.(randn?|randint|zeros|ones|empty)$/

const label = (name: string): string =>
  name
    .replace(/^torch\.nn\.functional\./, 'F.')
    .replace(/^torch\.nn\./, 'nn.')
    .replace(/^torch\.Tensor\./, 'Tensor.')
    .replace(/^einops\.layers\.torch\./, '')

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
