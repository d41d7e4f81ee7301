import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apis } from '@/lib/registry'
import { parseValue } from '@/lib/python/expression'
import type { Argument, Arguments } from '@/lib/shape/argument'
import { dtypes } from '@/lib/shape/dtype'
import { evaluate, type Call } from '@/lib/shape/evaluate'
import type { Given } from '@/lib/shape/python'
import type { Spec } from '@/lib/shape/spec'
import { tensor, type Tensor } from '@/lib/shape/tensor'
import { float, list, tuple, type Value } from '@/lib/shape/value'

const size = fc.integer({ min: 0, max: 5 })
const aDType = fc.constantFrom(...dtypes)

const aTensor: fc.Arbitrary<Tensor> = fc
  .record({
    shape: fc.array(size, { maxLength: 5 }),
    strides: fc.option(fc.array(size, { minLength: 5, maxLength: 5 }), { nil: undefined }),
    dtype: aDType,
    requires_grad: fc.boolean(),
  })
  .map(({ shape, strides, ...rest }) =>
    tensor(shape, { ...rest, ...(strides && { strides: strides.slice(0, shape.length) }) }),
  )

const aScalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(null, true, false, '', 'same', 'zeros', 'a', float(0.5), float(Number.NaN), float(-2)),
  fc.integer({ min: -3, max: 9 }),
)

const aValue: fc.Arbitrary<Value> = fc.oneof(
  aScalar,
  aTensor,
  fc
    .array(fc.oneof(aScalar, aTensor), { maxLength: 4 })
    .chain((items) => fc.constantFrom<Value>(tuple(items), list(items))),
  fc.array(fc.integer({ min: -1, max: 6 }), { maxLength: 4 }).map(tuple),
  aDType.map((dtype): Value => ({ kind: 'dtype', dtype })),
  fc.constant<Value>({ kind: 'device', device: 'cpu' }),
  fc.constant<Value>({ kind: 'function', name: 'torch.nn.functional.relu' }),
  fc.constant<Value>({ kind: 'module', name: 'torch.nn.Linear', init: { positional: [2, 3], keyword: {} } }),
  fc.constant<Value>({ kind: 'opaque', type: 'dict', repr: '{}' }),
)

/** The argument's own example, or any value at all. */
function anArgument(name: string, argument: Argument<unknown>, spec: Spec): fc.Arbitrary<Value> {
  const written = spec.example[name]
  const known = written === undefined ? argument.default : parseValue(written)
  const example = 'example' in argument ? exampleOf(argument.example as Shapes) : known
  const due = example === undefined ? aScalar : fc.constant(example)
  return fc.oneof({ weight: 3, arbitrary: due }, { weight: 1, arbitrary: aValue })
}

type Shapes = readonly number[] | readonly (readonly number[])[]
const exampleOf = (shapes: Shapes): Value =>
  shapes.every((one) => typeof one === 'number') ? tensor(shapes) : list(shapes.map((shape) => tensor(shape)))

/** Values for the arguments: the first ones by position, some left out, some that do not exist. */
const aGiven = (declared: Arguments, spec: Spec): fc.Arbitrary<Given> =>
  fc
    .record({
      values: fc.tuple(
        ...Object.entries(declared).map(([name, argument]) =>
          fc.option(fc.tuple(fc.constant(name), anArgument(name, argument, spec)), { freq: 6 }),
        ),
      ),
      count: fc.integer({ min: 0, max: 3 }),
      others: fc.dictionary(fc.constantFrom('axis', 'foo'), aValue, { maxKeys: 1 }),
      extra: fc.array(aValue, { maxLength: 1 }),
      isDamaged: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    })
    .map(({ values, count, others, extra, isDamaged }) => {
      const given = values.filter((one) => one !== null)
      const positional = given.slice(0, count).map(([, value]) => value)
      const keyword = Object.fromEntries(given.slice(count))
      return isDamaged
        ? { positional: [...positional, ...extra], keyword: { ...keyword, ...others } }
        : { positional, keyword }
    })

function aCall(spec: Spec): fc.Arbitrary<Call> {
  if (spec.kind === 'module') {
    const parts = { init: aGiven(spec.init, spec), call: aGiven(spec.call, spec), training: fc.boolean() }
    return fc.record(parts, { requiredKeys: ['init'] })
  }
  const call = fc.oneof(...spec.overloads.map((declared) => aGiven(declared, spec)))
  return fc.record({ call, ...(spec.method && { self: aTensor }) }, { requiredKeys: ['call'] })
}

describe.each(apis().map(({ name, spec }) => ({ name, spec })))('$name', ({ spec }) => {
  test('answers any call: with a value that can be, with an error whose words are complete, or not at all', () => {
    fc.assert(
      fc.property(aCall(spec), (call) => {
        const outcome = evaluate(spec, call)
        if (outcome.kind === 'error') expect(outcome.error.message).not.toMatch(/\{\w+\}/)
        if (outcome.kind !== 'value') return
        for (const { tensor } of [...outcome.outputs, ...outcome.parameters, ...outcome.buffers]) {
          expect(tensor.shape.every((size) => Number.isSafeInteger(size) && size >= 0)).toBe(true)
          expect(tensor.strides).toHaveLength(tensor.shape.length)
        }
      }),
      { numRuns: 100, seed: 1 },
    )
  })
})
