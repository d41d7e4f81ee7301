import { writeTuple } from '@/lib/shape/tuple'
import type { Described } from '../examine'
import { defineKind, type Common, type Template } from '../kind'
import { both, type Both, type Slip } from '../question'
import { said } from '../said'
import { linksOf, stepsOf, tell } from '../tell'
import { but, call, randn, type Written } from '../write'
import { usual } from '../slips'

/** A recurrent layer: which of its results is asked for, and how somebody may have misread its arguments. */
interface StatesRecipe extends Common {
  readonly asked: string
  /** Where that is among what the layer returns. */
  readonly at: readonly number[]
  readonly slips: readonly (readonly [program: readonly string[], why: Both])[]
}

const at = (value: Described | undefined, path: readonly number[]): readonly number[] | null => {
  const found = path.reduce<Described | undefined>(
    (inner, i) => (inner && 'items' in inner ? inner.items[i] : undefined),
    value,
  )
  return found && 'shape' in found ? found.shape : null
}

/** The shapes of all that a layer returns. */
const shapesIn = (value: Described | undefined): (readonly number[])[] =>
  !value ? [] : 'items' in value ? value.items.flatMap(shapesIn) : 'shape' in value ? [value.shape] : []

const another = both('那是另一个结果的形状。', 'That is the shape of another of the results.')

const places: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  'nn.LSTM': { output: [0], h_n: [1, 0], c_n: [1, 1] },
  'nn.GRU': { output: [0], h_n: [1] },
  'nn.RNN': { output: [0], h_n: [1] },
}

const layer = (name: string): Template<StatesRecipe> => ({
  name: name.slice(3).toLowerCase(),
  topic: 'recurrent',
  make(draw, level) {
    const [batch, length] = [draw.int(2, 8), draw.int(9, 20)]
    const [width, hidden] = [draw.pick([10, 16, 24]), draw.pick([20, 32, 48])]
    const keyword: Readonly<Record<string, Written>> = {
      num_layers: level > 1 || draw.chance() ? draw.int(2, 4) : undefined,
      batch_first: level > 1 && draw.chance() ? true : undefined,
      bidirectional: level > 1 && draw.chance(level === 3 ? 1 : 2) ? true : undefined,
      proj_size: level === 3 && name === 'nn.LSTM' && draw.chance() ? draw.pick([5, 7]) : undefined,
    }
    const all = places[name]!
    const asked = draw.pick(level === 1 ? ['output', 'h_n'] : Object.keys(all))
    const results = name === 'nn.LSTM' ? 'output, (h_n, c_n)' : 'output, h_n'
    const lengths = keyword.batch_first ? [batch, length] : [length, batch]
    const program = (change: Readonly<Record<string, Written>> = {}) => [
      randn('x', ...lengths, width),
      `rnn = ${call(name, [width, hidden], but(keyword, change))}`,
      `${results} = rnn(x)`,
    ]
    return {
      program: program(),
      asked,
      at: all[asked]!,
      slips: [
        [program({ batch_first: keyword.batch_first ? undefined : true }), said.batchFirst],
        [program({ bidirectional: undefined }), said.directions],
        [program({ num_layers: undefined }), said.layers],
        [program({ proj_size: undefined }), said.projection],
      ],
      hint:
        asked === 'output'
          ? both('每一步、最后一层的输出。', 'What the last layer gives at every step.')
          : both(
              '每一层、每个方向，最后一步的状态；`batch_first` 管不到它。',
              'The last state of every layer and direction; `batch_first` does not touch it.',
            ),
      rule:
        asked === 'output'
          ? both(
              '`output` 是 (L, N, D·H)，`batch_first=True` 时是 (N, L, D·H)：双向时 D 是 2，有 `proj_size` 时 H 是它；层数看不出来。',
              '`output` is (L, N, D·H), or (N, L, D·H) with `batch_first=True`; D is 2 when bidirectional, H is `proj_size` where given; the number of layers does not show.',
            )
          : asked === 'h_n'
            ? both(
                '`h_n` 总是 (D·层数, N, H)，批次在中间，`batch_first` 也不改；有 `proj_size` 时 H 是它。',
                '`h_n` is always (D·layers, N, H), the batch in the middle, whatever `batch_first` says; H is `proj_size` where given.',
              )
            : both(
                '`c_n` 总是 (D·层数, N, hidden_size)：投影只管 `h`，不管 `c`。',
                '`c_n` is always (D·layers, N, hidden_size): the projection is of `h`, not of `c`.',
              ),
    }
  },
})

/** The same layer, whose last states feed a classifier. */
const last: Template<StatesRecipe> = {
  name: 'classifier',
  topic: 'recurrent',
  levels: [2, 3],
  make(draw, level) {
    const [batch, length] = [draw.int(2, 8), draw.int(9, 20)]
    const [width, hidden, classes] = [draw.pick([10, 16]), draw.pick([20, 32]), draw.int(2, 5)]
    const isBoth = level === 3
    const take = isBoth ? 'y = torch.cat([h_n[-2], h_n[-1]], dim=1)' : 'y = h_n[-1]'
    const end = isBoth ? take : `y = nn.Linear(${hidden}, ${classes})(h_n[-1])`
    const made = call('nn.GRU', [width, hidden], {
      batch_first: true,
      bidirectional: isBoth || undefined,
      num_layers: 2,
    })
    const program = (line: string) => [randn('x', batch, length, width), `output, h_n = ${made}(x)`, line]
    return {
      program: program(end),
      asked: 'y',
      at: [],
      slips: [
        [program('y = output'), both('`h_n[-1]` 只有最后一步。', '`h_n[-1]` is the last step alone.')],
        [program('y = h_n'), both('下标去掉了层的那一维。', 'The index takes the dimension of the layers away.')],
        [
          program('y = h_n[-1]'),
          isBoth
            ? both('接起来的是两个方向。', 'Two directions are joined.')
            : both('后面还有一层 `Linear`。', 'A `Linear` follows.'),
        ],
        [program('y = output[:, -1]'), both('看清取的是哪一个。', 'Look which of the results is taken.')],
      ],
      hint: both('先写出 `h_n` 的形状，再取下标。', 'Write the shape of `h_n` first, then take the index.'),
      rule: both(
        '`h_n` 是 (D·层数, N, H)，取一个下标就剩 (N, H)：每个样本一个向量。双向时最后两个是最后一层的正向和反向。',
        '`h_n` is (D·layers, N, H); one index leaves (N, H), a vector for each sample. With two directions the last two are the last layer, forwards and backwards.',
      ),
    }
  },
}

const cell: Template<StatesRecipe> = {
  name: 'cell',
  topic: 'recurrent',
  levels: [1, 2],
  make(draw) {
    const [batch, width, hidden] = [draw.int(2, 9), draw.pick([10, 16]), draw.pick([20, 32])]
    const isLstm = draw.chance()
    const program = (more = '') => [
      randn('x', batch, width),
      isLstm ? `h, c = nn.LSTMCell(${width}, ${hidden})(x)` : `h = nn.GRUCell(${width}, ${hidden})(x)`,
      ...(more ? [more] : []),
    ]
    return {
      program: program(),
      asked: isLstm ? draw.pick(['h', 'c']) : 'h',
      at: isLstm ? [0] : [],
      slips: [
        [program('y = h.unsqueeze(0)'), both('一个单元没有层，也没有时间。', 'A cell has neither layers nor time.')],
        [program('y = x'), both('宽度变成 `hidden_size`。', 'Its width is `hidden_size`.')],
        [program('y = h.transpose(0, 1)'), said.order],
      ],
      hint: both('一个单元只走一步。', 'A cell takes one step.'),
      rule: both(
        '单元只走一步，状态都是 (N, hidden_size)。',
        'A cell takes one step; its states are (N, hidden_size).',
      ),
    }
  },
}

export default defineKind<StatesRecipe>({
  kind: 'states',
  templates: [layer('nn.LSTM'), layer('nn.GRU'), layer('nn.RNN'), last, cell],
  finish({ program, asked, at: path, slips, hint, rule }, engine, draw) {
    const found = engine.examine(program)
    const shape = at(found.values.at(-1), path)
    if (!shape) return null
    const wrong = slips.flatMap(([other, why]): Slip<readonly number[]>[] => {
      const misread = engine.examine(other)
      const value = at(misread.values.at(-1), other.length > program.length || path.length === 0 ? [] : path)
      return value ? [{ value, why }] : []
    })
    const others = path.length === 0 ? [] : shapesIn(found.values.at(-1)).map((value) => ({ value, why: another }))
    const all = usual(shape, [
      ...wrong,
      ...others,
      { value: [shape[1]!, shape[0]!, ...shape.slice(2)], why: said.order },
    ])
    if (all.length === 0) return null
    const steps = stepsOf(found)
    const among = draw.shuffle([shape, ...all.slice(0, 3).map(({ value }) => value)]).map(writeTuple)
    return {
      program,
      asked: both(`\`${asked}.shape\` 是什么？`, `What is \`${asked}.shape\`?`),
      answer: { type: 'shape', value: shape, slips: all },
      hints: [{ text: hint }, ...(among.length > 2 ? [{ among }] : [])],
      rule,
      told: tell(found),
      steps,
      links: linksOf(found),
    }
  },
})
