import type { PyError } from '@/lib/shape/error'
import { numel } from '@/lib/shape/tensor'
import type { Step } from '@/lib/shape/trace'
import { layerOf } from './layer'
import { asPlace, inputNumbers, kernelNumbers, type Numbers } from './numbers'
import type { Field, Scene } from './scene'
import { readSettings, spread, type Problem, type Settings, type WindowsState } from './settings'
import { sliding, slide } from './slide'
import { stamp } from './stamp'

/** What is edited: the numbers that the state stands for. */
export interface Edited {
  readonly input: Numbers
  readonly kernel: Numbers | null
}

export type WindowsView =
  | { readonly outcome: 'problem'; readonly problem: Problem }
  | ({
      readonly outcome: 'error'
      readonly code: string
      readonly error: PyError
      /** The padded input, and how much a window would cover, where both can be drawn. */
      readonly attempt: { readonly field: Field; readonly reach: readonly number[] } | null
    } & Edited)
  /** More than can be drawn, or not modelled. */
  | ({ readonly outcome: 'large' | 'unknown'; readonly code: string } & Edited)
  | ({
      readonly outcome: 'value'
      readonly code: string
      /** The output's shape, as PyTorch has it. */
      readonly shape: readonly number[]
      readonly steps: readonly Step[]
      readonly scene: Scene
    } & Edited)

/** No more cells than this are drawn. */
const mostCells = 1000
const mostTaps = 20_000

/** What an explorer of windows shows. @throws nothing, whatever the state is */
export function windowsOf(state: WindowsState): WindowsView {
  const settings = readSettings(state)
  if ('reason' in settings) return { outcome: 'problem', problem: settings }
  const { code, outcome } = layerOf(settings)
  const edited = editedBy(settings)
  if (outcome.kind === 'unknown') return { outcome: 'unknown', code, ...edited }
  if (outcome.kind === 'error') {
    return { outcome: 'error', code, error: outcome.error, attempt: attempted(settings), ...edited }
  }
  const { shape } = outcome.outputs[0]!.tensor
  const { steps } = outcome
  const taps = numel(spread(settings.kernel_size, settings.rank))
  if (numel(shape) > mostCells || Math.max(numel(shape), numel(settings.size)) * taps > mostTaps) {
    return { outcome: 'large', code, ...edited }
  }
  const spatial = asPlace(shape.slice(2))
  const scene =
    settings.kind === 'transposed'
      ? stamp(settings, spatial)
      : slide(settings, settings.kind === 'unfold' ? null : spatial, steps)
  if (scene.field.cells.length > mostCells) return { outcome: 'large', code, ...edited }
  return { outcome: 'value', code, shape, steps, scene, ...edited }
}

const editedBy = ({ kind, rank, size, kernel_size, ...texts }: Settings): Edited => ({
  input: inputNumbers(size, texts.input),
  kernel:
    kind === 'conv' || kind === 'transposed' ? kernelNumbers(kind, spread(kernel_size, rank), texts.kernel) : null,
})

/** What went wrong is seen best where the window is too large for the input. */
function attempted(settings: Settings): Extract<WindowsView, { outcome: 'error' }>['attempt'] {
  const { kind, padding, padding_mode, kernel_size, dilation } = settings
  const isSound = [...kernel_size, ...dilation].every((size) => size > 0)
  const isPadded = typeof padding !== 'string' && padding.every((size) => size >= 0)
  if (kind === 'transposed' || !isSound || !isPadded || padding_mode !== 'zeros') return null
  const { field, padded, first, reach } = sliding(settings)
  const ends = padded.map((end, dim) => Math.max(end, first[dim]! + reach[dim]!))
  const drawn = field([ends[0]!, ends[1]!, ends[2]!])
  return drawn.cells.length > mostCells ? null : { field: drawn, reach }
}
