import { isLeaf } from '@/lib/shape/autograd'
import { setDefaultDType } from '@/lib/shape/default-dtype'
import type { Part, Spec } from '@/lib/shape/spec'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import { Chance } from './chance'
import { Memory } from './memory'
import { reachedFrom } from './reached'
import type { Failure, Input, Size, Step } from './step'
import { Either } from './either'
import { Offsets } from './offset'
import { Places } from './place'
import { type Own, Tape } from './tape'
import { toWire } from './wire'

/** What a call answers: the number of one tensor, or JSON of anything else. */
export type Answer = number | string

/** What a running program holds: its tensors, what is known of them, its modes; and the questions Python asks of a tensor. */
export class Held {
  protected readonly memory = new Memory()
  protected readonly tape = new Tape((of) => this.memory.isDrawn(of))
  protected readonly offsets = new Offsets()
  protected readonly either = new Either()
  protected readonly places = new Places()
  protected readonly chance = new Chance()
  /** An argument of the call stands for a number that is not known. */
  protected isVague = false
  protected readonly parts = new Map<number, Part>()
  /** The lines where modules were made. */
  protected readonly lines = new Map<number, number>()
  protected isRecording = true
  steps: Step[] = []
  failure: Failure | null = null
  /** The tensors that the program made outside of all modules. */
  inputs: Input[] = []
  /** Sizes that a reader has put in the place of the written ones, by the line and the place on it. */
  sizes: ReadonlyMap<string, readonly number[]> = new Map()

  constructor(protected readonly find: (name: string) => Spec | undefined) {}

  protected readonly tensor = (id: number): Tensor => this.memory.tensor(id)
  protected readonly number = (of: Tensor): number => this.memory.number(of)

  protected readonly size = (of: Tensor): Size => ({
    ...{ id: this.number(of), shape: of.shape, dtype: of.dtype },
    ...(this.either.has(of) ? { unknown: this.either.dims(of) } : {}),
  })

  setGrad(grad: boolean): void {
    this.isRecording = grad
  }

  free(ids: string): void {
    for (const id of ids.split(',')) this.memory.free(Number(id))
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

  /** `x.grad`, which is one tensor however often it is asked for; 0: None. */
  grad(id: number): number {
    const of = this.memory.plain(id)
    const { grad } = of.variable
    if (grad && this.places.isMeta(of)) this.places.mark(grad)
    return grad ? this.number(grad) : 0
  }

  /** A tensor like another, of which nothing but its numbers is new: what an optimizer makes of a parameter. */
  touch(ids: string): void {
    for (const id of ids.split(',')) {
      const of = this.memory.plain(Number(id))
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
    if (this.memory.isDrawn(of)) this.memory.markDrawn(copied)
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

  protected hung(results: readonly Tensor[], inputs: string, name: string) {
    const node = { name, inputs: inputs.split(',').map(Number).map(this.tensor), kept: [], isFreed: false }
    return results.map((of) => ({ ...of, requires_grad: true, variable: { grad: null, retains: false }, node }))
  }

  /** Python's side of it: takes the number of the first result and JSON of the gradients, and gives JSON of others. */
  setOwn(run: (first: number, gradients: string) => string): void {
    this.own = run
  }
  protected own: ((first: number, gradients: string) => string) | null = null

  protected readonly runOwn: Own = (results, gradients) => {
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
    return this.memory.plain(id).storage.version
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
    return this.memory.plain(id).dtype
  }

  isParameter(id: number): boolean {
    return this.memory.plain(id).parameter
  }

  isUninitialised(id: number): boolean {
    return this.memory.plain(id).uninitialised === true
  }

  requiresGrad(id: number): boolean {
    return this.memory.plain(id).requires_grad
  }

  /**
   * The operation that made it: its name, the tensors that a gradient goes on to, its arguments by name, the shape of the
   * result, and which of several it is. Empty: it is a leaf.
   */
  origin(id: number): string {
    const of = this.memory.plain(id)
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
    const { base } = this.memory.plain(id)
    return base ? this.number(base) : 0
  }

  retainsGrad(id: number): boolean {
    const of = this.memory.plain(id)
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
    const { storage, offset } = this.memory.plain(id)
    const known = this.storages.get(storage) ?? ++this.lastStorage
    this.storages.set(storage, known)
    return JSON.stringify([known, offset, storage.bytes])
  }
  protected readonly storages = new WeakMap<Tensor['storage'], number>()
  protected lastStorage = 0
}
