import { both } from '../../question'
import { call, hole, randn } from '../../write'
import type { ArgumentTemplate } from '../argument'

const same: ArgumentTemplate = {
  name: 'padding',
  topic: 'convolution',
  make(draw, level) {
    const kernel = draw.pick([3, 5, 7])
    const [dilation, stride] = [level > 1 ? draw.int(1, 3) : 1, level > 2 ? 2 : 1]
    const side = draw.pick([32, 64])
    const keyword = {
      padding: hole,
      dilation: dilation > 1 ? dilation : undefined,
      stride: stride > 1 ? stride : undefined,
    }
    const padding = (dilation * (kernel - 1)) / 2
    return {
      program: [randn('x', 4, 3, side, side), `y = ${call('nn.Conv2d', [3, 16, kernel], keyword)}(x)`],
      choices: [padding, kernel - 1, (kernel - 1) / 2, padding + 1, padding - 1, kernel, 0],
      hint: both(
        '两边各填充 p 格，撑开后的核长 dilation × (kernel_size − 1) + 1。',
        'p on both sides; the spread kernel is dilation × (kernel_size − 1) + 1 long.',
      ),
      rule: both(
        '步长 1 时，`padding = dilation × (kernel_size − 1) / 2` 让边长不变；步长 2 时边长减半，除不尽就向上取整。',
        'With stride 1, `padding = dilation × (kernel_size − 1) / 2` keeps the sides; with stride 2 it halves them, rounding up.',
      ),
    }
  },
}

const features: ArgumentTemplate = {
  name: 'features',
  topic: 'linear',
  make(draw, level) {
    const [batch, channels, side] = [draw.pick([4, 8]), draw.pick([8, 16]), draw.pick([28, 32])]
    const kernel = level === 1 ? 5 : draw.pick([3, 5])
    const small = side - kernel + 1
    const pooled = Math.floor(small / 2)
    const end = level === 1 ? small : pooled
    return {
      program: [
        randn('x', batch, 3, side, side),
        `x = nn.Conv2d(3, ${channels}, ${kernel})(x)`,
        ...(level > 1 ? ['x = nn.MaxPool2d(2)(x)'] : []),
        'x = nn.Flatten()(x)',
        `y = nn.Linear(${hole}, 10)(x)`,
      ],
      choices: [
        channels * end * end,
        channels * end,
        channels * side * side,
        channels * small * small,
        channels * (side / 2) ** 2,
        batch * channels * end * end,
      ],
      hint: both('先推出展平之前的通道、高、宽。', 'First find channels, height and width before they are flattened.'),
      rule: both(
        '展平后的长度是 通道 × 高 × 宽，批次不算。',
        'Flattened it is channels × height × width, without the batch.',
      ),
    }
  },
}

const channels: ArgumentTemplate = {
  name: 'channels',
  topic: 'convolution',
  levels: [1, 2],
  make(draw, level) {
    const [a, b] = draw.some([8, 16, 32, 64], 2) as [number, number]
    const side = draw.pick([28, 32])
    return {
      program: [
        randn('x', 2, 3, side, side),
        `x = nn.Conv2d(3, ${a}, 3)(x)`,
        ...(level === 2 ? ['x = nn.MaxPool2d(2)(x)'] : []),
        `y = nn.Conv2d(${hole}, ${b}, 3)(x)`,
      ],
      choices: [a, b, 3, side, side - 2, 1],
      hint: both('上一层给出几个通道？', 'How many channels does the layer before give?'),
      rule: both(
        '`in_channels` 等于上一层的 `out_channels`；池化不改通道。',
        '`in_channels` is the `out_channels` of the layer before; a pool changes no channels.',
      ),
    }
  },
}

const enlarge: ArgumentTemplate = {
  name: 'enlarge',
  topic: 'convolution',
  levels: [2, 3],
  make(draw) {
    const stride = draw.int(2, 4)
    const side = draw.pick([7, 8, 14])
    const padding = draw.int(0, 1)
    const kernel = stride + 2 * padding
    return {
      program: [
        randn('x', 4, 16, side, side),
        `y = ${call('nn.ConvTranspose2d', [16, 8, hole], { stride, padding: padding || undefined })}(x)`,
      ],
      choices: [kernel, kernel + 1, kernel - 1, stride * 2 + 1, 1, kernel + 3],
      hint: both('(H − 1) × stride − 2 × padding + kernel_size', '(H − 1) × stride − 2 × padding + kernel_size'),
      rule: both(
        '`kernel_size = stride + 2 × padding` 时，转置卷积正好放大 stride 倍。',
        'With `kernel_size = stride + 2 × padding` a transposed convolution enlarges by the stride exactly.',
      ),
    }
  },
}

const groups: ArgumentTemplate = {
  name: 'groups',
  topic: 'convolution',
  levels: [2, 3],
  make(draw) {
    const [a, group] = [draw.pick([6, 8, 12]), draw.pick([2, 3, 4])]
    if (a % group !== 0) return null
    const factor = draw.pick([group, group * 2])
    return {
      program: [randn('x', 2, a, 16, 16), `y = nn.Conv2d(${a}, ${factor}, 3, groups=${hole})(x)`],
      choices: [group, 2, 3, 4, 5, 7, 8, 9],
      hint: both('它必须除得尽两个通道数。', 'It must divide both numbers of channels.'),
      rule: both(
        '`groups` 必须同时除得尽 `in_channels` 和 `out_channels`。',
        '`groups` must divide `in_channels` and `out_channels` alike.',
      ),
    }
  },
}

const recurrent: ArgumentTemplate = {
  name: 'recurrent',
  topic: 'recurrent',
  make(draw, level) {
    const [batch, length, width, hidden] = [draw.int(2, 5), draw.int(6, 9), draw.pick([10, 12]), draw.pick([20, 24])]
    const [layers, isBoth] = [level === 1 ? 1 : 2, level === 3]
    const directions = isBoth ? 2 : 1
    const made = call('nn.LSTM', [width, hidden], {
      num_layers: layers > 1 ? layers : undefined,
      batch_first: true,
      bidirectional: isBoth || undefined,
    })
    return {
      program: [
        randn('x', batch, length, width),
        `output, (h_n, c_n) = ${made}(x)`,
        `y = nn.Linear(${hole}, 5)(output)`,
      ],
      choices: [
        hidden * directions,
        hidden * directions * 2,
        width,
        hidden * layers * 3,
        length,
        isBoth ? hidden : hidden + width,
      ],
      hint: both('`output` 的最后一维是多少？', 'What is the last dimension of `output`?'),
      rule: both(
        '`output` 的宽度是 `hidden_size`，双向时乘 2；层数不影响它。',
        '`output` is `hidden_size` wide, twice that with two directions; the number of layers does not matter.',
      ),
    }
  },
}

const heads: ArgumentTemplate = {
  name: 'heads',
  topic: 'attention',
  make(draw, level) {
    const embed = draw.pick([12, 20, 24, 40])
    const right = draw.pick([2, 3, 4, 5, 6, 8, 10, 12].filter((count) => embed % count === 0))
    const wrong = [3, 5, 7, 8, 9, 11, 16].filter((count) => embed % count !== 0)
    if (level > 1) {
      const depth = draw.pick([8, 16])
      const [batch, length, count] = [draw.int(2, 4), draw.int(5, 9), draw.pick([3, 4])]
      return {
        program: [randn('x', batch, length, count * depth), `y = x.view(${batch}, ${length}, ${hole}).transpose(1, 2)`],
        choices: [
          `${count}, ${depth}`,
          `${depth}, ${count}`,
          `${count * depth}, 1`,
          `${count}, ${depth * 2}`,
          `1, ${count * depth}`,
        ],
        hint: both('`transpose(1, 2)` 之后，头在第 1 维。', 'After `transpose(1, 2)` the heads are dimension 1.'),
        rule: both(
          '最后一维拆成（头数，每头的宽度），再把头换到序列前面。',
          'The last dimension is split into (heads, width of each); then the heads go before the length.',
        ),
      }
    }
    return {
      program: [randn('x', 4, 10, embed), `y = nn.MultiheadAttention(${embed}, ${hole}, batch_first=True)(x, x, x)[0]`],
      choices: [right, ...wrong],
      hint: both('每个头分到一样宽的一段。', 'Each head gets an equal part.'),
      rule: both('`num_heads` 必须除得尽 `embed_dim`。', '`num_heads` must divide `embed_dim`.'),
    }
  },
}

const vocabulary: ArgumentTemplate = {
  name: 'width',
  topic: 'embedding',
  levels: [1, 2],
  make(draw, level) {
    const [words, width, batch, length] = [draw.pick([50, 100]), draw.pick([16, 32]), draw.int(2, 6), draw.int(7, 12)]
    return {
      program: [
        `x = torch.randint(0, ${words}, (${batch}, ${length}))`,
        `x = nn.Embedding(${words}, ${width})(x)`,
        ...(level === 2 ? ['x = x.flatten(1)'] : []),
        `y = nn.Linear(${hole}, 5)(x)`,
      ],
      choices:
        level === 2
          ? [length * width, width, words * length, batch * width, batch * length * width, words * width]
          : [width, words, length, batch, words * width],
      hint: both('`Embedding` 之后是什么形状？', 'What is the shape after the `Embedding`?'),
      rule: both(
        '`Embedding` 在后面添上 `embedding_dim`；展平后是 长度 × 宽度。',
        '`Embedding` puts `embedding_dim` behind; flattened it is length × width.',
      ),
    }
  },
}

export default [same, features, channels, enlarge, groups, recurrent, heads, vocabulary]
