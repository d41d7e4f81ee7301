import { both } from '../../question'
import { said } from '../../said'
import { randn } from '../../write'
import type { ShapeTemplate } from '../shape'

const layer: ShapeTemplate = {
  name: 'layer',
  topic: 'linear',
  make(draw, level) {
    const [a, b] = draw.some([8, 16, 20, 32, 64, 128], 2) as [number, number]
    const lead = [[draw.int(2, 8)], [draw.int(2, 8), draw.int(5, 20)], [2, draw.int(3, 8), draw.int(5, 9)]][level - 1]!
    const input = randn('x', ...lead, a)
    return {
      program: [input, `y = nn.Linear(${a}, ${b})(x)`],
      slips: [
        [
          [randn('x', ...lead, a), `y = x`],
          both(
            '最后一维会从 `in_features` 变成 `out_features`。',
            'The last dimension goes from `in_features` to `out_features`.',
          ),
        ],
        [[randn('x', lead[0]!, a), `y = nn.Linear(${a}, ${b})(x)`], said.lastOnly],
        [[...lead.slice(0, -1), a, b], said.lastOnly],
      ],
      hint: both('`Linear` 管哪一维？', 'Which dimension is a `Linear` about?'),
      rule: said.lastOnly,
    }
  },
}

const flatten: ShapeTemplate = {
  name: 'flatten',
  topic: 'linear',
  make(draw, level) {
    const sizes = [draw.int(2, 8), draw.int(3, 8), draw.int(3, 7), draw.int(4, 9)]
    const input = randn('x', ...sizes)
    const [from, to] =
      level === 1
        ? [1, -1]
        : draw.pick([
            [0, 1],
            [1, 2],
            [2, -1],
            [0, -2],
            [2, 3],
          ] as const)
    const isModule = draw.chance()
    const shown = isModule
      ? level === 1
        ? 'nn.Flatten()(x)'
        : `nn.Flatten(${from}, ${to})(x)`
      : level === 1
        ? 'x.flatten(1)'
        : `x.flatten(${from}, ${to})`
    return {
      program: [input, `y = ${shown}`],
      slips: [
        [[input, 'y = x.flatten()'], both('不是全部的维都被合起来。', 'Not all dimensions are merged.')],
        [[input, 'y = x.flatten(1)'], both('看一看从哪一维到哪一维。', 'Look from which dimension to which.')],
        [[input, 'y = x.flatten(2)'], both('看一看从哪一维开始。', 'Look where it begins.')],
      ],
      hint: both(
        '两头都算在内；模块 `nn.Flatten` 默认从 1 开始，`torch.flatten` 默认从 0 开始。',
        'Both ends are included; the module `nn.Flatten` begins at 1 unless told, `torch.flatten` at 0.',
      ),
      rule: both(
        '从 `start_dim` 到 `end_dim`（含）的维乘成一维，其余不动。',
        'The dimensions from `start_dim` through `end_dim` are multiplied into one; the others stay.',
      ),
    }
  },
}

const mlp: ShapeTemplate = {
  name: 'mlp',
  topic: 'linear',
  levels: [1, 2],
  make(draw, level) {
    const [a, b, c] = [draw.pick([64, 128, 256]), draw.pick([16, 32]), draw.pick([5, 10])]
    const [batch, side] = [draw.pick([4, 16, 32]), draw.pick([4, 8])]
    const input = level === 1 ? randn('x', batch, a) : randn('x', batch, 1, side, side)
    const width = level === 1 ? a : side * side
    const flat = level === 1 ? '' : 'nn.Flatten(), '
    return {
      program: [
        input,
        `model = nn.Sequential(${flat}nn.Linear(${width}, ${b}), nn.ReLU(), nn.Linear(${b}, ${c}))`,
        'y = model(x)',
      ],
      slips: [
        [[batch, b], both('后面还有一层。', 'There is one layer more.')],
        [[c], both('批次还在。', 'The batch is still there.')],
        level === 1
          ? [[batch, a], both('每个 `Linear` 都换掉最后一维。', 'Each `Linear` replaces the last dimension.')]
          : [
              [batch, 1, c],
              both('`Flatten` 把批次以外的维都合起来了。', '`Flatten` merged all dimensions but the batch.'),
            ],
      ],
      hint: both('最后一层说了算；别忘了批次。', 'The last layer decides, and the batch.'),
      rule: both(
        '`ReLU` 不改形状；每个 `Linear` 只换最后一维。',
        '`ReLU` changes no shape; each `Linear` replaces the last dimension alone.',
      ),
    }
  },
}

const unflatten: ShapeTemplate = {
  name: 'unflatten',
  topic: 'linear',
  levels: [2, 3],
  make(draw, level) {
    const [a, b] = draw.some([2, 3, 4, 6, 7, 8], 2) as [number, number]
    const batch = draw.int(2, 8)
    const last = draw.int(2, 5)
    const isInferred = level === 3
    const input = isInferred ? randn('x', batch, a * b, last) : randn('x', batch, a * b)
    return {
      program: [input, `y = nn.Unflatten(1, (${a}, ${isInferred ? -1 : b}))(x)`],
      slips: [
        [[batch, b, a, ...(isInferred ? [last] : [])], said.order],
        [[a, b], both('批次还在。', 'The batch is still there.')],
        [[batch, a, b * last], both('只有第 1 维被拆开。', 'Dimension 1 alone is split.')],
      ],
      hint: both(
        '第 1 维被拆成几段？乘起来要和原来一样。',
        'Into what is dimension 1 split? The product must be what it was.',
      ),
      rule: both(
        '`Unflatten(dim, sizes)` 把那一维拆成 `sizes`，次序照写；`-1` 由剩下的算出，其余的维不动。',
        '`Unflatten(dim, sizes)` splits that dimension into `sizes` as written; `-1` is what remains, and the other dimensions stay.',
      ),
    }
  },
}

export default [layer, flatten, mlp, unflatten]
