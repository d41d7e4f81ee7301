import Conv2d from '@/lib/ops/torch/nn/Conv2d'
import type { PyError } from '@/lib/shape/error'
import { evaluate } from '@/lib/shape/evaluate'
import { numel } from '@/lib/shape/tensor'

/** Which input channels feed which output channels, when a convolution works in groups. */

export const usual = {
  in_channels: 6,
  out_channels: 6,
  groups: 3,
  kernel_size: 3,
  /** A 1×1 convolution behind it, which mixes the groups again. */
  pointwise: false,
  /** The channel that is looked at: `y2` of the first layer, `z0` of the second. */
  at: 'y2',
}
export type WiringState = typeof usual

/** As many channels as can be drawn. */
export const mostChannels = 12

export const presets = {
  full: { groups: 1, in_channels: 6, out_channels: 6, pointwise: false, at: 'y2' },
  grouped: { groups: 3, in_channels: 6, out_channels: 6, pointwise: false, at: 'y2' },
  depthwise: { groups: 6, in_channels: 6, out_channels: 6, pointwise: false, at: 'y2' },
  multiplied: { groups: 4, in_channels: 4, out_channels: 8, pointwise: false, at: 'y2' },
  separable: { groups: 6, in_channels: 6, out_channels: 6, pointwise: true, at: 'z2' },
} as const satisfies Record<string, Partial<WiringState>>

/** The preset that a state is, if it is one. */
export const presetOf = (state: WiringState): keyof typeof presets | null =>
  (Object.keys(presets) as (keyof typeof presets)[]).find((name) =>
    (['groups', 'in_channels', 'out_channels', 'pointwise'] as const).every((key) => presets[name][key] === state[key]),
  ) ?? null

/** One convolution. */
export interface Wires {
  readonly code: string
  readonly weight: readonly number[]
  readonly count: number
  /** For each output channel the input channels that it reads, and the group of them. */
  readonly outputs: readonly { readonly reads: readonly number[]; readonly group: number }[]
}

export interface WiringValue {
  readonly outcome: 'value'
  /** One, or two with a 1×1 behind. */
  readonly layers: readonly Wires[]
  readonly inputs: number
  readonly groupSize: number
  /** The weights of all layers, and of a single one without groups. */
  readonly count: number
  readonly full: { readonly code: string; readonly count: number }
}

export type WiringView =
  | WiringValue
  | {
      readonly outcome: 'error'
      readonly code: string
      readonly error: PyError
      /** The group sizes that would do. */
      readonly divisors: readonly number[]
    }

const whole = (value: number, least: number, most: number) =>
  Number.isInteger(value) ? Math.min(Math.max(value, least), most) : least

/** What can be drawn of a state, which an address may say anything of. */
export const sound = (state: WiringState): WiringState => ({
  ...state,
  in_channels: whole(state.in_channels, 1, mostChannels),
  out_channels: whole(state.out_channels, 1, mostChannels),
  groups: whole(state.groups, 0, mostChannels),
  kernel_size: whole(state.kernel_size, 1, 7),
})

/** @throws nothing, whatever the state is */
export function wiring(state: WiringState): WiringView {
  const { in_channels: inputs, out_channels: outputs, groups, kernel_size } = sound(state)
  const first = layer(inputs, outputs, kernel_size, groups)
  if ('error' in first) return { outcome: 'error', ...first, divisors: commonDivisors(inputs, outputs) }
  const second = state.pointwise ? layer(outputs, outputs, 1, 1) : null
  const full = layer(inputs, outputs, kernel_size, 1)
  if ((second && 'error' in second) || 'error' in full) throw new Error('a convolution without groups can be made')
  const layers = second ? [first, second] : [first]
  const count = layers.reduce((sum, one) => sum + one.count, 0)
  return { outcome: 'value', layers, inputs, groupSize: inputs / groups, count, full }
}

function layer(
  inputs: number,
  outputs: number,
  kernel_size: number,
  groups: number,
): Wires | { readonly code: string; readonly error: PyError } {
  const keyword = { kernel_size, ...(groups === 1 ? {} : { groups }), bias: false }
  const written = Object.entries({ ...keyword, bias: 'False' }).map(([name, value]) => `${name}=${value}`)
  const code = `nn.Conv2d(${[inputs, outputs, ...written].join(', ')})`
  const outcome = evaluate(Conv2d, { init: { positional: [inputs, outputs], keyword } })
  if (outcome.kind === 'error') return { code, error: outcome.error }
  if (outcome.kind === 'unknown') throw new Error(`${code} is modelled`)
  const { shape } = outcome.parameters[0]!.tensor
  const [reads, writes] = [inputs / groups, outputs / groups]
  const wires = Array.from({ length: outputs }, (_, output) => {
    const group = Math.floor(output / writes)
    return { group, reads: Array.from({ length: reads }, (_, i) => group * reads + i) }
  })
  return { code, weight: shape, count: numel(shape), outputs: wires }
}

const commonDivisors = (a: number, b: number) =>
  Array.from({ length: Math.min(a, b) }, (_, i) => i + 1).filter((one) => a % one === 0 && b % one === 0)

/** A channel: its column (x: the inputs, y, and behind a 1×1 z), and its number. */
export interface Channel {
  readonly column: number
  readonly index: number
}

export const nameOf = ({ column, index }: Channel) => `${'xyz'[column]}${index}`

/** The channel of that name; an output where there is none such. */
export function channelOf({ layers, inputs }: WiringValue, name: string): Channel {
  const column = 'xyz'.indexOf(name.charAt(0))
  const index = Number(name.slice(1))
  const sizes = [inputs, ...layers.map(({ outputs }) => outputs.length)]
  const isThere = column >= 0 && Number.isInteger(index) && index >= 0 && index < (sizes[column] ?? 0)
  return isThere && name.length > 1 ? { column, index } : { column: layers.length, index: 0 }
}

/** The channels that one is joined with, over all layers: what it is made of, and what it goes into. */
export function joined({ layers }: WiringValue, { column, index }: Channel): readonly ReadonlySet<number>[] {
  const found: Set<number>[] = Array.from(
    { length: layers.length + 1 },
    (_, at) => new Set(at === column ? [index] : []),
  )
  for (let at = column; at > 0; at--) {
    for (const output of found[at]!)
      for (const input of layers[at - 1]!.outputs[output]!.reads) found[at - 1]!.add(input)
  }
  for (let at = column; at < layers.length; at++) {
    layers[at]!.outputs.forEach(({ reads }, output) => {
      if (reads.some((input) => found[at]!.has(input))) found[at + 1]!.add(output)
    })
  }
  return found
}
