import { both } from '../../question'
import { randn } from '../../write'
import { template } from './template'

const channels = template(
  'channels',
  'convolution',
  [1, 2],
  both(
    '“expected … channels, but got …”：谁是层要的，谁是给的？',
    '“expected … channels, but got …”: which is wanted, which was given?',
  ),
  both(
    '输入的通道数（第 1 维）必须等于 `in_channels`。',
    'The channels of the input (dimension 1) must be `in_channels`.',
  ),
  (draw, level) => {
    const [batch, side, out] = [draw.pick([4, 8]), draw.pick([28, 32]), draw.pick([8, 16])]
    const [given, wanted] = draw.some([1, 3, 4], 2) as [number, number]
    const isLast = level === 2
    const input = isLast ? randn('x', batch, side, side, given) : randn('x', batch, given, side, side)
    const layer = (c: number, o: number) => `y = nn.Conv2d(${c}, ${o}, 3)(x)`
    return {
      program: [input, layer(isLast ? given : wanted, out)],
      changes: isLast
        ? [
            [1, `y = nn.Conv2d(${given}, ${out}, 3)(x.permute(0, 3, 1, 2))`],
            [1, `y = nn.Conv2d(${given}, ${out}, 3)(x.permute(0, 2, 3, 1))`],
            [1, `y = nn.Conv2d(${given}, ${out}, 3)(x.transpose(1, 2))`],
            [1, `y = nn.Conv2d(${given}, ${side}, 3)(x)`],
          ]
        : [
            [1, layer(given, out)],
            [1, layer(wanted, given)],
            [1, layer(out, wanted)],
            [1, `y = nn.Conv2d(${wanted}, ${out}, 3, padding=1)(x)`],
          ],
    }
  },
)

const linear = template(
  'linear',
  'linear',
  [1, 2, 3],
  both(
    '“mat1 and mat2 shapes cannot be multiplied”：后面两个数里，哪个是 `in_features`？',
    '“mat1 and mat2 shapes cannot be multiplied”: which of the numbers is `in_features`?',
  ),
  both(
    'mat1 是压成二维的输入，mat2 是权重的转置 (in, out)：中间的两个数必须相同。',
    'mat1 is the input in two dimensions, mat2 the weight transposed (in, out): the two inner numbers must agree.',
  ),
  (draw, level) => {
    const [batch, a, b, out] = [draw.pick([4, 8]), draw.pick([6, 12]), draw.pick([10, 20]), draw.pick([3, 5])]
    if (level === 1) {
      return {
        program: [randn('x', batch, b), `y = nn.Linear(${a}, ${out})(x)`],
        changes: [
          [1, `y = nn.Linear(${b}, ${out})(x)`],
          [1, `y = nn.Linear(${a}, ${b})(x)`],
          [1, `y = nn.Linear(${out}, ${a})(x)`],
          [1, `y = nn.Linear(${a}, ${out})(x.T)`],
        ],
      }
    }
    const flat = level === 2 ? 'x = x.flatten()' : 'x = x.flatten(2)'
    return {
      program: [randn('x', batch, a, 5, 5), flat, `y = nn.Linear(${a * 25}, ${out})(x)`],
      changes: [
        [1, 'x = x.flatten(1)'],
        [1, 'x = x.flatten(0, 1)'],
        [2, `y = nn.Linear(${a * 5}, ${out})(x)`],
        [2, `y = nn.Linear(${a}, ${out})(x)`],
      ],
    }
  },
)

const viewing = template(
  'viewing',
  'reshaping',
  [1, 2, 3],
  both('报错的是步幅，还是元素的个数？', 'Is it about strides, or about the number of elements?'),
  both(
    '“view size is not compatible …”：内存的次序不合，用 `reshape` 或先 `contiguous()`。“shape … is invalid for input of size …”：元素的个数不合，换什么方法都没用。',
    '“view size is not compatible …” is about the order in memory: use `reshape`, or `contiguous()` first. “shape … is invalid for input of size …” is about the number of elements, and no other method helps.',
  ),
  (draw, level) => {
    const [a, b, c] = draw.some([2, 3, 4, 5, 6], 3) as [number, number, number]
    const isCount = level === 1 || (level === 3 && draw.chance())
    if (isCount) {
      return {
        program: [randn('x', a, b, c), `y = x.view(${a}, ${b + c})`],
        changes: [
          [1, `y = x.view(${a}, ${b * c})`],
          [1, `y = x.reshape(${a}, ${b + c})`],
          [1, `y = x.contiguous().view(${a}, ${b + c})`],
          [1, `y = x.view(-1, ${b + c})`],
        ],
      }
    }
    return {
      program: [randn('x', a, b, c), 'x = x.transpose(0, 1)', `y = x.view(${b}, ${a * c})`],
      changes: [
        [2, draw.chance() ? `y = x.reshape(${b}, ${a * c})` : `y = x.contiguous().view(${b}, ${a * c})`],
        [2, `y = x.view(${b}, ${a * c}).contiguous()`],
        [2, 'y = x.view(-1)'],
        [1, 'x = x.permute(1, 0, 2)'],
      ],
    }
  },
)

const broadcasting = template(
  'broadcasting',
  'broadcasting',
  [1, 2, 3],
  both('“non-singleton dimension”说的是哪一维？', 'Which dimension is the “non-singleton” one?'),
  both(
    '靠右对齐；要对齐别的维，就加大小为 1 的维，或用 `keepdim=True`。',
    'Shapes are aligned at the right; to align another dimension, add sizes of 1 or use `keepdim=True`.',
  ),
  (draw, level) => {
    const [a, b, c] = draw.some([2, 3, 4, 5, 6, 7], 3) as [number, number, number]
    if (level === 1) {
      return {
        program: [randn('x', a, b), randn('b', a), 'y = x + b'],
        changes: [
          [2, 'y = x + b.unsqueeze(1)'],
          [2, 'y = x + b.unsqueeze(0)'],
          [2, 'y = b + x'],
          [2, `y = x + b.view(1, ${a})`],
        ],
      }
    }
    if (level === 2) {
      return {
        program: [randn('x', a, b, c), 'm = x.mean(dim=1)', 'y = x - m'],
        changes: [
          [1, 'm = x.mean(dim=1, keepdim=True)'],
          [2, 'y = x - m.unsqueeze(0)'],
          [2, 'y = x - m.T'],
          [2, 'y = x - m.unsqueeze(2)'],
        ],
      }
    }
    return {
      program: [randn('q', a, b, c), randn('k', a, b, c), 'y = q @ k'],
      changes: [
        [2, 'y = q @ k.transpose(1, 2)'],
        [2, 'y = q @ k.transpose(0, 1)'],
        [2, 'y = q.transpose(1, 2) @ k.transpose(1, 2)'],
        [2, 'y = k @ q'],
      ],
      hint: both('矩阵乘法要哪两个长度相同？', 'Which two sizes must agree in a matrix product?'),
      rule: both(
        '左边的最后一维必须等于右边的倒数第二维，前面的批次维照旧：所以转置 `k` 的最后两维。',
        'The last size of the left must be the last but one of the right, with the batch as it is: so the last two dimensions of `k` are transposed.',
      ),
    }
  },
)

const joining = template(
  'joining',
  'reduction',
  [1, 2, 3],
  both('除了 `dim`，哪一维不相同？', 'Which dimension differs besides `dim`?'),
  both('`cat` 只许 `dim` 那一维不同；`stack` 要全部相同。', '`cat` lets `dim` alone differ; `stack` wants all equal.'),
  (draw, level) => {
    const [a, b, c] = draw.some([2, 3, 4, 5, 6], 3) as [number, number, number]
    const inputs = level === 3 ? [randn('a', a, b, c), randn('b', a, b + 1, c)] : [randn('a', a, b), randn('b', a, c)]
    const isStack = level === 2
    return {
      program: [...inputs, isStack ? 'y = torch.stack([a, b])' : `y = torch.cat([a, b])`],
      changes: [
        [2, 'y = torch.cat([a, b], dim=1)'],
        [2, isStack ? 'y = torch.stack([a, b], dim=1)' : 'y = torch.stack([a, b])'],
        [2, level === 3 ? 'y = torch.cat([a, b], dim=2)' : 'y = torch.cat([a, b], dim=0)'],
        [2, 'y = torch.cat([a.T, b])'],
      ],
    }
  },
)

export default [channels, linear, viewing, broadcasting, joining]
