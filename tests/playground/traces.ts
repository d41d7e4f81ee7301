import { shapesOf } from '@/lib/playground/shapes'
import type { Frame, Trace } from '@/lib/python/tracer'

type Told = readonly [id: number, shape: readonly number[]]

/** One operation. */
interface Done {
  readonly label: string
  readonly line?: number
  /** The module it belongs to, and its class. */
  readonly path?: string
  readonly type?: string
  readonly inputs?: readonly Told[]
  readonly outputs?: readonly Told[]
  readonly parameters?: number
}

const sizes = (all: readonly Told[] = []) => all.map(([id, shape]) => ({ id, shape, dtype: 'float32' as const }))

/** A trace as the worker would tell it. */
export function traceOf(done: readonly Done[]) {
  const made: Frame[] = []
  const steps = done.map(({ label, line = 1, path, type = '', inputs, outputs, parameters = 0 }) => {
    if (path !== undefined) made.push([-1, path, type, line, null])
    const at = path === undefined ? -1 : made.length - 1
    const name = `torch.${label}`
    return {
      name,
      label,
      line,
      frame: at,
      inputs: sizes(inputs),
      outputs: sizes(outputs),
      parameters,
      flops: null,
      bytes: 0,
    }
  })
  const total = steps.reduce((sum, { parameters }) => sum + parameters, 0)
  const trace: Trace = { stdout: '', error: null, frames: made, steps, inputs: [], parameters: total, failure: null }
  return { trace, shapes: shapesOf(steps, null) }
}
