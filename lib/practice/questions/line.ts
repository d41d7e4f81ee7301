import type { Draw } from '../draw'
import { defineKind, type Common, type Template } from '../kind'
import { both, type Level, type Topic } from '../question'
import { linksOf, stepsOf, tell } from '../tell'
import { randn } from '../write'

/** A program of a few lines, one of which may fail; which one, the engine tells. */
type LineRecipe = Common

const hint = both(
  '从上往下推每一行的形状，第一处不合的就是它。',
  'Work the shapes out from the top; the first place that does not fit is the one.',
)

const template = (
  name: string,
  topic: Topic,
  make: (draw: Draw, level: Level) => Pick<LineRecipe, 'program' | 'rule'> & Partial<LineRecipe>,
): Template<LineRecipe> => ({ name, topic, make: (draw, level) => ({ hint, ...make(draw, level) }) })

/** What is right, or, often enough, a little off. */
const about = (draw: Draw, right: number, ...wrong: readonly number[]) => (draw.chance() ? right : draw.pick(wrong))

const classifier = template('classifier', 'convolution', (draw, level) => {
  const [a, b] = [draw.pick([6, 8]), draw.pick([16, 32])]
  const side = draw.pick([28, 32])
  const kernel = draw.pick([3, 5])
  const after = (size: number) => Math.floor((size - kernel + 1) / 2)
  const end = after(side)
  const features = level === 1 ? a * end * end : b * after(end) ** 2
  const again = [`x = torch.relu(nn.Conv2d(${about(draw, a, b)}, ${b}, ${kernel})(x))`, 'x = nn.MaxPool2d(2)(x)']
  return {
    program: [
      randn('x', draw.pick([4, 8]), 3, side, side),
      `x = torch.relu(nn.Conv2d(${draw.chance(4) ? 1 : 3}, ${a}, ${kernel})(x))`,
      'x = nn.MaxPool2d(2)(x)',
      ...(level > 1 ? again : []),
      'x = x.flatten(1)',
      `x = nn.Linear(${about(draw, features, a * end, features * 4, side * side)}, 10)(x)`,
    ],
    rule: both(
      '一层的 `in_channels` 或 `in_features` 必须等于上一层给出的；展平后的长度是 通道 × 高 × 宽。',
      'The `in_channels` or `in_features` of a layer must be what the one before gives; flattened, that is channels × height × width.',
    ),
  }
})

const mlp = template('mlp', 'linear', (draw, level) => {
  const [a, b, c] = draw.some([8, 16, 32, 64, 128], 3) as [number, number, number]
  return {
    program: [
      randn('x', draw.pick([4, 16]), a),
      `x = torch.relu(nn.Linear(${draw.chance(4) ? b : a}, ${b})(x))`,
      ...(level > 1 ? [`x = nn.${draw.pick(['LayerNorm', 'BatchNorm1d'])}(${about(draw, b, a, c)})(x)`] : []),
      `x = torch.relu(nn.Linear(${about(draw, b, a, c)}, ${c})(x))`,
      ...(level === 3
        ? ['x = x.unsqueeze(1)', `x = nn.Linear(${about(draw, c, 1)}, 10)(x)`, 'x = x.squeeze(1).softmax(dim=2)']
        : []),
      ...(level < 3 ? [`x = nn.Linear(${c}, 10)(x)`] : []),
    ],
    rule: both(
      '`Linear` 只看最后一维：它必须等于 `in_features`。',
      'A `Linear` looks at the last dimension: it must be `in_features`.',
    ),
  }
})

const reshaping = template('reshaping', 'reshaping', (draw, level) => {
  const [a, b, c] = draw.some([2, 3, 4, 5, 6], 3) as [number, number, number]
  const last = draw.pick([
    `z = y.view(${b * a}, ${c})`,
    `z = y.view(-1)`,
    `z = y.reshape(${a}, -1)`,
    `z = y.view(${b}, ${a}, 1, ${c})`,
  ])
  return {
    program: [
      randn('x', a, b, c),
      draw.pick([`y = x.transpose(0, 1)`, `y = x.permute(1, 0, 2)`, `y = x.transpose(0, 1).contiguous()`]),
      last,
      ...(level > 1
        ? [draw.pick([`w = x.view(${a * b}, ${c})`, `w = x.reshape(${a}, ${b + 1}, -1)`, `w = x.flatten(1, 2)`])]
        : []),
      ...(level > 2
        ? [draw.pick([`v = w.unsqueeze(3)`, `v = w.transpose(0, 1).view(-1)`, `v = w.transpose(0, 1).reshape(-1)`])]
        : []),
    ],
    rule: both(
      '`view` 只能在步幅允许时换形状，换过轴的张量往往不行；`reshape` 不行时就复制。元素总数总得相同。',
      '`view` changes the shape only where the strides allow it, which after a transposition they rarely do; `reshape` copies instead. The number of elements must stay.',
    ),
  }
})

const broadcasting = template('broadcasting', 'broadcasting', (draw, level) => {
  const [a, b, c] = draw.some([2, 3, 4, 5, 6], 3) as [number, number, number]
  const lines = [
    `y = x + torch.randn(${draw.pick([c, b])})`,
    `y = x * torch.randn(${draw.pick([`${b}, 1`, `${a}, 1`, `1, ${c}`])})`,
    `y = x - x.mean(dim=${draw.int(0, 2)}${draw.chance() ? ', keepdim=True' : ''})`,
    `y = x @ torch.randn(${draw.pick([`${c}, ${a}`, `${b}, ${c}`])})`,
    `y = x @ x.transpose(${draw.pick(['1, 2', '0, 1'])})`,
    `y = x + torch.randn(${a}, 1, 1)`,
  ]
  return {
    program: [randn('x', a, b, c), ...draw.some(lines, level + 1)],
    rule: both(
      '靠右对齐，每一列相同或有一个是 1；矩阵乘法要左边的最后一维等于右边的倒数第二维。没有 `keepdim=True` 的归约少一维。',
      'Aligned at the right, each column must agree or be 1; a matrix product needs the last size of the left to be the last but one of the right. A reduction without `keepdim=True` has one dimension less.',
    ),
  }
})

const joining = template('joining', 'reduction', (draw, level) => {
  const [a, b, c] = draw.some([2, 3, 4, 5, 6], 3) as [number, number, number]
  const lines = [
    `y = torch.cat([x, z], dim=${draw.int(0, 1)})`,
    'y = torch.stack([x, z])',
    `y = x[:, ${draw.int(b - 1, b)}]`,
    `y = x.sum(dim=${draw.int(1, 2)})`,
    `y = torch.stack([x[0], x[1]], dim=${draw.int(0, 2)})`,
    `y = x.index_select(1, torch.tensor([0, ${draw.int(b - 1, b)}]))`,
    `y = torch.cat([x, x], dim=${draw.int(1, 2)})`,
  ]
  return {
    program: [randn('x', a, b), draw.chance() ? randn('z', a, c) : randn('z', c, b), ...draw.some(lines, level + 1)],
    rule: both(
      '`cat` 只许那一维不同，`stack` 一维也不许；下标与 `dim` 必须在范围内：从 −维数 到 维数 − 1。',
      '`cat` lets that one dimension differ, `stack` none; indices and `dim` must be within range.',
    ),
  }
})

const recurrent = template('recurrent', 'recurrent', (draw, level) => {
  const [batch, length, width, hidden] = [draw.int(2, 5), draw.int(6, 9), draw.pick([10, 16]), draw.pick([20, 32])]
  const isBoth = level > 1
  const directions = isBoth ? 2 : 1
  const all = `nn.GRU(${about(draw, width, hidden)}, ${hidden}, batch_first=True${isBoth ? ', bidirectional=True' : ''})`
  return {
    program: [
      `ids = torch.randint(0, 100, (${batch}, ${length}))`,
      `x = nn.Embedding(100, ${width})(ids)`,
      `rnn = ${all}`,
      'output, h_n = rnn(x)',
      ...(level === 3
        ? [draw.pick(['h = torch.cat([h_n[0], h_n[1]], dim=1)', 'h = h_n.transpose(0, 1).flatten(1)'])]
        : ['h = output[:, -1]']),
      `y = nn.Linear(${about(draw, hidden * directions, hidden, length)}, 2)(h)`,
    ],
    rule: both(
      '`input_size` 等于嵌入的宽度；双向时 `output` 宽 2 × `hidden_size`。',
      '`input_size` is the width of the embedding; with two directions `output` is 2 × `hidden_size` wide.',
    ),
  }
})

const attention = template('attention', 'attention', (draw, level) => {
  const [batch, length, heads, depth] = [draw.int(2, 4), draw.int(5, 9), draw.pick([2, 4]), draw.pick([8, 16])]
  const embed = heads * depth
  const axes = about(draw, 0, 1)
  const rest = [
    `weights = torch.softmax(q @ k.${axes === 0 ? 'transpose(-2, -1)' : 'transpose(1, 2)'}, dim=-1)`,
    'y = weights @ v',
    ...(level === 3
      ? [
          draw.pick([
            'y = y.transpose(1, 2).flatten(2)',
            `y = y.transpose(1, 2).view(${batch}, ${length}, ${embed})`,
            `y = y.transpose(1, 2).contiguous().view(${batch}, ${length}, ${embed})`,
          ]),
        ]
      : []),
  ]
  const cut = (name: string) =>
    `${name} = x.view(${batch}, ${length}, ${heads}, ${about(draw, depth, depth, depth + 1)}).transpose(1, 2)`
  const plain = [
    randn('q', batch, length, embed),
    randn('k', batch, length + 3, about(draw, embed, embed * 2)),
    randn('v', batch, about(draw, length + 3, length), embed),
  ]
  return {
    program:
      level === 1 ? [...plain, ...rest] : [randn('x', batch, length, embed), cut('q'), cut('k'), cut('v'), ...rest],
    rule: both(
      '`q` 与 `k` 的特征数相同，`k` 与 `v` 的长度相同；转置的是最后两维；换过轴的张量不能直接 `view`。',
      '`q` and `k` have equally many features, `k` and `v` equal lengths; the last two dimensions are transposed; what was turned cannot be viewed as it is.',
    ),
  }
})

const losses = template('losses', 'embedding', (draw, level) => {
  const [batch, classes] = [draw.int(4, 8), draw.int(3, 9)]
  const targets = [
    `target = torch.randint(0, ${classes}, (${batch},))`,
    `target = torch.randint(0, ${classes}, (${batch}, 1))`,
    `target = torch.randint(0, ${classes}, (${batch},)).float()`,
    `target = F.one_hot(torch.randint(0, ${classes}, (${batch},)), ${classes}).float()`,
  ]
  const index = draw.chance() ? `ids = torch.randint(0, 50, (${batch}, 7))` : `ids = torch.randn(${batch}, 7)`
  return {
    program: [
      level === 1 ? `ids = torch.randint(0, 50, (${batch}, 7))` : index,
      `x = nn.Embedding(50, 16)(ids).mean(dim=${about(draw, 1, 0)})`,
      `logits = nn.Linear(16, ${classes})(x)`,
      draw.chance(3) ? targets[0]! : draw.pick(targets),
      draw.chance(4) ? 'loss = nn.BCEWithLogitsLoss()(logits, target)' : 'loss = nn.CrossEntropyLoss()(logits, target)',
    ],
    rule: both(
      '编号必须是整数；`CrossEntropyLoss` 的目标是 (N,) 的整数，或与 `logits` 同形的概率；`BCEWithLogitsLoss` 要同形的浮点数。',
      'Indices are integers; the target of `CrossEntropyLoss` is (N,) integers, or probabilities shaped like the logits; `BCEWithLogitsLoss` wants floats of the same shape.',
    ),
  }
})

const training = template('training', 'dtype', (draw, level) => {
  const isFloat = draw.chance()
  const lines = [
    draw.pick(['y = x.mean()', 'y = x.sum()']),
    draw.pick(['z = w @ x.float()', 'z = w @ x']),
    draw.pick(['x += 1', 'x += 0.5', 'x /= 2']),
    draw.pick(['w.add_(1)', 'v = w + 1', 'v = w.detach().add_(1)']),
    draw.pick(['loss = (w * 2).sum()', 'loss = w * 2']),
  ]
  const some = level === 1 ? [0, 4] : level === 2 ? [0, 1, 4] : [1, 2, 3, 4]
  return {
    program: [
      isFloat ? 'x = torch.tensor([1.0, 2.0, 3.0])' : 'x = torch.tensor([1, 2, 3])',
      'w = torch.randn(3, requires_grad=True)',
      ...some.map((i) => lines[i]!),
      'loss.backward()',
    ],
    hint: both(
      '形状都合：看每一行的 dtype，看谁要梯度，看 `loss` 是不是一个数。',
      'The shapes all fit: look at dtypes, at who requires grad, and whether `loss` is a single number.',
    ),
    rule: both(
      '整数不能求 `mean`，也不能原地变成浮点；矩阵乘法要同一种 dtype；要梯度的叶子不能原地改；`backward()` 从一个数开始。',
      'Integers have no mean and cannot become floats in place; a matrix product wants one dtype; a leaf that requires grad is not written in place; `backward()` begins at a single number.',
    ),
  }
})

export default defineKind<LineRecipe>({
  kind: 'line',
  templates: [classifier, mlp, reshaping, broadcasting, joining, recurrent, attention, losses, training],
  finish({ program, rule, hint }, engine, draw) {
    const found = engine.examine(program)
    // programs without a fault are the rarer ones
    if (!found.error && !draw.chance(3)) return null
    const right = found.error?.line ?? program.length
    const told = tell(found)
    const fine = Math.ceil(right / 2)
    const choices = program.map((code, line) => {
      const { result } = told[line]!
      if (line < right)
        return {
          label: code,
          why: both(
            `这一行没有问题${result ? `：\`${result}\`` : ''}。`,
            `This line is fine${result ? `: \`${result}\`` : ''}.`,
          ),
        }
      if (line > right)
        return {
          label: code,
          why: both('还没到这一行，前面就出错了。', 'It does not come to this line: an earlier one fails.'),
        }
      return { label: code }
    })
    const none = {
      label: both('都不出错', 'None of them fails'),
      ...(found.error ? { why: both('有一行会出错。', 'One of them fails.') } : {}),
    }
    return {
      program,
      asked: both('哪一行会出错？', 'Which line fails?'),
      answer: { type: 'choice', choices: [...choices, none], right, isLines: true },
      hints: [
        { text: hint },
        {
          text: both(
            `前 ${fine} 行没有问题。`,
            fine === 1 ? 'The first line is fine.' : `The first ${fine} lines are fine.`,
          ),
        },
      ],
      rule,
      told,
      steps: found.error ? [] : stepsOf(found),
      links: linksOf(found),
    }
  },
})
