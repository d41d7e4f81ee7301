import type { Draw } from '../../draw'
import { both, type Level } from '../../question'
import { said } from '../../said'
import { but, call, randn } from '../../write'
import type { ShapeTemplate } from '../shape'

const rule = both(
  '每个空间维各算各的：加上填充、减去撑开后的核、除以步长、向下取整、加 1。通道数就是 `out_channels`。',
  'Each spatial dimension by itself: pad, take away the spread kernel, divide by the stride, round down, add 1. The channels are `out_channels`.',
)
const hint = both(
  '先定批次和通道，再用公式算每个空间维。',
  'Batch and channels first; then the formula for each spatial dimension.',
)

/** Sizes of an image: square ones are easier. */
const image = (draw: Draw, level: Level): [number, number] => {
  const sizes = level === 1 ? [28, 32, 64] : [28, 32, 48, 56, 64, 96, 128, 224]
  const height = draw.pick(sizes)
  return [height, level === 1 ? height : draw.pick(sizes)]
}

const maybe = <T>(is: boolean, value: T): T | undefined => (is ? value : undefined)

const conv2d: ShapeTemplate = {
  name: 'conv2d',
  topic: 'convolution',
  make(draw, level) {
    const [batch, c_in, c_out] = [draw.pick([1, 2, 4, 8, 16]), draw.pick([1, 3, 8, 16]), draw.pick([8, 16, 32, 64])]
    const [height, width] = image(draw, level)
    const size = () => draw.pick([3, 5, 7])
    const kernel = level === 3 && draw.chance() ? ([size(), size()] as const) : size()
    const isStrided = level > 1 || draw.chance()
    const keyword = {
      stride: maybe(isStrided, level === 3 && draw.chance(3) ? ([2, 1] as const) : draw.pick([2, 2, 3])),
      padding: maybe(!isStrided || level > 1, draw.int(1, 3)),
      dilation: maybe(level === 3 && draw.chance(), 2),
      groups: maybe(level === 3 && draw.chance() && c_in > 1 && c_out % c_in === 0, c_in),
    }
    const input = randn('x', batch, c_in, height, width)
    const line = (change = {}, channels = c_out) => [
      input,
      `conv = ${call('nn.Conv2d', [c_in, channels, kernel], but(keyword, change))}`,
      'y = conv(x)',
    ]
    return {
      program: line(),
      slips: [
        [line({ padding: undefined }), said.padding],
        [line({ stride: undefined }), said.stride],
        [line({ dilation: undefined }), said.dilation],
        [line({}, c_in), said.channels],
      ],
      hint,
      rule,
    }
  },
}

const conv1d: ShapeTemplate = {
  name: 'conv1d',
  topic: 'convolution',
  levels: [1, 2],
  make(draw, level) {
    const [batch, c_in, c_out] = [draw.pick([2, 4, 8]), draw.pick([1, 4, 16]), draw.pick([8, 32])]
    const keyword = {
      stride: maybe(level > 1, draw.int(2, 4)),
      padding: maybe(draw.chance(), draw.int(1, 3)),
      dilation: maybe(level > 1 && draw.chance(), draw.int(2, 4)),
    }
    const input = randn('x', batch, c_in, draw.pick([50, 64, 100, 128]))
    const kernel = draw.pick([3, 5, 7])
    const line = (change = {}) => [input, `y = ${call('nn.Conv1d', [c_in, c_out, kernel], but(keyword, change))}(x)`]
    return {
      program: line(),
      slips: [
        [line({ padding: undefined }), said.padding],
        [line({ stride: undefined }), said.stride],
        [line({ dilation: undefined }), said.dilation],
      ],
      hint,
      rule,
    }
  },
}

const transposed: ShapeTemplate = {
  name: 'transposed',
  topic: 'convolution',
  levels: [2, 3],
  make(draw, level) {
    const [c_in, c_out] = [draw.pick([16, 32, 64]), draw.pick([3, 8, 16])]
    const side = draw.pick([7, 8, 14, 16])
    const stride = draw.int(2, 3)
    const keyword = {
      stride,
      padding: maybe(draw.chance(), 1),
      output_padding: maybe(level === 3, draw.int(1, stride - 1)),
    }
    const input = randn('x', draw.pick([1, 4]), c_in, side, level === 3 ? side + draw.int(1, 4) : side)
    const kernel = draw.int(2, 5)
    const line = (change = {}) => [
      input,
      `y = ${call('nn.ConvTranspose2d', [c_in, c_out, kernel], but(keyword, change))}(x)`,
    ]
    return {
      program: line(),
      slips: [
        [line({ padding: undefined }), said.padding],
        [line({ output_padding: undefined }), said.outputPadding],
        [line({ stride: undefined, output_padding: undefined }), said.stride],
        [
          [input, `y = ${call('nn.Conv2d', [c_in, c_out, kernel], but(keyword, { output_padding: undefined }))}(x)`],
          both('转置卷积是反着走的：它把图放大。', 'A transposed convolution goes the other way: it enlarges.'),
        ],
      ],
      hint: both('这里是卷积的公式反过来用。', 'It is the formula of the convolution, solved for the input.'),
      rule: both(
        '转置卷积的输出，是同样参数的卷积要变回这个输入所需的大小：`(H - 1) × stride - 2 × padding + dilation × (kernel_size - 1) + output_padding + 1`。',
        'Its output is what a convolution with the same arguments would turn into this input: `(H - 1) × stride - 2 × padding + dilation × (kernel_size - 1) + output_padding + 1`.',
      ),
    }
  },
}

const pool: ShapeTemplate = {
  name: 'pool',
  topic: 'convolution',
  make(draw, level) {
    const [height, width] = image(draw, level)
    const input = randn('x', draw.pick([1, 4, 8]), draw.pick([3, 16, 64]), height, width)
    const keyword = {
      stride: maybe(level > 1 && draw.chance(), draw.int(1, 2)),
      padding: maybe(level > 1, 1),
      ceil_mode: maybe(level === 3, true),
    }
    const kernel = draw.pick(level === 1 ? [2, 4] : [2, 3, 5])
    const name = draw.pick(['nn.MaxPool2d', 'nn.AvgPool2d'])
    const line = (change = {}) => [input, `y = ${call(name, [kernel], but(keyword, change))}(x)`]
    return {
      program: line(),
      slips: [
        [line({ ceil_mode: undefined }), said.floor],
        keyword.stride === undefined
          ? [line({ stride: 1 }), said.poolStride]
          : [line({ stride: undefined }), said.stride],
        [line({ padding: undefined }), said.padding],
      ],
      hint: both(
        '池化不动通道；`stride` 不写时是多少？',
        'A pool leaves the channels. What is `stride` when it is not given?',
      ),
      rule: both(
        '池化不改通道数；没写的 `stride` 等于 `kernel_size`；除非 `ceil_mode=True`，否则向下取整。',
        'A pool keeps the channels; a `stride` that is not given is `kernel_size`; it rounds down unless `ceil_mode=True`.',
      ),
    }
  },
}

const network: ShapeTemplate = {
  name: 'network',
  topic: 'convolution',
  levels: [2, 3],
  make(draw, level) {
    const [a, b] = [draw.pick([6, 8, 16]), draw.pick([16, 32])]
    const side = draw.pick([28, 32])
    const padding = maybe(draw.chance(), 1)
    const body = (pad: number | undefined) => [
      randn('x', draw0, 1, side, side),
      `x = torch.relu(${call('nn.Conv2d', [1, a, kernel], { padding: pad })}(x))`,
      'x = nn.MaxPool2d(2)(x)',
      ...(level === 3 ? [`x = torch.relu(${call('nn.Conv2d', [a, b, 3], {})}(x))`, 'x = nn.MaxPool2d(2)(x)'] : []),
    ]
    const draw0 = draw.pick([4, 8])
    const kernel = draw.pick([3, 5])
    const end = 'y = nn.Flatten()(x)'
    return {
      program: [...body(padding), end],
      slips: [
        [[...body(undefined), end], said.padding],
        [[...body(padding), 'y = x.flatten()'], said.unflattened],
        [
          [...body(padding), 'y = x'],
          both('`Flatten` 把后面的维乘成了一维。', '`Flatten` makes one dimension of those behind.'),
        ],
      ],
      hint: both('一行一行地往下推，把每一行的形状写在旁边。', 'Go line by line and write the shape beside each.'),
      rule: both(
        '卷积改通道和边长，ReLU 什么也不改，池化把边长减半（向下取整），`Flatten` 把通道、高、宽乘成一维，批次留着。',
        'The convolution changes channels and sides, ReLU nothing, the pool halves the sides (rounding down), and `Flatten` multiplies channels, height and width into one dimension; the batch stays.',
      ),
    }
  },
}

const adaptive: ShapeTemplate = {
  name: 'adaptive',
  topic: 'convolution',
  levels: [1, 2],
  make(draw, level) {
    const [height, width] = image(draw, 2)
    const size = level === 1 ? draw.pick([1, 7]) : ([draw.int(1, 7), draw.int(1, 7)] as const)
    const [batch, channels] = [draw.pick([2, 8]), draw.pick([64, 256, 512])]
    const input = randn('x', batch, channels, height, width)
    return {
      program: [input, `y = ${call('nn.AdaptiveAvgPool2d', [size])}(x)`],
      slips: [
        [
          [input, `y = nn.AdaptiveAvgPool2d(1)(x).flatten(1)`],
          both('自适应池化不压掉维，大小为 1 的也留着。', 'An adaptive pool drops no dimension, not even of size 1.'),
        ],
        [
          [input, `y = ${call('nn.AvgPool2d', [size])}(x)`],
          both('参数是输出的大小，不是窗口的大小。', 'Its argument is the size of the output, not of the window.'),
        ],
      ],
      hint: both('它的参数说的是输出有多大。', 'Its argument says how large the output is.'),
      rule: both(
        '自适应池化的参数就是输出的高和宽，输入多大都行；批次和通道不变。',
        'What an adaptive pool is given is the height and width of its output, whatever the input; batch and channels stay.',
      ),
    }
  },
}

const resample: ShapeTemplate = {
  name: 'resample',
  topic: 'convolution',
  make(draw, level) {
    const factor = draw.int(2, level === 1 ? 2 : 3)
    const channels = factor * factor * draw.int(1, 4)
    const side = draw.pick([8, 12, 18])
    const input = randn('x', draw.int(1, 4), channels, side, level === 1 ? side : side * 2)
    const up = `y = nn.Upsample(scale_factor=${factor})(x)`
    const shuffle = `y = nn.PixelShuffle(${factor})(x)`
    const isShuffle = level === 3 || (level === 2 && draw.chance())
    return {
      program: [input, isShuffle ? shuffle : up],
      slips: [
        isShuffle
          ? [
              [input, up],
              both('`PixelShuffle` 用通道换空间：通道会变少。', '`PixelShuffle` pays for space with channels.'),
            ]
          : [[input, shuffle], both('`Upsample` 不动通道。', '`Upsample` leaves the channels.')],
        [[input, `y = nn.PixelUnshuffle(${factor})(x)`], both('方向反了。', 'That is the other way round.')],
      ],
      hint: both('元素的总数变了没有？', 'Does the number of elements change?'),
      rule: isShuffle
        ? both(
            '`PixelShuffle(r)` 把 r² 个通道排成 r × r 的小块：通道除以 r²，高和宽各乘 r，元素一个不多不少。',
            '`PixelShuffle(r)` lays r² channels out as r × r patches: channels divided by r², both sides times r, no element more or less.',
          )
        : both(
            '`Upsample` 只放大空间维，批次和通道不变。',
            '`Upsample` enlarges the spatial dimensions; batch and channels stay.',
          ),
    }
  },
}

export default [conv2d, conv1d, transposed, pool, network, adaptive, resample]
