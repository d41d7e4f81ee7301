import { padded, padErrors } from '@/lib/ops/families/window/padding'
import { axes, short, toTuple, type Rank } from '@/lib/ops/families/window/window'
import * as is from '@/lib/shape/argument'
import { withAttribute } from '@/lib/shape/builtins'
import { defineModule } from '@/lib/shape/spec'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { float, isTensor, str, type Value } from '@/lib/shape/value'

/** The padding modules: five ways to fill, in one, two and three dimensions. Source: torch/nn/modules/padding.py. */
const ways = {
  Constant: 'constant',
  Zero: 'constant',
  Reflection: 'reflect',
  Replication: 'replicate',
  Circular: 'circular',
} as const
type Way = keyof typeof ways

const { pad_too_long, pad_odd, pad_narrow, overflow, ...ofInput } = padErrors
const { pad_rank, pad_empty, pad_reflect, pad_circular, pad_negative, not_implemented } = ofInput
const ofLength = { pad_too_long, pad_odd }
const messages = {
  Constant: { ...ofLength, pad_narrow, overflow },
  Zero: { ...ofLength, pad_narrow },
  Reflection: { ...ofLength, pad_rank, pad_reflect, pad_empty, not_implemented },
  Replication: { ...ofLength, pad_rank, pad_empty, not_implemented },
  Circular: {
    rank: ['ValueError', 'expected {unbatched}D or {batched}D input (got {rank}D input)'],
    ...ofLength,
    pad_rank,
    pad_circular,
    pad_negative,
  },
} as const

const examples: Readonly<Record<Rank, readonly number[]>> = { 1: [4, 8, 10], 2: [4, 3, 32, 32], 3: [4, 3, 8, 32, 32] }

/** The rule for the padded dimensions, with and without a batch. */
function shapesOf(n: Rank): readonly string[] {
  const rule = (before: string) =>
    [`_in`, `_out`].map((end) => `(${[before, ...axes[n].map((axis) => axis + end)].join(', ')})`).join(' -> ')
  return [rule('N, C'), rule('C')]
}

const define = (way: Way, n: Rank) => {
  const hasValue = way === 'Constant'
  const amount = { padding: is.unchecked(is.ntuple(2 * n)) }
  return defineModule({
    name: `torch.nn.${way}Pad${n}d`,
    category: 'padding',
    owner: { call: `_${way === 'Zero' ? 'Constant' : way}PadNd` },
    shapes: shapesOf(n),
    init: hasValue ? { ...amount, value: is.unchecked(is.float()) } : amount,
    call: { input: is.unchecked(is.tensor(examples[n])) },
    example: { padding: '1', ...(hasValue ? { value: '0.5' } : {}) },
    errors: messages[way],
    extra_repr({ padding, value }) {
      const amounts = str(toTuple(padding!, 2 * n))
      return hasValue ? `padding=${amounts}, value=${str(value!)}` : amounts
    },
    forward: ({ input }, self, trace) => forward(input, self, { n, way }, trace as Trace<string>),
    fixes: { pad_reflect: largest, pad_circular: largest },
  })
}

interface Amounts {
  readonly padding: Value
  readonly value?: Value
}

function forward(
  input: Value,
  { padding, value }: Amounts,
  { n, way }: { readonly n: Rank; readonly way: Way },
  t: Trace<string>,
): Tensor {
  if (way === 'Circular') {
    const rank = withAttribute(input, 'dim').shape.length
    t.check(rank === n + 1 || rank === n + 2, 'rank', { unbatched: n + 1, batched: n + 2, rank })
  }
  const amounts = toTuple(padding, 2 * n)
  const filler = way === 'Constant' ? [value!] : way === 'Zero' ? [float(0)] : []
  const output = padded([input, amounts, ways[way], ...filler], t)
  const sides = amounts.items as readonly number[]
  axes[n].forEach((axis, i) => {
    const at = 2 * (n - 1 - i)
    const size = isTensor(input) ? input.shape.at(i - n) : undefined
    if (sides.length !== 2 * n || size === undefined) return
    t.size(`${axis}_out`, `${axis}_in + padding[${at}] + padding[${at + 1}]`, { [`${axis}_in`]: size, padding: sides })
  })
  return output
}

/** As much as the smallest padded dimension allows. */
function largest({ input, padding }: { readonly input: Value; readonly padding: Value }): Record<string, Value> {
  if (!isTensor(input)) return {}
  const n = toTuple(padding, 1).items.length > 1 ? toTuple(padding, 1).items.length / 2 : input.shape.length - 2
  return { padding: short([Math.max(Math.min(...input.shape.slice(-n)) - 1, 0)]) }
}

export default (Object.keys(ways) as Way[]).flatMap((way) => ([1, 2, 3] as const).map((n) => define(way, n)))
