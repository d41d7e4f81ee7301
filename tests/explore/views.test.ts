import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { runLines } from '@/lib/explore/program'
import { chains, stepsOf, usual, viewsOf, type Answer, type ViewsState } from '@/lib/explore/views'
import { knownAfter, merge } from '@/lib/explore/views/merging'
import { pixelsOf } from '@/lib/explore/views/pixels'
import { isContiguous } from '@/lib/shape/tensor'

interface Facts {
  readonly shape: readonly number[]
  readonly stride: readonly number[]
  readonly values: readonly number[]
  readonly shares: boolean
}
type Tried = Facts | { readonly error: string }
interface Case {
  readonly state: Partial<ViewsState>
  readonly y: { readonly shape: readonly number[]; readonly stride: readonly number[]; readonly offset: number }
  readonly view: Tried
  readonly reshape: Tried
  readonly contiguous: Tried
}

const [version, ...cases] = readFileSync(
  path.join(process.cwd(), 'tests', 'golden', 'numeric', 'views.values.jsonl'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const said = ({ tensor, fate, error }: Answer): Tried =>
  error
    ? { error: error.message }
    : { shape: tensor!.shape, stride: tensor!.strides, values: tensor!.values, shares: fate === 'view' }

const isRefused = (tried: Tried) => 'error' in tried

test('some hundreds of cases: views, copies, and shapes that do not fit', () => {
  expect(version).toMatchObject({ torch: '2.13.0' })
  expect(cases.length).toBeGreaterThan(400)
  expect(cases.filter(({ view, reshape }) => isRefused(view) && !isRefused(reshape)).length).toBeGreaterThan(60)
  expect(cases.filter(({ reshape }) => isRefused(reshape)).length).toBeGreaterThan(10)
  // a view of what is not contiguous is the interesting kind
  const isOdd = ({ view, y }: Case) => !isRefused(view) && !isContiguous({ shape: y.shape, strides: y.stride })
  expect(cases.filter(isOdd).length).toBeGreaterThan(60)
})

describe('as PyTorch records it', () => {
  test.each(cases.map((one) => [JSON.stringify(one.state), one] as const))('%s', (_, { state, y, ...tried }) => {
    const views = viewsOf({ ...usual, ...state })
    expect(views.y).toMatchObject({ shape: y.shape, strides: y.stride, offset: y.offset })
    expect(said(views.view!)).toEqual(tried.view)
    expect(said(views.reshape!)).toEqual(tried.reshape)
    expect(said(views.contiguous!)).toEqual(tried.contiguous)
    views.y!.places.forEach((place, at) => expect(views.storage[place]).toBe(views.y!.values[at]))
    if (!views.merging || y.shape.includes(0)) return
    // the steps come to the same end as PyTorch does
    expect(views.merging.strides).toEqual('error' in tried.view ? null : tried.view.stride)
    checkSteps(views)
  })
})

function checkSteps({ merging, y, sizes }: ReturnType<typeof viewsOf>) {
  const { steps, strides } = merging!
  for (const step of steps) {
    if (step.kind === 'join' && step.next !== null) {
      // the wanted stride is that of the next dimension times its size
      expect(step.wanted).toBe(y!.strides[step.next]! * y!.shape[step.next]!)
    }
    if (step.kind === 'cut')
      expect(step.piece.sizes.reduce((product, at) => product * sizes![at]!, 1)).toBe(step.product)
  }
  const last = steps.at(-1)!
  expect(last.kind).toBe('cut')
  expect(last.kind === 'cut' && last.fits).toBe(strides !== null)
  // at every step all dimensions are somewhere, once
  for (let count = 0; count <= steps.length; count++) {
    const known = knownAfter(merging!, count, y!.shape.length, sizes!.length)
    const dims = [...known.rest, ...known.growing, ...known.pieces.flatMap((piece) => piece.dims)]
    expect(dims).toEqual([...y!.shape.keys()])
    const all = [...known.left, ...known.pieces.flatMap((piece) => piece.sizes)]
    expect(all).toEqual([...sizes!.keys()])
  }
}

test('the first state shows where it breaks', () => {
  const views = viewsOf(usual)
  expect(views.y).toMatchObject({ shape: [3, 2, 4], strides: [4, 12, 1] })
  expect(views.view!.error!.message).toMatch(/^view size is not compatible/)
  expect(views.reshape).toMatchObject({ fate: 'copy', error: null })
  expect(views.merging!.steps).toMatchObject([
    { kind: 'join', dim: 1, next: 2, stride: 12, wanted: 4, how: 'break' },
    { kind: 'cut', count: 4, product: 4, fits: true },
    { kind: 'join', dim: 0, next: 1, stride: 4, wanted: 24, how: 'break' },
    { kind: 'cut', count: 2, product: 6, fits: false },
  ])
})

test('a dimension of size 1 follows on anything', () => {
  expect(merge([2, 1, 3], [3, 77, 1], [6]).strides).toEqual([1])
})

test('whatever an address says, there is an answer', () => {
  const texts = [
    '',
    '.t()',
    '[',
    '.foo(1)',
    '[0]',
    '.expand(9, 9, 9, 9, 9)',
    '.split(1)',
    '[::0]',
    '-1',
    '1e9',
    '5, x',
    ')',
    'None',
    '99',
    '2, 3',
    '[x > 3]',
  ]
  const numbers = [0, -5, 0.5, 1e300, 3]
  let seed = 7
  const next = (count: number) => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) % count
  for (let i = 0; i < 1500; i++) {
    const pick = (own: string) => (next(3) === 0 ? own : texts[next(texts.length)]!)
    const state: ViewsState = {
      ...{
        part: pick('strides'),
        shape: pick('2, 3, 4'),
        chain: pick(chains[next(chains.length)]!),
        target: pick('6, 4'),
      },
      ...{ step: numbers[next(5)]!, height: numbers[next(5)]!, width: numbers[next(5)]! },
    }
    const views = viewsOf(state)
    const isAnswered = views.error || views.unread !== null || views.problem || (views.view && views.reshape)
    expect([state, Boolean(isAnswered)]).toEqual([state, true])
    const { at, count } = stepsOf(views, state)
    expect(at).toBeGreaterThanOrEqual(0)
    expect(at).toBeLessThan(count)
    expect(JSON.stringify(pixelsOf(state.height, state.width))).not.toMatch(/null/)
  }
})

test('permute keeps the pixels, and reshape scrambles them', () => {
  const { pixels, permuted, reshaped, values, strayed } = pixelsOf(3, 4)
  expect(permuted.pixels).toEqual(pixels)
  expect(reshaped.pixels).not.toEqual(pixels)
  // what reshape makes has the numbers in the order in which they were
  expect(reshaped.values).toEqual(values)
  expect(strayed).toBe(24)
  // PyTorch, by way of the engine, moves them to the same places
  const ran = (call: string) => runLines(['x = torch.arange(36).reshape(3, 4, 3)', `y = x.${call}`]).values[1]
  expect(ran('permute(2, 0, 1)')).toMatchObject({ values: permuted.from })
  expect(ran('reshape(3, 3, 4)')).toMatchObject({ values: reshaped.from })
})
