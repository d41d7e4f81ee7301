import type { Draw } from '../../draw'
import { both } from '../../question'
import { randn } from '../../write'
import type { ShapeTemplate } from '../shape'

const ids = (draw: Draw, name: string, most: number, ...shape: readonly number[]) =>
  `${name} = torch.randint(0, ${most}, (${shape.join(', ')}${shape.length === 1 ? ',' : ''}))`

const lookedUp: ShapeTemplate = {
  name: 'looked-up',
  topic: 'embedding',
  make(draw, level) {
    const [words, width] = [draw.pick([100, 1000, 5000]), draw.pick([16, 32, 64, 128])]
    const shape = [[draw.int(5, 20)], [draw.int(2, 8), draw.int(5, 20)], [2, draw.int(3, 6), draw.int(5, 9)]][
      level - 1
    ]!
    const input = ids(draw, 'x', words, ...shape)
    return {
      program: [input, `y = nn.Embedding(${words}, ${width})(x)`],
      slips: [
        [
          [...shape.slice(0, -1), width],
          both('每个编号换成一个向量：维只多不少。', 'Each index becomes a vector: no dimension is lost.'),
        ],
        [
          [...shape, words],
          both(
            '那是词的个数；向量长 `embedding_dim`。',
            'That is the number of words; a vector has `embedding_dim` elements.',
          ),
        ],
        [[words, width], both('那是整张表的形状。', 'That is the shape of the table.')],
        [[input, 'y = x'], both('每个编号都换成了一个向量。', 'Each index has become a vector.')],
      ],
      hint: both('每个编号换成一个向量。', 'Each index is replaced by a vector.'),
      rule: both(
        '输入是什么形状都行，后面添上 `embedding_dim`。',
        'Whatever the shape of the input, `embedding_dim` comes behind it.',
      ),
    }
  },
}

const oneHot: ShapeTemplate = {
  name: 'one-hot',
  topic: 'embedding',
  levels: [1, 2],
  make(draw, level) {
    const classes = draw.int(4, 12)
    const shape = level === 1 ? [draw.int(3, 9)] : [draw.int(2, 6), draw.int(3, 9)]
    return {
      program: [ids(draw, 'x', classes, ...shape), `y = F.one_hot(x, ${classes})`],
      slips: [
        [[classes, ...shape], both('新维在最后。', 'The new dimension is the last.')],
        [
          [...shape.slice(0, -1), classes],
          both('一维也没少，只多了一维。', 'No dimension is lost: there is one more.'),
        ],
      ],
      hint: both('每个编号换成长 `num_classes` 的一行。', 'Each index becomes a row of `num_classes`.'),
      rule: both('后面添上 `num_classes`；结果是 int64。', '`num_classes` comes behind; the result is int64.'),
    }
  },
}

const loss: ShapeTemplate = {
  name: 'loss',
  topic: 'embedding',
  make(draw, level) {
    const [batch, classes, length] = [draw.pick([4, 8, 16]), draw.int(5, 20), draw.int(6, 12)]
    const deep = level === 3
    const reduction = level === 1 ? '' : draw.pick(["reduction='none'", "reduction='none'", "reduction='sum'"])
    const inputs = [
      deep ? randn('logits', batch, classes, length) : randn('logits', batch, classes),
      ids(draw, 'target', classes, batch, ...(deep ? [length] : [])),
    ]
    return {
      program: [...inputs, `y = nn.CrossEntropyLoss(${reduction})(logits, target)`],
      slips: [
        [
          [...inputs, "y = nn.CrossEntropyLoss(reduction='none')(logits, target)"],
          both('默认取平均，只剩一个数。', 'Its default is the mean: one number.'),
        ],
        [
          [...inputs, 'y = nn.CrossEntropyLoss()(logits, target)'],
          both("`reduction='none'`：每个样本一个数。", "`reduction='none'`: a number for each sample."),
        ],
        [[1], both('一个数的形状是 `()`，不是 `(1,)`。', 'The shape of a single number is `()`, not `(1,)`.')],
        [[batch, classes], both('类别维被交叉熵吃掉了。', 'The cross-entropy does away with the classes.')],
      ],
      hint: both('看 `reduction`；什么都没说时是 `mean`。', 'Look at `reduction`; it is `mean` where nothing is said.'),
      rule: both(
        '`reduction` 是 `mean` 或 `sum` 时只剩一个数，形状 `()`；是 `none` 时与 `target` 同形。',
        'With `reduction` `mean` or `sum` one number is left, of shape `()`; with `none` the loss has the shape of the target.',
      ),
    }
  },
}

const bag: ShapeTemplate = {
  name: 'bag',
  topic: 'embedding',
  levels: [3],
  make(draw) {
    const [words, width, batch, length] = [draw.pick([100, 1000]), draw.pick([16, 32]), draw.int(2, 8), draw.int(4, 9)]
    const input = ids(draw, 'x', words, batch, length)
    return {
      program: [input, `y = nn.EmbeddingBag(${words}, ${width})(x)`],
      slips: [
        [
          [input, `y = nn.Embedding(${words}, ${width})(x)`],
          both('`EmbeddingBag` 把每袋的向量平均成一个。', '`EmbeddingBag` averages the vectors of a bag into one.'),
        ],
        [[length, width], both('一行是一袋。', 'A row is a bag.')],
      ],
      hint: both('每一行是一袋词。', 'Each row is a bag of words.'),
      rule: both(
        '一袋词合成一个向量：(N, L) → (N, `embedding_dim`)。',
        'A bag becomes one vector: (N, L) → (N, `embedding_dim`).',
      ),
    }
  },
}

export default [lookedUp, oneHot, loss, bag]
