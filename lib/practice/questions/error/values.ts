import { both } from '../../question'
import { randn } from '../../write'
import { template } from './template'

const heads = template(
  'heads',
  'attention',
  [1, 2],
  both('哪个数必须除得尽哪个数？', 'Which number must divide which?'),
  both(
    '`num_heads` 必须除得尽 `embed_dim`，而且输入的最后一维就是 `embed_dim`。',
    '`num_heads` must divide `embed_dim`, and the last dimension of the input is `embed_dim`.',
  ),
  (draw, level) => {
    const [embed, good, bad] = draw.pick([
      [12, 4, 5],
      [20, 5, 8],
      [24, 6, 7],
      [30, 6, 4],
    ] as const)
    const [batch, length] = [draw.int(2, 4), draw.int(5, 9)]
    const attend = (width: number, count: number) => `y = nn.MultiheadAttention(${width}, ${count})(x, x, x)[0]`
    return level === 1
      ? {
          program: [randn('x', batch, length, embed), attend(embed, bad)],
          changes: [
            [1, attend(embed, good)],
            [1, attend(embed, bad + 6)],
            [1, attend(embed + 1, good)],
            [0, randn('x', batch, length, bad)],
          ],
        }
      : {
          program: [randn('x', batch, length, embed), attend(embed * 2, good)],
          changes: [
            [1, attend(embed, good)],
            [1, attend(embed * 2, good).replace(')(x', ', batch_first=True)(x')],
            [1, attend(embed * 2, 2)],
            [1, attend(length * good, good)],
          ],
        }
  },
)

const states = template(
  'states',
  'recurrent',
  [1, 2, 3],
  both('“input.size(-1)”说的是哪一维？', 'Which dimension is “input.size(-1)”?'),
  both(
    '输入的最后一维是 `input_size`；`h_0` 是 (D·层数, N, H)，`batch_first` 不改它。',
    'The last dimension of the input is `input_size`; `h_0` is (D·layers, N, H), whatever `batch_first` says.',
  ),
  (draw, level) => {
    const [batch, length, width, hidden] = [draw.int(2, 5), draw.int(6, 9), draw.pick([10, 12]), draw.pick([16, 20])]
    if (level === 1) {
      return {
        program: [randn('x', length, batch, width), `y = nn.LSTM(${hidden}, ${width})(x)[0]`],
        changes: [
          [1, `y = nn.LSTM(${width}, ${hidden})(x)[0]`],
          [1, `y = nn.LSTM(${hidden}, ${width}, batch_first=True)(x)[0]`],
          [1, `y = nn.LSTM(${batch}, ${hidden})(x)[0]`],
          [1, `y = nn.LSTM(${hidden}, ${hidden})(x)[0]`],
        ],
      }
    }
    const layers = level === 3 ? 2 : 1
    const made = `rnn = nn.GRU(${width}, ${hidden}, batch_first=True${level === 3 ? ', bidirectional=True' : ''})`
    return {
      program: [randn('x', batch, length, width), randn('h', batch, layers, hidden), made, 'y = rnn(x, h)[0]'],
      changes: [
        [1, randn('h', layers, batch, hidden)],
        [1, randn('h', layers, length, hidden)],
        [1, randn('h', batch, hidden)],
        [1, randn('h', layers, batch, width)],
      ],
    }
  },
)

const indices = template(
  'indices',
  'embedding',
  [1, 2, 3],
  both('报错说的是 dtype 还是形状？', 'Is it about a dtype or about a shape?'),
  both(
    '编号是整数；`CrossEntropyLoss` 的整数目标是 (N,)，浮点目标是与 `logits` 同形的概率。',
    'Indices are integers; integer targets of `CrossEntropyLoss` are (N,), floating point ones are probabilities shaped like the logits.',
  ),
  (draw, level) => {
    const [batch, classes] = [draw.int(4, 8), draw.int(3, 9)]
    if (level === 1) {
      return {
        program: ['x = torch.tensor([1.0, 2.0, 3.0])', 'y = nn.Embedding(10, 4)(x)'],
        changes: [
          [1, 'y = nn.Embedding(10, 4)(x.long())'],
          [1, 'y = nn.Embedding(10, 4)(x.double())'],
          [1, 'y = nn.Embedding(10, 3)(x)'],
          [1, 'y = nn.Embedding(10, 4)(x.unsqueeze(0))'],
        ],
      }
    }
    const isShape = level === 2
    const target = isShape
      ? `target = torch.randint(0, ${classes}, (${batch}, 1))`
      : `target = torch.randint(0, ${classes}, (${batch},)).float()`
    return {
      program: [randn('logits', batch, classes), target, 'y = nn.CrossEntropyLoss()(logits, target)'],
      changes: [
        [
          2,
          isShape
            ? 'y = nn.CrossEntropyLoss()(logits, target.squeeze(1))'
            : 'y = nn.CrossEntropyLoss()(logits, target.long())',
        ],
        [2, 'y = nn.CrossEntropyLoss()(logits, target.float())'],
        [2, 'y = nn.CrossEntropyLoss()(logits, target.unsqueeze(1))'],
        [2, "y = nn.CrossEntropyLoss(reduction='none')(logits, target)"],
      ],
    }
  },
)

const gradients = template(
  'gradients',
  'dtype',
  [1, 2, 3],
  both('从哪里开始求导，改了谁，谁要梯度？', 'Where does the derivative begin, what was written, who requires grad?'),
  both(
    '`backward()` 从一个数开始，前面要有 `requires_grad=True` 的张量；要梯度的叶子不能原地改；后面要用的值也不能；第二次 `backward()` 要 `retain_graph=True`。',
    '`backward()` begins at one number, which must come from a tensor with `requires_grad=True`; a leaf that requires grad is not written in place, nor a value that the backward pass needs; a second `backward()` wants `retain_graph=True`.',
  ),
  (draw, level) => {
    const w = `w = torch.randn(${draw.int(2, 6)}, requires_grad=True)`
    if (level === 1) {
      return draw.chance()
        ? {
            program: [w, 'loss = w * 2', 'loss.backward()'],
            changes: [
              [1, 'loss = (w * 2).sum()'],
              [1, 'loss = (w * 2).detach()'],
              [1, 'loss = w * 2.0'],
              [2, 'loss.backward(retain_graph=True)'],
            ],
          }
        : {
            program: [w.replace(', requires_grad=True', ''), 'loss = (w * 2).sum()', 'loss.backward()'],
            changes: [
              [0, w],
              [1, 'loss = (w * 2).mean()'],
              [2, 'loss.backward(retain_graph=True)'],
              [1, 'loss = w.detach().sum()'],
            ],
          }
    }
    if (level === 2) {
      return draw.chance()
        ? {
            program: [w, 'w.add_(1)'],
            changes: [
              [1, 'w = w + 1'],
              [1, 'w += 1'],
              [1, 'w.mul_(2)'],
              [0, `${w.replace(')', '')}, dtype=torch.float64)`],
            ],
          }
        : {
            program: ['x = torch.tensor([1, 2, 3])', 'y = x.mean()'],
            changes: [
              [1, 'y = x.float().mean()'],
              [1, 'y = x.mean(dim=0)'],
              [1, 'y = x.sum().mean()'],
              [1, 'y = x.unsqueeze(0).mean()'],
            ],
            hint: both('平均数往往有小数：整数张量怎么办？', 'A mean has a fraction, as a rule. And integers?'),
            rule: both(
              '`mean` 要浮点数（或复数），不替整数另选 dtype：先 `float()`，或者给 `dtype=`。',
              '`mean` wants floating point or complex numbers and chooses no dtype for integers: use `float()` first, or give `dtype=`.',
            ),
          }
    }
    return draw.chance()
      ? {
          program: [w, 'y = w.exp()', 'y.mul_(2)', 'y.sum().backward()'],
          changes: [
            [2, 'y = y * 2'],
            [2, 'y *= 2'],
            [1, 'y = w.sigmoid()'],
            [3, 'y.sum().backward(retain_graph=True)'],
          ],
        }
      : {
          program: [w, 'loss = (w ** 2).sum()', 'loss.backward()', 'loss.backward()'],
          changes: [
            [2, 'loss.backward(retain_graph=True)'],
            [3, 'loss.backward(retain_graph=True)'],
            [1, 'loss = (w ** 2).mean()'],
            [2, 'loss.sum().backward()'],
          ],
        }
  },
)

const products = template(
  'products',
  'dtype',
  [1, 2],
  both('两边的 dtype 各是什么？', 'What are the two dtypes?'),
  both('矩阵乘法不提升 dtype：两边必须相同。', 'A matrix product does not promote: both sides must have one dtype.'),
  (draw, level) => {
    const size = draw.int(2, 5)
    const given = level === 1 ? 'x = torch.arange(SIZE)' : `x = torch.ones(SIZE, dtype=torch.float64)`
    const x = given.replace('SIZE', String(size))
    return {
      program: [x, randn('w', size, size), 'y = w @ x'],
      changes: [
        [2, 'y = w @ x.float()'],
        [2, 'y = w.T @ x'],
        [2, 'y = torch.matmul(w, x)'],
        [2, level === 1 ? 'y = w @ x.double()' : 'y = w @ x.long()'],
      ],
    }
  },
)

export default [heads, states, indices, gradients, products]
