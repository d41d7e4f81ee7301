import {
  channelShuffle,
  pixelShuffle,
  pixelUnshuffle,
  shuffleFunction,
  shuffleModule,
} from '@/lib/ops/families/image/shuffling'

/** Pixels and channels that change places. */
export default [
  shuffleModule('torch.nn.PixelShuffle', 'pixel_shuffle', pixelShuffle, '3'),
  shuffleModule('torch.nn.PixelUnshuffle', 'pixel_unshuffle', pixelUnshuffle, '3'),
  shuffleModule('torch.nn.ChannelShuffle', 'channel_shuffle', channelShuffle, '2'),
  shuffleFunction('pixel_shuffle', pixelShuffle, '3'),
  shuffleFunction('pixel_unshuffle', pixelUnshuffle, '3'),
  shuffleFunction('channel_shuffle', channelShuffle, '2'),
  shuffleFunction('native_channel_shuffle', channelShuffle, '2'),
]
