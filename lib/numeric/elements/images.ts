import { isSequence } from '@/lib/shape/value'
import type { Elements, Given, Work, Works } from './given'
import { build, get, unknown } from './grid'

/** Pixels and channels in other places, and enlarged without mixing. */

/** Channels in groups are dealt out in turn. */
function channelShuffle(given: Given): Elements {
  const { input, out } = given
  const groups = given.number('groups')
  const each = input.shape[1]! / groups
  return build(out.shape, (index) =>
    get(input, index.with(1, (index[1]! % groups) * each + Math.floor(index[1]! / groups))),
  )
}

function pixelShuffle(given: Given): Elements {
  const { input, out } = given
  const factor = given.number('upscale_factor')
  return build(out.shape, (index) => {
    const [channel, row, column] = index.slice(-3) as [number, number, number]
    const from = channel * factor * factor + (row % factor) * factor + (column % factor)
    return get(input, [...index.slice(0, -3), from, Math.floor(row / factor), Math.floor(column / factor)])
  })
}

function pixelUnshuffle(given: Given): Elements {
  const { input, out } = given
  const factor = given.number('downscale_factor')
  return build(out.shape, (index) => {
    const [channel, row, column] = index.slice(-3) as [number, number, number]
    const [to, inner] = [Math.floor(channel / (factor * factor)), channel % (factor * factor)]
    const [down, right] = [Math.floor(inner / factor), inner % factor]
    return get(input, [...index.slice(0, -3), to, row * factor + down, column * factor + right])
  })
}

/** The nearest pixel before. */
const nearest: Work = (given) => {
  const { input, out } = given
  if (given.text('mode', 'nearest') !== 'nearest') return unknown()
  const scale = given.value('scale_factor')
  const scales =
    scale === null || given.flag('recompute_scale_factor')
      ? null
      : isSequence(scale)
        ? unknown()
        : given.number('scale_factor')
  return build(out.shape, (index) =>
    get(
      input,
      index.map((one, dim) => {
        if (dim < 2) return one
        const step = scales === null ? input.shape[dim]! / out.shape[dim]! : 1 / scales
        return Math.min(Math.floor(one * Math.fround(step)), input.shape[dim]! - 1)
      }),
    ),
  )
}

export const images: Works = {
  channel_shuffle: channelShuffle,
  native_channel_shuffle: channelShuffle,
  pixel_shuffle: pixelShuffle,
  pixel_unshuffle: pixelUnshuffle,
  interpolate: nearest,
  upsample: nearest,
  upsample_nearest: nearest,
}
