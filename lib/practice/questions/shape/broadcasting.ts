import { both } from '../../question'
import { said } from '../../said'
import { randn } from '../../write'
import type { ShapeRecipe, ShapeTemplate } from '../shape'

const broadcast: ShapeTemplate = {
  name: 'broadcast',
  topic: 'broadcasting',
  make(draw, level) {
    const rank = level + 1
    const whole = draw.some([2, 3, 4, 5, 6, 7, 8], rank)
    const thin = (sizes: readonly number[]) => sizes.map((size) => (draw.chance() ? 1 : size))
    const a = thin(whole)
    const b = thin(whole.slice(draw.int(level === 1 ? 0 : 1, rank - 1)))
    // one of them alone would be no question
    if (a.join() === b.join() || a.join() === whole.join()) return null
    const sign = draw.pick(['+', '*', '-'])
    const [x, y] = [randn('a', ...a), randn('b', ...b)]
    return {
      program: [x, y, `y = a ${sign} b`],
      slips: [
        [[...a], both('`b` 也会撑大 `a` 里大小为 1 的维。', '`b` stretches the sizes of 1 in `a` as well.')],
        [
          [...whole.slice(-Math.max(b.length, 1))],
          both('维数取多的那一个。', 'The result has as many dimensions as the longer one.'),
        ],
        [
          [...a.map((size, i) => Math.max(size, b[i] ?? 1))],
          both('要从右边对齐，不是左边。', 'Align at the right, not at the left.'),
        ],
      ],
      hint: both(
        '把两个形状靠右对齐，一列一列地看。',
        'Write the shapes below each other, aligned at the right, and go column by column.',
      ),
      rule: both(
        '靠右对齐；每一列相同，或其中一个是 1（或没有），取大的那个。',
        'Align at the right; in each column the sizes are equal, or one of them is 1 or missing, and the larger one counts.',
      ),
    }
  },
}

const matmul: ShapeTemplate = {
  name: 'matmul',
  topic: 'broadcasting',
  make(draw, level) {
    const [m, k, n] = draw.some([2, 3, 4, 5, 6, 7, 8], 3) as [number, number, number]
    const batch = draw.int(2, 5)
    const heads = draw.int(2, 4)
    const shapes: readonly (readonly [readonly number[], readonly number[]])[] = {
      1: [
        [
          [m, k],
          [k, n],
        ],
        [
          [batch, m, k],
          [batch, k, n],
        ],
      ] as const,
      2: [
        [
          [batch, m, k],
          [k, n],
        ],
        [
          [m, k],
          [batch, k, n],
        ],
        [[m, k], [k]],
        [[k], [k, n]],
      ] as const,
      3: [
        [
          [batch, 1, m, k],
          [heads, k, n],
        ],
        [[batch, m, k], [k]],
        [[k], [batch, k, n]],
        [
          [1, m, k],
          [batch, heads, k, n],
        ],
      ] as const,
    }[level]
    const [a, b] = draw.pick(shapes)
    const isVector = a.length === 1 || b.length === 1
    const vector: ShapeRecipe['slips'] = [
      [
        a.length === 1 ? [...b.slice(0, -2), 1, n] : [...a.slice(0, -1), 1],
        both(
          '向量多出来的那一维，算完会去掉。',
          'The dimension that a vector is given for the product is taken away again.',
        ),
      ],
      [[k], both('消去的是中间那个相同的长度。', 'The shared inner size is what disappears.')],
    ]
    return {
      program: [randn('a', ...a), randn('b', ...b), 'y = a @ b'],
      slips: isVector
        ? vector
        : [
            [[m, n], both('批次维还在。', 'The batch dimensions are still there.')],
            [[n, m], said.order],
            [
              [...a.slice(0, -1), ...b.slice(1)],
              both('批次维不拼接，而是广播。', 'Batch dimensions are not put together: they broadcast.'),
            ],
            [[k, k], both('消去的是中间那个相同的长度。', 'The shared inner size is what disappears.')],
          ],
      hint: both(
        '最后两维做矩阵乘法，前面的广播。',
        'The last two dimensions multiply as matrices; those before broadcast.',
      ),
      rule: both(
        '最后两维 (m, k) @ (k, n) → (m, n)，前面的维广播；向量补上一维来乘，乘完再去掉。',
        'The last two: (m, k) @ (k, n) → (m, n); those before broadcast. A vector gets a dimension for the product, which is then taken away.',
      ),
    }
  },
}

const einsum: ShapeTemplate = {
  name: 'einsum',
  topic: 'broadcasting',
  levels: [2, 3],
  make(draw, level) {
    const [b, i, j, k] = draw.some([2, 3, 4, 5, 6, 7], 4) as [number, number, number, number]
    const [equation, x, y] = draw.pick<readonly [string, readonly number[], readonly number[]]>(
      level === 2
        ? ([
            ['bij,bjk->bik', [b, i, j], [b, j, k]],
            ['ij,kj->ik', [i, j], [k, j]],
            ['ij,j->i', [i, j], [j]],
          ] as const)
        : ([
            ['bihd,bjhd->bhij', [b, i, k, j], [b, i + 1, k, j]],
            ['bij,bik->jk', [b, i, j], [b, i, k]],
            ['bij,bjk->kb', [b, i, j], [b, j, k]],
          ] as const),
    )
    const slips: NonNullable<ShapeRecipe['slips']> = [
      [[i, k], both('箭头右边有几个字母就有几维。', 'There are as many dimensions as letters on the right.')],
      [[b, i, k], said.order],
      [[...x], both('没写在右边的字母被求和了。', 'Letters that are not on the right are summed over.')],
      [[k, i], said.order],
    ]
    return {
      program: [randn('a', ...x), randn('b', ...y), `y = torch.einsum('${equation}', a, b)`],
      // nobody answers with a size that is nowhere to be seen
      slips: slips.filter(([shape]) => shape.every((size) => [...x, ...y].includes(size as number))),
      hint: both(
        '给每个字母记下长度，再读箭头右边。',
        'Note the size of each letter, then read what is right of the arrow.',
      ),
      rule: both(
        '每个字母一个长度；箭头右边的字母按次序就是输出，其余的都被求和。',
        'Each letter has a size; the letters right of the arrow are the output in that order, and all others are summed over.',
      ),
    }
  },
}

export default [broadcast, matmul, einsum]
