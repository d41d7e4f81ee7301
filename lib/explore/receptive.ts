import Conv1d from '@/lib/ops/torch/nn/Conv1d'
import averagePooling from '@/lib/ops/tables/average-pooling'
import maxPooling from '@/lib/ops/tables/max-pooling'
import type { PyError } from '@/lib/shape/error'
import { evaluate } from '@/lib/shape/evaluate'
import { receptiveField, type ReceptiveField, type Window } from '@/lib/shape/receptive'
import type { Spec } from '@/lib/shape/spec'
import { tensor } from '@/lib/shape/tensor'

/** What one output of a chain of windows sees, layer by layer, along one dimension. */

export const layerKinds = ['conv', 'max', 'avg'] as const
export type LayerKind = (typeof layerKinds)[number]
export interface Layer extends Window {
  readonly kind: LayerKind
}

/** The chains that a reader may begin with: kernel_size, stride, padding and dilation of each layer. */
export const presets = {
  vgg: { size: 24, layers: 'conv 3 1 1 1; conv 3 1 1 1; max 2 2 0 1; conv 3 1 1 1; conv 3 1 1 1; max 2 2 0 1' },
  resnet: { size: 40, layers: 'conv 7 2 3 1; max 3 2 1 1; conv 3 1 1 1; conv 3 1 1 1' },
  dilated: { size: 31, layers: 'conv 3 1 1 1; conv 3 1 2 2; conv 3 1 4 4; conv 3 1 8 8' },
  plain: { size: 15, layers: 'conv 3 1 1 1; conv 3 1 1 1; conv 3 1 1 1' },
} as const

export const usual = {
  size: presets.vgg.size as number,
  layers: presets.vgg.layers as string,
  /** The layer whose cell is looked at, counted from 1, and the cell; -1: the last, the middle one. */
  layer: -1,
  cell: -1,
}
export type ReceptiveState = typeof usual

export const limits = {
  size: [1, 64],
  kernel_size: [1, 9],
  stride: [1, 4],
  padding: [0, 16],
  dilation: [1, 16],
} as const
export const mostLayers = 8

const windowNames = ['kernel_size', 'stride', 'padding', 'dilation'] as const
export const newLayer: Layer = { kind: 'conv', kernel_size: 3, stride: 1, padding: 1, dilation: 1 }

const within = (value: number, [least, most]: readonly [number, number], otherwise: number) =>
  Number.isInteger(value) ? Math.min(Math.max(value, least), most) : otherwise

/** The layers that a text speaks of: `conv 3 1 1 1; max 2 2 0 1`. What cannot be read is as usual. */
export function readLayers(text: string): readonly Layer[] {
  const written = text.split(';').map((part) => part.trim().split(/\s+/))
  return written
    .filter(([first]) => first !== '')
    .slice(0, mostLayers)
    .map(([first, ...numbers]) => {
      const kind = layerKinds.find((one) => one === first) ?? 'conv'
      const sizes = windowNames.map((name, at) => [
        name,
        within(Number(numbers[at] ?? NaN), limits[name], newLayer[name]),
      ])
      const layer = { kind, ...(Object.fromEntries(sizes) as unknown as Window) }
      // average pooling knows no dilation
      return kind === 'avg' ? { ...layer, dilation: 1 } : layer
    })
}

export const writeLayers = (layers: readonly Layer[]): string =>
  layers.map((layer) => [layer.kind, ...windowNames.map((name) => layer[name])].join(' ')).join('; ')

/** The layers with one moved by `by` places; at an end it stays. */
export function moved(layers: readonly Layer[], at: number, by: 1 | -1): readonly Layer[] {
  const to = at + by
  if (to < 0 || to >= layers.length) return layers
  return layers.with(at, layers[to]!).with(to, layers[at]!)
}

export const presetOf = ({ size, layers }: ReceptiveState): keyof typeof presets | null =>
  (Object.keys(presets) as (keyof typeof presets)[]).find(
    (name) => presets[name].size === size && presets[name].layers === layers,
  ) ?? null

/** The cells after a layer; of the first of all, the input. */
export interface Row {
  readonly length: number
  /** What cell 0 sees of the input, and how far the next is shifted. */
  readonly field: ReceptiveField
  /** The cells that the one that is looked at depends on. */
  readonly seen: readonly number[]
}

export interface Wire {
  /** Rows are counted from the input. */
  readonly row: number
  readonly from: number
  readonly to: number
}

export interface ReceptiveView {
  readonly size: number
  readonly layers: readonly Layer[]
  /** The input and what comes after each layer, up to the first that PyTorch refuses. */
  readonly rows: readonly Row[]
  readonly error: PyError | null
  readonly code: string
  /** The cell that is looked at. */
  readonly at: { readonly row: number; readonly cell: number }
  /** What it sees of the input: the first and the last place, which may lie in the padding. */
  readonly first: number
  readonly last: number
  /** How many of these places are in the input. */
  readonly inside: number
  readonly wires: readonly Wire[]
}

const itself: ReceptiveField = { size: 1, stride: 1, start: 0 }

/** @throws nothing, whatever the state is */
export function receptive(state: ReceptiveState): ReceptiveView {
  const size = within(state.size, limits.size, usual.size)
  const layers = readLayers(state.layers)
  const lengths = [size]
  let error: PyError | null = null
  for (const layer of layers) {
    const found = lengthAfter(layer, lengths.at(-1)!)
    if (typeof found !== 'number') {
      error = found
      break
    }
    lengths.push(found)
  }
  const row = state.layer >= 0 ? within(state.layer, [0, lengths.length - 1], lengths.length - 1) : lengths.length - 1
  const middle = Math.floor((lengths[row]! - 1) / 2)
  const cell = state.cell >= 0 ? within(state.cell, [0, lengths[row]! - 1], middle) : middle
  const { seen, wires } = cone(layers, lengths, row, cell)
  const fields = lengths.map((_, at) => (at === 0 ? itself : receptiveField(layers.slice(0, at))))
  const field = fields[row]!
  const first = field.start + cell * field.stride
  const last = first + field.size - 1
  return {
    ...{ size, layers, error, first, last, wires, at: { row, cell }, code: codeOf(layers) },
    rows: lengths.map((length, at) => ({ length, field: fields[at]!, seen: seen[at]! })),
    inside: Math.max(0, Math.min(last, size - 1) - Math.max(first, 0) + 1),
  }
}

/** Row by row back to the input: which cells a cell is made of. Padding is no cell. */
function cone(layers: readonly Layer[], lengths: readonly number[], row: number, cell: number) {
  const seen: number[][] = lengths.map((_, at) => (at === row ? [cell] : []))
  const wires: Wire[] = []
  for (let at = row; at > 0; at--) {
    const { kernel_size, stride, padding, dilation } = layers[at - 1]!
    const below = new Set<number>()
    for (const to of seen[at]!) {
      for (let tap = 0; tap < kernel_size; tap++) {
        const from = to * stride - padding + tap * dilation
        if (from < 0 || from >= lengths[at - 1]!) continue
        below.add(from)
        wires.push({ row: at, from, to })
      }
    }
    seen[at - 1] = [...below].sort((a, b) => a - b)
  }
  return { seen, wires }
}

const named = (all: readonly Spec[], name: string) => all.find((spec) => spec.name === `torch.nn.${name}`)!
const specs: Readonly<Record<LayerKind, { readonly name: string; readonly spec: Spec }>> = {
  conv: { name: 'Conv1d', spec: Conv1d },
  max: { name: 'MaxPool1d', spec: named(maxPooling, 'MaxPool1d') },
  avg: { name: 'AvgPool1d', spec: named(averagePooling, 'AvgPool1d') },
}

/** The length that the engine finds, or PyTorch's error. */
function lengthAfter({ kind, kernel_size, stride, padding, dilation }: Layer, length: number): number | PyError {
  const outcome = evaluate(specs[kind].spec, {
    init: {
      positional: kind === 'conv' ? [1, 1] : [],
      keyword: { kernel_size, stride, padding, ...(kind === 'avg' ? {} : { dilation }) },
    },
    call: { positional: [tensor([1, 1, length], { dtype: 'float32' })], keyword: {} },
  })
  if (outcome.kind === 'error') return outcome.error
  if (outcome.kind === 'unknown') throw new Error(`${kind} is modelled`)
  return outcome.outputs[0]!.tensor.shape.at(-1)!
}

/** The chain in two dimensions, where readers meet it. */
function codeOf(layers: readonly Layer[]): string {
  const lines = layers.map(({ kind, kernel_size, stride, padding, dilation }) => {
    const isConvolution = kind === 'conv'
    const given = [
      ...(isConvolution ? ['c', 'c'] : []),
      String(kernel_size),
      ...(stride === (isConvolution ? 1 : kernel_size) ? [] : [`stride=${stride}`]),
      ...(padding === 0 ? [] : [`padding=${padding}`]),
      ...(dilation === 1 ? [] : [`dilation=${dilation}`]),
    ]
    return `    nn.${specs[kind].name.replace('1d', '2d')}(${given.join(', ')}),`
  })
  return ['nn.Sequential(', ...lines, ')'].join('\n')
}
