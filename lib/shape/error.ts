/** `{ id: [Python exception type, PyTorch's words with {holes}] }`. The one place where a message is written. */
export type ErrorTemplates = Readonly<Record<string, readonly [type: string, text: string]>>

export type Hole = string | number | readonly number[]
export type Holes = Readonly<Record<string, Hole>>

/** An exception as Python would report it: `type(e).__name__`, `str(e)`, and where it came from. */
export interface PyError {
  readonly type: string
  readonly message: string
  /** Key in the spec's `errors`, or one of the argument parser's own. */
  readonly id: string
  readonly holes: Holes
  /** The API that raised it and explains the id: a module inside the one that was called. */
  readonly inside?: string
}

/** How an operation leaves early. Never escapes `evaluate`. */
export class Raised extends Error {
  constructor(readonly error: PyError) {
    super(error.message)
  }
}

/** Raise what no spec declares: the argument parsers' messages, and Python's own. */
export function raise(type: string, id: string, message: string): never {
  throw new Raised({ type, message, id, holes: {} })
}

/** How an operation says that only PyTorch knows; becomes an `unknown` outcome. */
export class Unmodelled extends Error {}

/** What some work gives; null where only PyTorch knows. */
export function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof Unmodelled) return null
    throw thrown
  }
}

const show = (hole: Hole): string => (typeof hole === 'object' ? `[${hole.join(', ')}]` : String(hole))

/** Fill the holes. A template names a hole as `{name}`; literal braces do not occur in PyTorch's messages. */
export function fill(text: string, holes: Holes): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in holes ? show(holes[name]!) : whole))
}
