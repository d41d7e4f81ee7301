import { both } from '../../question'
import { said } from '../../said'
import type { CountRecipe, CountTemplate } from '../count'
import { made } from './made'

const linear: CountTemplate = {
  name: 'linear',
  topic: 'parameters',
  levels: [1],
  make(draw) {
    const [a, b] = [draw.pick([5, 8, 10, 20, 50]), draw.pick([2, 3, 4, 10])]
    const of = made('nn.Linear', [a, b], { bias: draw.chance(3) ? false : undefined })
    return {
      program: of(),
      slips: [
        [of({ bias: false }), said.bias],
        [of({ bias: undefined }), said.noBias],
        [
          a * b + a,
          both(
            '偏置有 `out_features` 个，不是 `in_features` 个。',
            'There are `out_features` biases, not `in_features`.',
          ),
        ],
        [a + b, both('权重是一个矩阵。', 'The weights are a matrix.')],
      ],
      hint: both('一个权重矩阵，一个偏置向量。', 'A matrix of weights, a vector of biases.'),
      rule: both('权重 (out, in)，偏置 (out,)。', 'Weights (out, in), biases (out,).'),
    }
  },
}

const convolution: CountTemplate = {
  name: 'convolution',
  topic: 'parameters',
  make(draw, level) {
    const c_in = draw.pick(level === 1 ? [1, 3] : [4, 8, 16])
    const c_out = c_in * draw.pick([1, 2, 4]) * (level === 1 ? 2 : 1)
    const kernel = level === 3 ? ([3, 5] as const) : draw.pick([1, 3, 5])
    const keyword = {
      stride: draw.chance() ? 2 : undefined,
      padding: draw.chance() ? 1 : undefined,
      groups: level > 1 && draw.chance() ? draw.pick([2, 4].filter((groups) => c_in % groups === 0)) : undefined,
      bias: level > 1 && draw.chance() ? false : undefined,
    }
    const of = made(level === 3 && draw.chance() ? 'nn.ConvTranspose2d' : 'nn.Conv2d', [c_in, c_out, kernel], keyword)
    const line = made('nn.Conv1d', [c_in, c_out, [kernel].flat()[0]], keyword)
    return {
      program: of(),
      slips: [
        [of({ bias: keyword.bias === false ? undefined : false }), keyword.bias === false ? said.noBias : said.bias],
        [of({ groups: undefined }), said.groups],
        [line(), both('核有高也有宽。', 'The kernel has a height and a width.')],
      ],
      hint: both(
        '一个核有多少个数？一共几个核？偏置呢？',
        'How many numbers has a kernel, how many kernels are there, and the biases?',
      ),
      rule: both(
        '权重 (C_out, C_in / groups, 核高, 核宽)，偏置 (C_out,)；步长和填充不用学。',
        'Weights (C_out, C_in / groups, height, width) and biases (C_out,); stride and padding are not learnt.',
      ),
    }
  },
}

const norm: CountTemplate = {
  name: 'norm',
  topic: 'parameters',
  levels: [1, 2],
  make(draw, level) {
    const [length, size] = [draw.pick([5, 7, 10]), draw.pick([8, 16, 64, 128])]
    const name = draw.pick(['nn.BatchNorm2d', 'nn.LayerNorm', 'nn.GroupNorm'])
    if (level === 2 && name === 'nn.LayerNorm') {
      const bias = draw.chance() ? false : undefined
      const of = made(name, [[length, size]], { bias })
      return {
        program: of(),
        slips: [
          [of({ bias: bias === false ? undefined : false }), bias === false ? said.noBias : said.bias],
          [
            size * (bias === false ? 1 : 2),
            both('每个元素一对，不只是最后一维。', 'A pair for each element, not along the last dimension alone.'),
          ],
          [
            (length + size) * (bias === false ? 1 : 2),
            both('`weight` 与 `normalized_shape` 同形：两个长度相乘。', '`weight` has `normalized_shape`: multiply.'),
          ],
        ],
        hint: both('`weight` 是什么形状？', 'What is the shape of `weight`?'),
        rule: both(
          '`weight` 和 `bias` 的形状都是 `normalized_shape`；`bias=False` 时只有 `weight`。',
          '`weight` and `bias` both have the shape `normalized_shape`; with `bias=False` there is `weight` alone.',
        ),
      }
    }
    const isAffine = level === 1 || name === 'nn.GroupNorm' || draw.chance()
    const of = made(name, name === 'nn.GroupNorm' ? [4, size] : [size], { affine: isAffine ? undefined : false })
    const learnt: CountRecipe['slips'] = isAffine
      ? [[0, both('归一化之后还有可学的缩放和平移。', 'After the normalisation come a learnt scale and shift.')]]
      : [[size * 2, both('`affine=False`：没有缩放和平移。', '`affine=False`: neither scale nor shift.')]]
    const buffers: CountRecipe['slips'] = [
      [
        size * (isAffine ? 4 : 2),
        both(
          '`running_mean` 和 `running_var` 是缓冲区，不是参数。',
          '`running_mean` and `running_var` are buffers, not parameters.',
        ),
      ],
    ]
    const groups: CountRecipe['slips'] = [
      [4 * 2, both('每个通道一对，不是每组一对。', 'A pair for each channel, not for each group.')],
    ]
    return {
      program: of(),
      slips: [
        [
          size,
          isAffine
            ? both('除了缩放还有平移。', 'Besides the scale there is a shift.')
            : both('`affine=False`：没有缩放和平移。', '`affine=False`: neither scale nor shift.'),
        ],
        ...(name === 'nn.BatchNorm2d' ? buffers : []),
        ...(name === 'nn.GroupNorm' ? groups : []),
        ...learnt,
      ],
      hint: both('归一化之后还有什么？', 'What comes after the normalisation?'),
      rule: both(
        '每个通道（或特征）一个缩放 `weight`、一个平移 `bias`（`affine=False` 时都没有）；均值和方差不是参数。',
        'A scale `weight` and a shift `bias` for each channel or feature, unless `affine=False`; mean and variance are no parameters.',
      ),
    }
  },
}

const embedding: CountTemplate = {
  name: 'embedding',
  topic: 'parameters',
  levels: [1],
  make(draw) {
    const [words, width] = [draw.pick([10, 100, 1000]), draw.pick([4, 8, 16, 50])]
    const padding = draw.chance() ? 0 : undefined
    const of = made('nn.Embedding', [words, width], { padding_idx: padding })
    return {
      program: of(),
      slips: [
        [words * width + width, both('`Embedding` 没有偏置。', 'An `Embedding` has no bias.')],
        [
          (words - 1) * width,
          padding === undefined
            ? both('编号从 0 开始，每个编号一行。', 'Indices begin at 0; each has a row.')
            : both(
                '`padding_idx` 那一行也在表里，只是不更新。',
                'The row of `padding_idx` is in the table as well; it is not updated.',
              ),
        ],
        [words + width, both('它是一张表。', 'It is a table.')],
      ],
      hint: both('一张表：几行，几列？', 'A table: how many rows, how many columns?'),
      rule: both(
        '一张表 (num_embeddings, embedding_dim)，没有偏置。',
        'A table (num_embeddings, embedding_dim), without a bias.',
      ),
    }
  },
}

const bilinear: CountTemplate = {
  name: 'bilinear',
  topic: 'parameters',
  levels: [3],
  make(draw) {
    const [a, b, c] = [draw.int(2, 6), draw.int(2, 6), draw.int(2, 5)]
    const of = made('nn.Bilinear', [a, b, c], {})
    return {
      program: of(),
      slips: [
        [of({ bias: false }), said.bias],
        [
          made('nn.Linear', [a + b, c], {})(),
          both('两个输入相乘，不是相接。', 'Its inputs are multiplied, not joined.'),
        ],
      ],
      hint: both('每个输出一个矩阵。', 'A matrix for each output.'),
      rule: both('权重 (out, in1, in2)，偏置 (out,)。', 'Weights (out, in1, in2), biases (out,).'),
    }
  },
}

export default [linear, convolution, norm, embedding, bilinear]
