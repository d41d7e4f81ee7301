import type { SymbolicStep } from './symbolic'
import type { Trace } from './tracer'

/** What a page asks of the worker that holds CPython. */
export type Question =
  | {
      readonly kind: 'start'
      /** Where Pyodide's files and our package lie, without a slash at the end. */
      readonly base: string
    }
  | {
      readonly kind: 'run'
      readonly id: number
      readonly source: string
      /** Milliseconds after which the program is stopped. */
      readonly limit: number
      /** Sizes of inputs to put in the place of the written ones, by the inputs' keys. */
      readonly sizes: readonly (readonly [key: string, sizes: readonly number[]])[]
    }

/** What the worker tells. */
export type Answer =
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'ready'; readonly milliseconds: number }
  | { readonly kind: 'trace'; readonly id: number; readonly trace: Trace; readonly milliseconds: number }
  /** Follows a trace once it is known which sizes follow the batch; null: they cannot be told. */
  | { readonly kind: 'batch'; readonly id: number; readonly steps: readonly SymbolicStep[] | null }
  | { readonly kind: 'failed'; readonly message: string }
