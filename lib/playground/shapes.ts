import { dimsOf } from '@/lib/python/rows'
import type { Step } from '@/lib/python/machine/step'
import type { SymbolicStep } from '@/lib/python/symbolic'
import type { Shape } from './shape'

/** What goes into a step and what comes out of it. */
export interface Shapes {
  readonly inputs: readonly Shape[]
  readonly outputs: readonly Shape[]
}

/** The shapes of all steps; with letters where they are known and wanted. */
export const shapesOf = (steps: readonly Step[], symbolic: readonly SymbolicStep[] | null): readonly Shapes[] =>
  symbolic ??
  steps.map(({ inputs, outputs }) => ({
    inputs: inputs.map(dimsOf),
    outputs: outputs.map(dimsOf),
  }))
