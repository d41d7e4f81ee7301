import { both } from '../../question'
import { said } from '../../said'
import { randn } from '../../write'
import type { ShapeTemplate } from '../shape'

const permute: ShapeTemplate = {
  name: 'permute',
  topic: 'reshaping',
  make(draw, level) {
    const sizes = draw.some([2, 3, 4, 5, 6, 7, 8], level === 1 ? 3 : 4)
    const dims = draw.shuffle(sizes.map((_, i) => i))
    if (dims.every((dim, i) => dim === i)) return null
    const input = randn('x', ...sizes)
    const written = level === 3 ? dims.map((dim) => (draw.chance() ? dim - dims.length : dim)) : dims
    const back = dims.map((_, i) => dims.indexOf(i))
    return {
      program: [input, `y = x.permute(${written.join(', ')})`],
      slips: [
        [
          [input, `y = x.permute(${back.join(', ')})`],
          both(
            '方向反了：第 i 个数说的是新的第 i 维来自哪里。',
            'The other way round: the i-th number says where the new dimension i comes from.',
          ),
        ],
        [[input, `y = x`], said.order],
      ],
      hint: both(
        '第 i 个数：新的第 i 维是原来的哪一维。',
        'The i-th number: which old dimension becomes the new dimension i.',
      ),
      rule: both(
        '`permute(d₀, d₁, …)` 的第 i 维是原来的第 dᵢ 维；负数从末尾数。',
        'Dimension i of `permute(d₀, d₁, …)` is the old dimension dᵢ; negative ones count from the end.',
      ),
    }
  },
}

const viewed: ShapeTemplate = {
  name: 'minus-one',
  topic: 'reshaping',
  make(draw, level) {
    const sizes = draw.some([2, 3, 4, 5, 6, 8], level === 1 ? 2 : 3)
    const input = randn('x', ...sizes)
    const total = sizes.reduce((a, b) => a * b, 1)
    const known = draw.some(
      [2, 3, 4, 5, 6, 8, 10, 12].filter((size) => total % size === 0),
      level === 3 ? 2 : 1,
    )
    const product = known.reduce((a, b) => a * b, 1)
    if (total % product !== 0 || known.length === 0 || total === product) return null
    const target = draw.shuffle([...known, -1])
    const method = draw.pick(['view', 'reshape'])
    return {
      program: [input, `y = x.${method}(${target.join(', ')})`],
      slips: [
        [[...[...target].reverse().map((size) => (size === -1 ? total / product : size))], said.order],
        [
          [...target.map((size) => (size === -1 ? 1 : size))],
          both('`-1` 由总数除以其余的得出。', '`-1` is the total divided by the rest.'),
        ],
      ],
      hint: both('先算总共有多少个元素。', 'How many elements are there?'),
      rule: both(
        '元素的总数不变；`-1` 等于总数除以其余各维之积。',
        'The number of elements stays; `-1` is that number divided by the product of the other sizes.',
      ),
    }
  },
}

const ones: ShapeTemplate = {
  name: 'ones',
  topic: 'reshaping',
  make(draw, level) {
    const sizes = draw.shuffle([1, draw.int(2, 6), draw.int(2, 6), ...(level > 1 ? [1] : [])])
    const input = randn('x', ...sizes)
    const dim = draw.int(0, sizes.length - 1) - (level === 3 && draw.chance() ? sizes.length : 0)
    const where = draw.int(level === 1 ? 0 : -sizes.length - 1, sizes.length)
    const body = [`x.squeeze(${dim})`, `x.unsqueeze(${where})`, 'x.squeeze()', `x.squeeze(${dim}).unsqueeze(-1)`]
    const chosen = draw.pick(level === 3 ? [body[0]!, body[3]!] : body.slice(0, 3))
    return {
      program: [input, `y = ${chosen}`],
      slips: [
        [
          [input, 'y = x.squeeze()'],
          both('给了维数时，`squeeze` 只看那一维。', 'With a dimension, `squeeze` looks at that one alone.'),
        ],
        [[input, `y = x`], both('有一维变了。', 'One dimension has changed.')],
        [[input, `y = x.unsqueeze(0)`], both('新维加在别处。', 'The new dimension is elsewhere.')],
        [
          [input, `y = x.flatten(0, 1)`],
          both('`squeeze` 只去掉大小为 1 的维，不去掉别的。', '`squeeze` removes sizes of 1 and no other.'),
        ],
      ],
      hint: both('`squeeze` 遇到大小不是 1 的维会怎样？', 'What does `squeeze` do with a size that is not 1?'),
      rule: both(
        '`squeeze(dim)` 只在那一维大小为 1 时去掉它，否则什么也不做；`unsqueeze(dim)` 在那里加一个大小为 1 的维。',
        '`squeeze(dim)` removes that dimension where its size is 1, and otherwise does nothing; `unsqueeze(dim)` puts a size of 1 there.',
      ),
    }
  },
}

const repeat: ShapeTemplate = {
  name: 'repeat',
  topic: 'reshaping',
  levels: [2, 3],
  make(draw, level) {
    const [a, b] = [draw.int(2, 4), draw.int(2, 5)]
    const [m, n] = [draw.int(2, 3), draw.int(2, 4)]
    if (level === 2) {
      const isExpand = draw.chance()
      const input = isExpand ? randn('x', a, 1) : randn('x', a, b)
      const expand = `y = x.expand(${a}, ${b})`
      return {
        program: [input, isExpand ? expand : `y = x.repeat(${m}, ${n})`],
        slips: [
          [
            [input, `y = x.repeat(${a}, ${b})`],
            both('`expand` 给的是新的大小，不是倍数。', '`expand` is given the new sizes, not how often.'),
          ],
          [[m, n], both('`repeat` 给的是倍数，不是新的大小。', '`repeat` is given how often, not the new sizes.')],
        ],
        hint: both('给的是大小还是倍数？', 'Sizes, or how often?'),
        rule: both(
          '`expand` 的参数是新的大小，只能撑大原来大小为 1 的维；`repeat` 的参数是每一维重复几遍。',
          '`expand` is given sizes and stretches sizes of 1 alone; `repeat` is given how often each dimension comes.',
        ),
      }
    }
    const input = randn('x', a, b)
    return {
      program: [input, `y = x.repeat(${m}, ${n}, 1)`],
      slips: [
        [
          [a * m, b * n],
          both(
            '参数比维数多一个：前面会加一个大小为 1 的维。',
            'There is one number more than dimensions: a size of 1 is put in front.',
          ),
        ],
        [
          [a * m, b * n, 1],
          both('维从右边对齐，新的一维在最前。', 'Dimensions are aligned at the right: the new one is in front.'),
        ],
        [[m, n, 1], both('`repeat` 给的是倍数。', '`repeat` is given how often.')],
      ],
      hint: both('数一数参数比维数多几个，从右边对齐。', 'How many more numbers than dimensions? Align at the right.'),
      rule: both(
        '`repeat` 的参数从右边与各维对齐；多出来的在最前面添上大小为 1 的维再重复。',
        'The numbers of `repeat` are aligned with the dimensions at the right; for those left over a size of 1 is put in front and repeated.',
      ),
    }
  },
}

const patches: ShapeTemplate = {
  name: 'patches',
  topic: 'reshaping',
  levels: [3],
  make(draw) {
    const p = draw.pick([4, 8, 16])
    const [h, w] = [draw.int(2, 4), draw.int(2, 5)]
    const [batch, channels] = [draw.pick([2, 4]), 3]
    const input = randn('x', batch, channels, h * p, w * p)
    return {
      program: [
        input,
        `x = x.reshape(${batch}, ${channels}, ${h}, ${p}, ${w}, ${p})`,
        'x = x.permute(0, 2, 4, 3, 5, 1)',
        'y = x.flatten(1, 2).flatten(2)',
      ],
      slips: [
        [[batch, h * w, p * p], both('通道也在最后一维里。', 'The channels are in the last dimension as well.')],
        [
          [batch, channels, h * w, p * p],
          both('`flatten(2)` 把后面的全合起来了。', '`flatten(2)` merges everything behind.'),
        ],
        [
          [batch, h, w, p * p * channels],
          both('`flatten(1, 2)` 把行和列合成了一维。', '`flatten(1, 2)` merges rows and columns.'),
        ],
      ],
      hint: both(
        '这是 ViT 的分块：先写出 `permute` 之后六维的大小。',
        'These are the patches of a ViT. First write the six sizes after `permute`.',
      ),
      rule: both(
        '高和宽各拆成（块数，块长），块数合成序列长，每块的像素和通道合成特征。',
        'Height and width are each split into (patches, side); the patches become the sequence, the pixels and channels of each its features.',
      ),
    }
  },
}

export default [permute, viewed, ones, repeat, patches]
