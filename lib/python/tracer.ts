import { apis, resolve } from '@/lib/registry'
import type { Spec } from '@/lib/shape/spec'
import { fieldNames } from './field'
import { Machine } from './machine/machine'
import type { Failure, Input, Step } from './machine/step'
import { sentence } from './machine/unknown'

/** What we use of Pyodide. */
export interface Python {
  readonly FS: {
    mkdirTree(path: string): void
    writeFile(path: string, text: string): void
  }
  registerJsModule(name: string, module: object): void
  setInterruptBuffer(buffer: unknown): void
  runPython(code: string): unknown
}

/**
 * A call of a module: who called it, its path in the outermost module, its class, the line of the call, and the numbers in its
 * weights that a training step would change; null: it is one operation, which tells.
 */
export type Frame = readonly [parent: number, path: string, type: string, line: number, parameters: number | null]

/** What a program did. */
export interface Trace {
  readonly stdout: string
  /** How it ended: `type(e).__name__`, `str(e)`, and the line of the program. */
  readonly error: null | {
    readonly type: string
    readonly message: string
    readonly line: number | null
    /** The lines of the program that led there, the outermost first. */
    readonly lines?: readonly number[]
  }
  readonly frames: readonly Frame[]
  /** The numbers in the weights of all models that were called; a weight that is shared counts once. */
  readonly parameters: number
  readonly steps: readonly Step[]
  /** What its models were called with, as far as the program itself made it. */
  readonly inputs: readonly Input[]
  /** The operation that PyTorch refused, if one did. */
  readonly failure: Failure | null
}

/** The sources of the Python package, by their paths. */
export type Files = Readonly<Record<string, string>>

/** What Python itself tells; `roots` are the numbers of the tensors that the outermost modules were called with. */
type Told = Pick<Trace, 'stdout' | 'error' | 'frames' | 'parameters'> & { readonly roots: readonly number[] }

const home = '/lib/shapebook'

/** Milliseconds in which a program that is stopped may come to its end. */
const patience = 500

/** CPython with our `torch`, ready to run programs one after another. */
export class Tracer {
  private readonly machine = new Machine(remembering((name) => resolve(name)?.spec))
  private readonly run: (source: string) => string
  private deadline = Infinity

  constructor(python: Python, files: Files) {
    const { machine } = this
    const bridge = {
      apis: () => JSON.stringify(listed()),
      fields: (type: string) => fieldNames(type),
      explain: sentence,
    }
    python.registerJsModule('_shapebook', bind(machine, bridge))
    for (const [path, source] of Object.entries(files)) {
      python.FS.mkdirTree(`${home}/${path.slice(0, path.lastIndexOf('/') + 1)}`)
      python.FS.writeFile(`${home}/${path}`, source)
    }
    python.setInterruptBuffer(this.alarm())
    this.run = python.runPython(`import sys; sys.path.insert(0, '${home}'); import _trace; _trace.run`) as (
      source: string,
    ) => string
  }

  /** CPython asks now and then whether somebody pressed Ctrl-C; the answer is yes once the time is over. */
  private alarm() {
    const over = () => performance.now() > this.deadline
    const stop = () => {
      // a program may catch it: then it is asked again
      this.deadline = performance.now() + patience
      return 2
    }
    return Object.defineProperty({}, 0, { get: () => (over() ? stop() : 0), set: () => undefined })
  }

  /**
   * @param limit milliseconds after which the program is stopped
   * @param sizes sizes of inputs to put in the place of the written ones
   */
  trace(source: string, limit = 10_000, sizes: Machine['sizes'] = new Map()): Trace {
    this.deadline = performance.now() + limit
    this.machine.sizes = sizes
    const { roots, ...told } = JSON.parse(this.run(source)) as Told
    this.deadline = Infinity
    const { steps, failure, inputs } = this.machine
    const isLast = told.error !== null && failure?.error.message === told.error.message
    const called = new Set(roots)
    return { ...told, steps, inputs: inputs.filter(({ id }) => called.has(id)), failure: isLast ? failure : null }
  }
}

/** Every operation asks for its spec, by one of some thousand names. */
function remembering(find: (name: string) => Spec | undefined): (name: string) => Spec | undefined {
  const found = new Map<string, Spec | undefined>()
  return (name) => {
    if (!found.has(name)) found.set(name, find(name))
    return found.get(name)
  }
}

/** What the package has to know of each API. */
const listed = () =>
  apis().map(({ name, spec }) =>
    spec.kind === 'module'
      ? [name, 'module', false, false, false, []]
      : [
          name,
          'function',
          spec.method !== undefined || spec.attribute === true,
          spec.inplace === true,
          spec.attribute === true,
          spec.aliases ?? [],
        ],
  )

/** A plain object of the machine's methods: Pyodide looks at own properties first. */
function bind(machine: Machine, more: object): object {
  const prototypes: object[] = []
  for (let one: object = Machine.prototype; one !== Object.prototype; one = Object.getPrototypeOf(one) as object)
    prototypes.push(one)
  const names = prototypes.flatMap((one) => Object.getOwnPropertyNames(one)) as (keyof Machine)[]
  const methods = names
    .filter((name) => typeof machine[name] === 'function')
    .map((name) => [name, (machine[name] as (...args: unknown[]) => unknown).bind(machine)])
  return { ...Object.fromEntries(methods), ...more }
}
