import { both } from '../../question'
import { said } from '../../said'
import { randn } from '../../write'
import type { ShapeTemplate } from '../shape'

const scores: ShapeTemplate = {
  name: 'scores',
  topic: 'attention',
  make(draw, level) {
    const [batch, length, memory, depth] = [draw.int(2, 4), draw.int(5, 9), draw.int(10, 14), draw.pick([16, 32, 64])]
    const heads = level === 1 ? [] : [draw.pick([4, 8])]
    const keys = level === 3 ? memory : length
    const inputs = [randn('q', batch, ...heads, length, depth), randn('k', batch, ...heads, keys, depth)]
    return {
      program: [...inputs, 'y = torch.softmax(q @ k.transpose(-2, -1), dim=-1)'],
      slips: [
        [[inputs[0]!, 'y = q'], both('`q @ kᵀ` 消去的是特征维。', '`q @ kᵀ` does away with the features.')],
        [[batch, ...heads, keys, length], both('行是查询，列是键。', 'Rows are queries, columns are keys.')],
        [[batch, length, keys], both('每个头各有一张。', 'Each head has its own.')],
        [
          [batch, ...heads, depth, depth],
          both('转置的是 `k`，消去的是特征维。', '`k` is transposed: the features disappear.'),
        ],
      ],
      hint: both('每个查询对每个键一个分数。', 'One score for each query and each key.'),
      rule: both(
        '`q @ k.transpose(-2, -1)`：(L, E) @ (E, S) → (L, S)，前面的维照旧；softmax 不改形状。',
        '`q @ k.transpose(-2, -1)`: (L, E) @ (E, S) → (L, S), with the dimensions before as they were; softmax changes no shape.',
      ),
    }
  },
}

const split: ShapeTemplate = {
  name: 'heads',
  topic: 'attention',
  levels: [2, 3],
  make(draw, level) {
    const [batch, length, heads, depth] = [draw.int(2, 4), draw.int(5, 9), draw.pick([2, 4, 8]), draw.pick([8, 16])]
    const input = randn('x', batch, length, heads * depth)
    const cut = `h = x.view(${batch}, ${length}, ${heads}, ${depth}).transpose(1, 2)`
    const back = 'y = h.transpose(1, 2).flatten(2)'
    const ask = level === 3 ? draw.pick([back, 'y = h.flatten(2)']) : cut.replace(/^h/, 'y')
    return {
      program: level === 3 ? [input, cut, ask] : [input, ask],
      slips: [
        [
          [batch, length, heads, depth],
          both('`transpose(1, 2)` 把头换到前面。', '`transpose(1, 2)` puts the heads in front.'),
        ],
        [[input, cut, 'y = h.flatten(2)'], both('先换回去再合。', 'It is turned back before it is merged.')],
        [
          [input, 'y = x'],
          both('没有换回去，合起来的是序列和特征。', 'It was not turned back: length and features are merged.'),
        ],
        [[batch, heads, depth, length], said.order],
      ],
      hint: both(
        '`view` 拆开最后一维，`transpose` 换头和序列。',
        '`view` splits the last dimension, `transpose` swaps heads and length.',
      ),
      rule: both(
        '(N, L, E) → (N, L, 头, E/头) → (N, 头, L, E/头)；合回去要先换轴，再 `flatten(2)`。',
        '(N, L, E) → (N, L, heads, E/heads) → (N, heads, L, E/heads); going back means turning first, then `flatten(2)`.',
      ),
    }
  },
}

const multihead: ShapeTemplate = {
  name: 'multihead',
  topic: 'attention',
  levels: [2, 3],
  make(draw, level) {
    const [batch, length, memory] = [draw.int(2, 4), draw.int(5, 9), draw.int(10, 14)]
    const [embed, heads] = [draw.pick([16, 32, 64]), draw.pick([2, 4, 8])]
    const program = (isFirst: boolean, ask: string) => [
      isFirst ? randn('q', batch, length, embed) : randn('q', length, batch, embed),
      isFirst ? randn('k', batch, memory, embed) : randn('k', memory, batch, embed),
      `attention = nn.MultiheadAttention(${embed}, ${heads}${isFirst ? ', batch_first=True' : ''})`,
      `y = attention(q, k, k${ask}`,
    ]
    const isFirst = level === 2 || draw.chance()
    const whole = ', average_attn_weights=False)[1]'
    const ask = draw.pick(level === 2 ? [')[0]', ')[1]'] : [')[1]', whole])
    return {
      program: program(isFirst, ask),
      slips: [
        [
          program(isFirst, ask === ')[0]' ? ')[1]' : ')[0]'),
          both('[0] 是输出，[1] 是权重。', '[0] is the output, [1] the weights.'),
        ],
        [
          program(isFirst, ask === whole ? ')[1]' : whole),
          both('权重默认在各个头上取平均。', 'The weights are averaged over the heads unless told otherwise.'),
        ],
        [program(!isFirst, ask), said.batchFirst],
        [[batch, memory, length], both('行是查询，列是键。', 'Rows are queries, columns are keys.')],
      ],
      hint: both(
        '输出像查询，权重是（批次，查询，键）。',
        'The output is like the query; the weights are (batch, queries, keys).',
      ),
      rule: both(
        '输出与查询同形；权重总是批次在前：(N, L, S)，不取平均时是 (N, 头, L, S)。',
        'The output has the shape of the query; the weights always have the batch first: (N, L, S), or (N, heads, L, S) where they are not averaged.',
      ),
    }
  },
}

const fused: ShapeTemplate = {
  name: 'fused',
  topic: 'attention',
  levels: [1, 2, 3],
  make(draw, level) {
    const [batch, heads, length, memory] = [draw.int(2, 4), draw.pick([2, 4, 8]), draw.int(5, 9), draw.int(10, 14)]
    const [depth, value] = [draw.pick([16, 32]), draw.pick([8, 24])]
    const [keys, out] = [level === 1 ? length : memory, level === 3 ? value : depth]
    const inputs = [
      randn('q', batch, heads, length, depth),
      randn('k', batch, heads, keys, depth),
      randn('v', batch, heads, keys, out),
    ]
    return {
      program: [...inputs, 'y = F.scaled_dot_product_attention(q, k, v)'],
      slips: [
        [
          [batch, heads, length, keys],
          both('那是分数；还要乘上 `v`。', 'Those are the scores; they are still multiplied by `v`.'),
        ],
        [[inputs[2]!, 'y = v'], both('每个查询一行，不是每个键一行。', 'One row for each query, not for each key.')],
        [[inputs[0]!, 'y = q'], both('特征的个数来自 `v`。', 'The number of features comes from `v`.')],
        [[batch, length, heads * out], both('它不把头合起来。', 'It does not merge the heads.')],
      ],
      hint: both('行数来自谁，列数来自谁？', 'Who gives the rows, who the columns?'),
      rule: both(
        '(L, E) @ (E, S) → (L, S)，再 @ (S, Eᵥ) → (L, Eᵥ)：长度来自 `q`，特征来自 `v`。',
        '(L, E) @ (E, S) → (L, S), then @ (S, Eᵥ) → (L, Eᵥ): the length comes from `q`, the features from `v`.',
      ),
    }
  },
}

export default [scores, split, multihead, fused]
