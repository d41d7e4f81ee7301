import { both } from '../../question'
import { said } from '../../said'
import { call, randn } from '../../write'
import type { ShapeTemplate } from '../shape'

const reduced: ShapeTemplate = {
  name: 'reduced',
  topic: 'reduction',
  make(draw, level) {
    const sizes = draw.some([2, 3, 4, 5, 6, 7, 8], level + 1)
    const input = randn('x', ...sizes)
    const rank = sizes.length
    const one = draw.int(0, rank - 1) - (draw.chance() ? rank : 0)
    const dim =
      level === 3
        ? draw
            .some(
              sizes.map((_, i) => i),
              2,
            )
            .sort()
        : one
    const name = draw.pick(level === 3 ? ['sum', 'mean'] : ['sum', 'mean', 'argmax'])
    const keepdim = level > 1 && draw.chance() ? true : undefined
    const line = (change = {}) => [input, `y = ${call(`x.${name}`, [], { dim, keepdim, ...change })}`]
    const other = typeof dim === 'number' ? (((dim + 1) % rank) + rank) % rank : [0, rank - 1]
    return {
      program: line(),
      slips: [
        keepdim ? [line({ keepdim: undefined }), said.lost] : [line({ keepdim: true }), said.kept],
        [line({ dim: other }), said.otherDim],
        [
          [...sizes.filter((_, i) => [dim].flat().some((d) => (d + rank) % rank === i))],
          both('`dim` 是消失的维，不是留下的维。', '`dim` is what disappears, not what stays.'),
        ],
      ],
      hint: both(
        '`dim` 指的维会消失；负数从末尾数。',
        'The dimension that `dim` names disappears; negative ones count from the end.',
      ),
      rule: both(
        '被归约的维没有了；`keepdim=True` 时留下来，大小为 1。',
        'The reduced dimensions are gone; with `keepdim=True` they stay with size 1.',
      ),
    }
  },
}

const joined: ShapeTemplate = {
  name: 'joined',
  topic: 'reduction',
  make(draw, level) {
    const sizes = draw.some([2, 3, 4, 5, 6], level === 1 ? 2 : 3)
    const dim = draw.int(level === 3 ? -sizes.length : 0, sizes.length - 1)
    const isStack = draw.chance()
    const at = (dim + sizes.length) % sizes.length
    const second = isStack ? sizes : sizes.map((size, i) => (i === at ? size + draw.int(1, 3) : size))
    const inputs = [randn('a', ...sizes), randn('b', ...second)]
    const names = level === 3 && isStack ? '[a, b, a]' : '[a, b]'
    return {
      program: [...inputs, `y = torch.${isStack ? 'stack' : 'cat'}(${names}, dim=${dim})`],
      slips: [
        isStack ? [[...inputs, `y = torch.cat(${names}, dim=${dim})`], said.stack] : [[2, ...sizes], said.cat],
        [[...inputs, `y = torch.stack(${names}, dim=0)`], said.otherDim],
        [[...inputs, `y = torch.stack(${names}, dim=-1)`], said.otherDim],
        [[randn('a', ...sizes), `y = torch.cat([a, a], dim=0)`], said.otherDim],
      ],
      hint: both('会不会多出一维？', 'Is there one dimension more?'),
      rule: both(
        '`cat` 把那一维的长度加起来，其余必须相同；`stack` 在那里加一个新维，长度是张量的个数。',
        '`cat` adds the sizes along the dimension, all others being equal; `stack` puts a new dimension there, as long as there are tensors.',
      ),
    }
  },
}

const indices = both(
  '整数去掉那一维；切片留着；`None` 加一个大小为 1 的维；几个列表一起按广播后的长度占一维，隔着切片时放到最前面。',
  'An integer takes its dimension away, a slice keeps it, `None` adds a size of 1; lists broadcast together into one dimension, which comes first where a slice stands between them.',
)

const indexed: ShapeTemplate = {
  name: 'indexed',
  topic: 'reduction',
  make(draw, level) {
    const sizes = [draw.int(4, 9), draw.int(4, 9), draw.int(4, 9)]
    const [n, from, step] = [draw.int(0, 3), draw.int(1, 3), draw.int(2, 3)]
    const list = `[${Array.from({ length: draw.int(2, 3) }, () => draw.int(0, 3)).join(', ')}]`
    // what is taken, and how somebody may read it
    const [index, ...misread] = draw.pick<readonly string[]>(
      {
        1: [
          [`${n}`, `${n}:${n + 1}`, `:, ${n}`],
          [`:, ${n}`, `:, ${n}:${n + 1}`, `${n}`],
          [`${from}:`, `:${from}`, `${from}`],
          [`..., ${n}`, `..., ${n}:${n + 1}`, `${n}`],
          [':, :-1', ':, -1', ':-1'],
        ],
        2: [
          [`${n}:${n + 1}`, `${n}`, `:, ${n}:${n + 1}`],
          [`:, ::${step}`, `:, ${step}:`, `:, :${step}`],
          [`None, :, ${n}`, `:, ${n}`, `None, :, ${n}:${n + 1}`],
          ['..., -1:', '..., -1', '-1:'],
          [list, `${n}`, `:, ${list}`],
          [`${n}, :, ${from}:`, `${n}:${n + 1}, :, ${from}:`, `${n}, ${from}:`],
        ],
        3: [
          [`:, ${list}, ${list}`, `:, ${list}`, `:, ${list}`.replace(':, ', '')],
          [`${list}, :, ${list}`, `:, ${list}, ${list}`, `${list}`],
          [`..., None, ::${step}`, `..., ::${step}`, `::${step}, None`],
          [`${list}, ${from}:`, `${list}`, `:, ${from}:`],
          [`:, None, ${n}, ::${step}`, `:, ${n}, ::${step}`, `:, None, ${n}:${n + 1}, ::${step}`],
        ],
      }[level],
    )
    const input = randn('x', ...sizes)
    return {
      program: [input, `y = x[${index}]`],
      slips: [
        ...misread.map((other) => [[input, `y = x[${other}]`], indices] as const),
        [[input, 'y = x'], both('有的维变了。', 'Some dimension has changed.')],
      ],
      hint: both(
        '整数去掉一维，切片留着，`None` 加一维，列表换成自己的长度。',
        'An integer drops a dimension, a slice keeps it, `None` adds one, a list puts its own length.',
      ),
      rule: indices,
    }
  },
}

const chosen: ShapeTemplate = {
  name: 'chosen',
  topic: 'reduction',
  levels: [2, 3],
  make(draw, level) {
    const [a, b, n] = [draw.int(3, 8), draw.int(4, 9), draw.int(2, 3)]
    const input = randn('x', a, b)
    const topk = `y = x.topk(${n}, dim=${level === 3 ? 0 : 1}).values`
    const picked = Array.from({ length: n }, () => draw.int(0, 2)).join(', ')
    const select = [`index = torch.tensor([${picked}])`, `y = x.index_select(${level === 3 ? 1 : 0}, index)`]
    const isTopk = draw.chance()
    return {
      program: isTopk ? [input, topk] : [input, ...select],
      slips: [
        [[input, `y = x.topk(${n}, dim=${level === 3 ? 1 : 0}).values`], said.otherDim],
        [[n], both('别的维还在。', 'The other dimension is still there.')],
        [[input, 'y = x'], both('那一维只留下选中的几个。', 'Only those chosen stay along that dimension.')],
      ],
      hint: both('选的是哪一维？选了几个？', 'Along which dimension, and how many?'),
      rule: both(
        '那一维的长度变成选出的个数，其余不变。',
        'That dimension has as many as were chosen; the others stay.',
      ),
    }
  },
}

const split: ShapeTemplate = {
  name: 'split',
  topic: 'reduction',
  levels: [2, 3],
  make(draw, level) {
    const size = draw.int(7, 12)
    const [rows, n] = [draw.int(2, 6), draw.int(2, 4)]
    const input = randn('x', rows, size)
    const isChunk = draw.chance()
    const at = level === 3 ? -1 : 0
    const line = (name: string) => `y = x.${name}(${n}, dim=1)[${at}]`
    return {
      program: [input, line(isChunk ? 'chunk' : 'split')],
      slips: [
        [
          [input, line(isChunk ? 'split' : 'chunk')],
          both(
            '`chunk` 给的是份数，`split` 给的是每份的长度。',
            '`chunk` is given how many parts, `split` how long each is.',
          ),
        ],
        [
          [input, `y = x.chunk(${n}, dim=1)[${-1 - at}]`],
          both('最后一份可能短一些。', 'The last part may be shorter.'),
        ],
        [
          [input, `y = x.split(${n}, dim=1)[${-1 - at}]`],
          both('最后一份可能短一些。', 'The last part may be shorter.'),
        ],
        [
          [input, `y = x.tensor_split(${n}, dim=1)[${at}]`],
          both(
            '`chunk` 先取够长的，最后一份拿剩下的。',
            '`chunk` takes the longer length first and leaves the rest for the last.',
          ),
        ],
      ],
      hint: both('给的是份数，还是每份的长度？', 'How many parts, or how long each?'),
      rule: both(
        '`split(n)`：每份长 n，最后一份拿剩下的；`chunk(n)`：每份长 ⌈总长 / n⌉，最后一份拿剩下的。',
        '`split(n)`: parts of length n, the last one takes the rest; `chunk(n)`: parts of length ⌈size / n⌉, likewise.',
      ),
    }
  },
}

export default [reduced, joined, indexed, chosen, split]
