import type { Elements, Given, Works } from './given'
import { build, get } from './grid'

/** Pixels and channels in other places. */

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

export const images: Works = {
  channel_shuffle: channelShuffle,
  native_channel_shuffle: channelShuffle,
  pixel_shuffle: pixelShuffle,
  pixel_unshuffle: pixelUnshuffle,
}
