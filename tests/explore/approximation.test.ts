import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aimAt,
  allErrors,
  curves,
  errorsOf,
  median,
  methods,
  mostUnits,
  polynomial,
  soundState,
  usual,
} from '@/lib/explore/approximation'
import { power, small } from '@/lib/explore/scientific'
import { readFunction, type Written } from '@/lib/explore/function'
import { firstJob, firstTrained, keyOf, pythonOf, starts, trainAll } from '@/lib/explore/training'
import { evaluate, gradient, type Activation, type Network } from '@/lib/numeric/fitting'
import { chebyshevNodes, equispacedNodes, interpolate, leastSquares } from '@/lib/numeric/polynomials'

interface Line {
  readonly kind: string
  readonly formula: string
  readonly python: string
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly t: readonly number[]
  readonly centre: number
  readonly degree: number
  readonly coefficients: readonly number[]
  readonly activation: Activation
  readonly parameters: readonly (readonly number[])[]
  readonly predicted: readonly number[]
  readonly loss: number
  readonly gradients: readonly (readonly number[])[]
  readonly units: number
  readonly error: number
}

const lines = readFileSync(path.join(import.meta.dirname, '../golden/numeric/approximation.values.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => JSON.parse(line) as Line)
const of = (kind: string) => lines.filter((line) => line.kind === kind)
const read = (formula: string) => readFunction(formula) as Written

/** Equal but for rounding in float64. */
const near = (got: ArrayLike<number>, want: readonly number[], what: string, relative = 1e-9) => {
  const size = Math.max(1, ...want.map(Math.abs))
  want.forEach((one, i) =>
    expect(Math.abs(got[i]! - one), `${what}: ${got[i]} for ${one}`).toBeLessThan(relative * size),
  )
}

describe('equal to numpy and PyTorch', () => {
  test('formulas: their values, and the Python that is offered for them', () => {
    expect(of('function').length).toBeGreaterThan(12)
    for (const { formula, python, x, y } of of('function')) {
      expect(read(formula).python).toBe(python)
      near(x.map(read(formula).at), y, formula, 1e-12)
    }
    for (const { formula } of of('unreadable')) expect(readFunction(formula)).toEqual({ kind: 'unreadable' })
  })

  test('Taylor coefficients: repeated autograd', () => {
    for (const { formula, centre, coefficients } of of('taylor'))
      near(read(formula).taylor(centre, coefficients.length)!, coefficients, `${formula} at ${centre}`)
  })

  test('least squares: numpy.polynomial.chebyshev.chebfit', () => {
    const t = Array.from({ length: 201 }, (_, i) => i / 100 - 1)
    for (const { formula, degree, coefficients } of of('least'))
      near(leastSquares(t, t.map(read(formula).at), degree)!, coefficients, `${formula}, degree ${degree}`)
  })

  test('interpolation in equidistant and in Chebyshev points', () => {
    for (const { kind, formula, degree, t, y } of [...of('equispaced'), ...of('chebyshev')]) {
      const nodes = kind === 'chebyshev' ? chebyshevNodes(degree) : equispacedNodes(degree)
      near(t.map(interpolate(nodes, nodes.map(read(formula).at))), y, `${kind} ${formula}, degree ${degree}`)
    }
  })

  test('networks: values, loss and gradients', () => {
    for (const { activation, parameters, x, y, predicted, loss, gradients } of of('network')) {
      const [weight, bias, output, [offset]] = parameters as [number[], number[], number[], [number]]
      const network: Network = { activation, weight, bias, output, offset }
      near(
        x.map((one) => evaluate(network, one)),
        predicted,
        'network',
      )
      const got = gradient(network, x, y)
      near([got.loss], [loss], 'loss')
      const { gradient: grad } = got
      near([...grad.weight, ...grad.bias, ...grad.output, grad.offset], gradients.flat(), 'gradients')
    }
  })

  test('the first networks in float32: the same largest error, to a hundredth', () => {
    const target = aimAt(firstJob)
    if ('kind' in target) throw new Error('no target')
    for (const { units, error } of of('first')) {
      const { network } = firstTrained[units - 1]!
      const { max } = errorsOf(target, (x) => evaluate(network, x))
      expect(Math.abs(max - error) / error).toBeLessThan(0.01)
    }
    expect(of('first')).toHaveLength(mostUnits)
  })
})

test('what is trained at first is what training gives', { timeout: 120_000 }, () => {
  // the first half will do; the rest takes longer
  let news = null
  for (const one of trainAll(firstJob)) if ((news = one).fits.length === mostUnits / 2) break
  expect(news).toMatchObject({ done: (mostUnits / 2) * starts, total: mostUnits * starts })
  news!.fits.forEach(({ starts: got }, i) => {
    const want = firstTrained[i]!.starts
    expect(got).toHaveLength(want.length)
    expect(Math.min(...got.map(({ rms }) => rms)) / Math.min(...want.map(({ rms }) => rms))).toBeCloseTo(1, 3)
  })
})

test('the guide has the network that the explorer begins with', () => {
  const target = aimAt(firstJob)
  if ('kind' in target) throw new Error('no target')
  const guide = readFileSync('content/guides/universal-approximation.en.mdx', 'utf8')
  expect(guide).toContain(pythonOf(target, firstTrained[3]!.network))
})

test('an interval that is not [-1, 1]: the network is for x, not for t', () => {
  const job = { f: 'x', from: 2, to: 5, activation: 'relu', seed: 3 } as const
  const target = aimAt(job)
  if ('kind' in target) throw new Error('no target')
  const generator = trainAll(job)
  let fits = generator.next().value!.fits
  while (fits.length < 1) fits = generator.next().value!.fits
  expect(errorsOf(target, (x) => evaluate(fits[0]!.network, x)).max).toBeLessThan(1e-3)
  expect(pythonOf(target, fits[0]!.network)).toContain('torch.linspace(2, 5, 801)')
})

test('Runge: equidistant points get worse and worse, Chebyshev points better and better', () => {
  const target = aimAt({ f: '1/(1+25*x^2)', from: -1, to: 1 })
  if ('kind' in target) throw new Error('no target')
  const max = (method: 'equispaced' | 'chebyshev', degree: number) => {
    const at = polynomial(target, method, degree)!
    return errorsOf(target, (_, t) => at(t)).max
  }
  expect(max('equispaced', 10)).toBeCloseTo(1.9157, 3)
  expect(max('equispaced', 20)).toBeGreaterThan(50)
  expect(max('chebyshev', 20)).toBeLessThan(0.02)
})

test('nothing continuous is nearer to a jump than half of it', () => {
  for (const f of ['step(x)', 'step(x - 0.1234)', 'sign(x)/2', 'step(x) + exp(x)']) {
    const target = aimAt({ f, from: -1, to: 1 })
    if ('kind' in target) throw new Error('no target')
    const steep = {
      activation: 'tanh',
      weight: [1e4],
      bias: [f.includes('0.1234') ? -1234 : 0],
      output: [0.5],
      offset: 0,
    }
    const { max } = errorsOf(target, (x) => evaluate(steep as Network, x) + (f.startsWith('step') ? 0.5 : 0))
    expect(max, f).toBeGreaterThan(0.49)
  }
  const smooth = aimAt({ f: 'tanh(200*x)', from: -1, to: 1 })
  expect('kind' in smooth ? 0 : smooth.fine.length).toBe(801)
})

test('no Taylor polynomial at a corner, a jump or a pole', () => {
  for (const f of ['abs(x)', 'step(x)', 'sign(x)', 'relu(x)', '1/x', 'log(x)', 'sqrt(x)', 'x^0.5'])
    expect(read(f).taylor(0, 5), f).toBeNull()
})

test('refusals', () => {
  expect(aimAt({ f: 'foo(x)', from: -1, to: 1 })).toEqual({ kind: 'unknown', name: 'foo' })
  expect(aimAt({ f: 'constructor', from: -1, to: 1 })).toEqual({ kind: 'unknown', name: 'constructor' })
  for (const f of [
    '',
    'sin(',
    'sin(x, x)',
    'x y',
    '"a"',
    'x.y',
    'x[0]',
    '[1]',
    'x ? 1 : 2',
    '!x',
    'this',
    'x'.repeat(300),
  ])
    expect(aimAt({ f, from: -1, to: 1 }), f).toMatchObject({ kind: expect.stringMatching(/unreadable|unknown/) })
  expect(aimAt({ f: 'x', from: 1, to: 1 })).toEqual({ kind: 'interval' })
  expect(aimAt({ f: 'x', from: -1, to: 1e9 })).toEqual({ kind: 'interval' })
  expect(aimAt({ f: '1/x', from: -1, to: 1 })).toMatchObject({ kind: 'infinite' })
  expect(aimAt({ f: 'log(x)', from: -1, to: 1 })).toMatchObject({ kind: 'infinite', x: -1 })
})

test('whatever an address says, nothing breaks', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('x', 'tan(x)', 'abs(x)', '2', 'x^x', 'exp(9*x)', '1/(x-1)'))
  fc.assert(
    fc.property(
      text,
      fc.double(),
      fc.double(),
      fc.string(),
      fc.double(),
      fc.double(),
      (f, from, to, method, degree, units) => {
        const state = soundState({ ...usual, f, from, to, method, degree, units })
        expect(methods).toContain(state.method)
        const target = aimAt(state)
        if ('kind' in target) return
        const { points, range } = curves(target, polynomial(target, state.method, state.degree), null)
        expect(range.every(Number.isFinite)).toBe(true)
        for (const { polynomial: one } of points) expect(one === null || Number.isFinite(one)).toBe(true)
      },
    ),
    { numRuns: 300 },
  )
  expect(soundState({ ...usual, degree: NaN, units: -5, seed: 1e9 })).toMatchObject({ degree: 0, units: 1, seed: 999 })
})

test('errors of everything, in one picture', () => {
  const target = aimAt(firstJob)
  if ('kind' in target) throw new Error('no target')
  const errors = allErrors(target, firstTrained)
  expect(errors).toHaveLength(4 * 25 + 8)
  const one = errors.find(({ of, size }) => of === 'network' && size === 4)!
  expect(one.parameters).toBe(13)
  // the best of ten: what the guide says
  expect(one.max).toBeGreaterThan(0.0008)
  expect(one.max).toBeLessThan(0.0011)
  expect(keyOf(firstJob)).not.toBe(keyOf({ ...firstJob, seed: 1 }))
})

test('small numbers for people', () => {
  expect([0, 0.01234, 0.00046, 1.5e-12, 2.5e7, Infinity].map(small)).toEqual([
    '0',
    '0.0123',
    '4.6 × 10⁻⁴',
    '1.5 × 10⁻¹²',
    '2.5 × 10⁷',
    '∞',
  ])
  expect([0.01, 1, 1e-4, 1e6].map(power)).toEqual(['0.01', '1', '10⁻⁴', '10⁶'])
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5])
})
