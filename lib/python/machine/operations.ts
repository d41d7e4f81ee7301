import { Raised, Unmodelled } from '@/lib/shape/error'
import { evaluate, type Outcome } from '@/lib/shape/evaluate'
import { tensorsIn, type Given } from '@/lib/shape/python'
import { bytes, numel, type Tensor } from '@/lib/shape/tensor'
import { isSequence, isTensor, tuple, type Value } from '@/lib/shape/value'
import { afterSetting } from '../attribute'
import { stepsOf } from '../dunder'
import { callOf, operate, type WrittenCall } from '../operation'
import { withElements, withoutDoubt, type Done } from './filled'
import { fixesOf } from './fix'
import { Either, type Side } from './either'
import { reworded } from './place'
import { passOf } from './tape'
import { fromWire, givenFromWire, toWire, type Wire } from './wire'
import { Held, type Answer } from './held'

const nothing: Given = { positional: [], keyword: {} }

/** More operations than anybody could read are done, and not listed. */
const mostSteps = 20_000

/** The operations of a running program: done by the engine, kept, and listed. */
export class Operations extends Held {
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
      if (answered.kind !== 'value') {
        this.chance.choose(0)
        return this.refuse(name, answered, inputs, { part: null, call: operation.call ?? nothing })
      }
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

  protected apart(outcome: Outcome): Outcome {
    if (outcome.kind !== 'value' || outcome.value === null || !isTensor(outcome.value)) return outcome
    return Object.assign(Object.create(outcome) as Outcome, { value: this.memory.apart(outcome.value) })
  }

  /**
   * Do an operation; once more with other numbers, where a size depends on values.
   *
   * @param other the same operation on the other side
   */
  protected onBothSides(
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
  protected followBack(operation: WrittenCall): ((value: Value) => void) | null {
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
  protected keyOf(line: number): string {
    return `${line}:${this.inputs.filter((one) => one.line === line).length}`
  }

  /** The arguments of `torch.randn(…)` and its kin, with the sizes that the reader has put in their place. */
  protected resized({ positional, keyword }: Given, line: number): Given {
    const sizes = this.sizes.get(this.keyOf(line))
    if (!sizes) return { positional, keyword }
    if (keyword.size !== undefined) return { positional, keyword: { ...keyword, size: tuple(sizes) } }
    const at = positional.findLastIndex(isSequence)
    return { positional: at < 0 ? sizes : positional.with(at, tuple(sizes)), keyword }
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

  protected inputsOf({ self, call }: WrittenCall): readonly Tensor[] {
    return tensorsIn([self ?? null, ...(call?.positional ?? []), ...Object.values(call?.keyword ?? {})])
  }

  protected perform(operation: WrittenCall): Outcome {
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
    const done = inputs.some(this.memory.isDrawn) ? withoutDoubt(spec.name, worked, inputs) : worked
    this.offsets.note(spec.name, Object.values(outcome.bound), done.value)
    const name = /[^_]_$/.test(operation.name) && !spec.name.endsWith('_') ? `${spec.name}_` : spec.name
    if (!this.isVague) this.tape.record({ name, bound: outcome.bound, results: tensorsIn([done.into ?? done.value]) })
    return done
  }

  /** Keep what the operation wrote, and the elements of its results. */
  protected settle(
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

  protected list(
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
  protected refuse(
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

  protected answer(name: string, work: () => Answer): Answer {
    try {
      return work()
    } catch (thrown) {
      if (thrown instanceof Raised)
        return this.refuse(name, { kind: 'error', error: thrown.error, steps: [], bound: {} }, [])
      if (thrown instanceof Unmodelled) return this.refuse(name, { kind: 'unknown', argument: null, bound: {} }, [])
      throw thrown
    }
  }

  protected give(value: Value): Answer {
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
