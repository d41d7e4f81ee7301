import { defineKind, type Common, type Template } from '../kind'
import { both } from '../question'
import { linksOf, tell } from '../tell'

/** A program of few lines; which dtype the last one gives, or that it fails. */
interface DTypeRecipe extends Common {
  /** What people take it for. */
  readonly wrong?: readonly string[]
}

const template = (
  name: string,
  lines: Readonly<Record<1 | 2 | 3, readonly (readonly string[])[]>>,
  hint: Common['hint'],
  rule: Common['rule'],
): Template<DTypeRecipe> => ({
  name,
  topic: 'dtype',
  make: (draw, level) => ({ program: draw.pick(lines[level]), hint, rule }),
})

/** `x` of a dtype. */
const ones = (name: string, dtype: string, size = '3') =>
  `${name} = torch.ones(${size}${dtype === 'float32' ? '' : `, dtype=torch.${dtype}`})`

const pairs: Template<DTypeRecipe> = {
  name: 'pairs',
  topic: 'dtype',
  make(draw, level) {
    const all = {
      1: ['int64', 'float32', 'bool', 'float64'],
      2: ['int64', 'int32', 'uint8', 'int8', 'float16', 'float32', 'bool'],
      3: ['uint8', 'int8', 'int16', 'float16', 'bfloat16', 'complex64', 'float64', 'int64'],
    }[level]
    const [a, b] = draw.some(all, 2) as [string, string]
    const sign = draw.pick(level === 1 ? ['+', '*'] : ['+', '*', '/'])
    return {
      program: [ones('a', a), ones('b', b), `y = a ${sign} b`],
      wrong: [a, b, 'float64', 'float32'],
      hint: both(
        '先比类别：bool < 整数 < 浮点 < 复数，再比位数。',
        'Compare the kinds first: bool < integer < floating point < complex; then the bits.',
      ),
      rule: both(
        '类别高的赢，同类别取装得下两者的：uint8 与 int8 成 int16，float16 与 bfloat16 成 float32。`/` 总是真除法，整数变成 float32。',
        'The higher kind wins; within a kind the smallest that holds both: uint8 and int8 make int16, float16 and bfloat16 float32. `/` divides truly and makes float32 of integers.',
      ),
    }
  },
}

const scalars: Template<DTypeRecipe> = {
  name: 'scalars',
  topic: 'dtype',
  make(draw, level) {
    const dtype = draw.pick(level === 1 ? ['int64', 'float32'] : ['int32', 'uint8', 'float16', 'float64', 'bool'])
    const zero = level === 3
    const operand = zero
      ? draw.pick(['torch.tensor(2.5, dtype=torch.float64)', 'torch.tensor(2)', 'torch.tensor(1.5)'])
      : draw.pick(['1', '2.5', '2', '0.5', 'True'])
    const sign = draw.pick(['+', '*', '/', '//'].slice(0, level + 1))
    return {
      program: [ones('x', dtype), `y = x ${sign} ${operand}`],
      wrong: [dtype, 'float64', 'float32', 'int64'],
      hint: both(
        'Python 的数和 0 维张量，只有类别更高时才算数。',
        'A Python number, or a tensor of 0 dimensions, counts only where its kind is higher.',
      ),
      rule: both(
        'Python 的数和 0 维张量不提升同类别的张量：float16 加 2.5 还是 float16。类别更高时才改变：整数遇到浮点的数成 float32（0 维张量则用它自己的 dtype）。',
        'Python numbers and 0-d tensors do not promote a tensor of the same kind: float16 plus 2.5 stays float16. A higher kind does: integers with a Python float make float32, with a 0-d tensor that tensor’s dtype.',
      ),
    }
  },
}

const reductions: Template<DTypeRecipe> = {
  name: 'reductions',
  topic: 'dtype',
  make(draw, level) {
    const dtype = draw.pick(level === 1 ? ['int64', 'float32'] : ['int32', 'uint8', 'bool', 'float16', 'int64'])
    const name = draw.pick(
      {
        1: ['sum()', 'mean()', 'argmax()'],
        2: ['sum()', 'mean()', 'argmax()', 'cumsum(0)', 'max()'],
        3: [
          'any()',
          'sum()',
          'mean()',
          'cumsum(0)',
          'max(dim=0).indices',
          'sum(dtype=torch.int32)',
          'mean(dtype=torch.float32)',
        ],
      }[level],
    )
    return {
      program: [ones('x', dtype), `y = x.${name}`],
      wrong: [dtype, 'float32', 'int64', 'bool'],
      hint: both('求和、求平均、求位置，对整数各有什么规矩？', 'What do sums, means and positions do with integers?'),
      rule: both(
        '整数和布尔的 `sum`、`cumsum` 成 int64；`mean` 要浮点数，否则报错；位置总是 int64；`max` 不改 dtype；`any` 是布尔，只有 uint8 的还是 uint8。',
        '`sum` and `cumsum` of integers and booleans are int64; `mean` wants floating point and fails otherwise; positions are int64; `max` keeps the dtype; `any` is boolean, except that uint8 stays uint8.',
      ),
    }
  },
}

const made = template(
  'made',
  {
    1: [
      ['y = torch.tensor([1, 2, 3])'],
      ['y = torch.tensor([1, 2.0])'],
      ['y = torch.tensor([True, False])'],
      ['y = torch.arange(5)'],
      ['y = torch.arange(0, 1, 0.1)'],
      ['x = torch.randn(3)', 'y = x > 0'],
    ],
    2: [
      ['x = torch.tensor([1, 2])', 'y = x.sqrt()'],
      ['x = torch.tensor([True, False])', 'y = x + x'],
      ['x = torch.tensor([1, 2])', 'y = x ** 2'],
      ['x = torch.tensor([1, 2])', 'y = x ** -1'],
      ['x = torch.arange(6)', 'y = x / 2'],
      ['x = torch.arange(6)', 'y = x // 2'],
      ['x = torch.tensor([1, 2])', 'y = x == x.float()'],
      ['x = torch.tensor([1, 2])', 'y = x.double().float()'],
    ],
    3: [
      ['x = torch.tensor([1, 2], dtype=torch.int32)', 'y = torch.cat([x, torch.ones(2)])'],
      ['x = torch.tensor([1, 2])', 'y = torch.stack([x, x.half()])'],
      ['x = torch.tensor([1, 2])', 'y = torch.where(x > 1, x, 0.5)'],
      ['x = torch.ones(2, dtype=torch.uint8)', 'y = -x'],
      ['x = torch.tensor([True, False])', 'y = x - x'],
      ['x = torch.tensor([True, False])', 'y = -x'],
      ['x = torch.tensor([True, False])', 'y = ~x'],
      ['x = torch.ones(2, dtype=torch.int32)', 'y = x.exp()'],
    ],
  },
  both(
    '整数、小数、真假，各用哪种 dtype？哪些运算会换掉它？',
    'Which dtype have integers, fractions, truth values? Which operations change it?',
  ),
  both(
    '整数字面量是 int64，有一个小数就是 float32；比较给布尔；`sqrt`、`exp` 和 `/` 把整数变成 float32；`cat`、`stack`、`where` 像 `+` 一样提升；布尔的 `+` 是“或”，`~` 是“非”，`-` 不行。',
    'Integer literals make int64, one fraction among them float32; comparisons give booleans; `sqrt`, `exp` and `/` make float32 of integers; `cat`, `stack` and `where` promote as `+` does; `+` of booleans is “or”, `~` is “not”, and `-` fails.',
  ),
)

const written: Template<DTypeRecipe> = {
  name: 'written',
  topic: 'dtype',
  levels: [2, 3],
  make(draw, level) {
    const dtype = draw.pick(['int64', 'float32', 'float16', 'int32'])
    const other = draw.pick(['float32', 'float64', 'int64'])
    const line = draw.pick(
      level === 2
        ? ['y = x.add_(1)', 'y = x.add_(1.5)', 'y = x.mul_(2)', 'y = x.div_(2)']
        : ['y = x.add_(b)', 'y = x.mul_(b)', 'y = x.copy_(b)', 'y = x.div_(b)'],
    )
    return {
      program: [ones('x', dtype), ...(level === 3 ? [ones('b', other)] : []), line],
      wrong: [dtype, other, 'float32'],
      hint: both('原地运算能改 dtype 吗？', 'Can an operation in place change the dtype?'),
      rule: both(
        '原地运算不改 dtype：结果的类别装不进去（浮点进整数）就报错；只是位数不同则照样写进去。`copy_` 什么都转换。',
        'In place the dtype stays: a result of a higher kind (floats into integers) fails, other widths are written all the same. `copy_` converts anything.',
      ),
    }
  },
}

const products: Template<DTypeRecipe> = {
  name: 'products',
  topic: 'dtype',
  levels: [2, 3],
  make(draw, level) {
    const [a, b] = draw.some(
      level === 2 ? ['float32', 'int64', 'float64'] : ['float32', 'float16', 'float64', 'bfloat16'],
      2,
    ) as [string, string]
    const isSame = draw.chance(3)
    const line = draw.pick(['y = a @ b', 'y = a * b', 'y = torch.matmul(a, b)', `y = a.to(torch.${b}) @ b`])
    return {
      program: [ones('a', a, '2, 2'), ones('b', isSame ? a : b, '2, 2'), line],
      wrong: [a, b],
      hint: both('`@` 也会提升 dtype 吗？', 'Does `@` promote as well?'),
      rule: both(
        '逐元素的运算会提升 dtype；矩阵乘法不会，两边必须相同。',
        'Elementwise operations promote; matrix products do not: both sides must have one dtype.',
      ),
    }
  },
}

const fails = both('会报错', 'It fails')

export default defineKind<DTypeRecipe>({
  kind: 'dtype',
  templates: [pairs, scalars, reductions, made, written, products],
  finish({ program, wrong = [], hint, rule }, engine, draw) {
    const found = engine.examine(program)
    if (found.error && found.error.line !== program.length - 1) return null
    const result = found.values.at(-1)
    if (!found.error && (!result || !('dtype' in result))) return null
    const right = found.error ? null : (result as { dtype: string }).dtype
    const usual = ['float32', 'int64', 'bool', 'float64', 'int32', 'float16']
    // as many choices where it fails: their number must not tell
    const others = [...new Set([...wrong, ...usual])]
      .filter((dtype) => dtype !== right)
      .slice(0, right === null ? 4 : 3)
    const names = draw.shuffle([...(right === null ? [] : [right]), ...others])
    const choices = [...names.map((dtype) => ({ label: `torch.${dtype}` })), { label: fails }]
    return {
      program,
      asked: both('`y.dtype` 是什么？', 'What is `y.dtype`?'),
      answer: { type: 'choice', choices, right: right === null ? names.length : names.indexOf(right) },
      hints: [{ text: hint }],
      rule,
      told: tell(found),
      steps: [],
      links: linksOf(found),
    }
  },
})
