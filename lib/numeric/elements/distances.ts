import { type Elements, type Given, type Work, type Works } from './given'
import { alongDim, broadcast, build, groups, range, spread, unknown, type Grid } from './grid'
import { roundingOf } from './pointwise'
import { norm, settledNorm } from './reductions'

/** How far vectors are apart, and which way they point. */

/** Of vectors in the last dimension; `eps` is added to each difference. */
export function distance(a: Grid, b: Grid, p: number, eps: number): Elements {
  const shape = broadcast(a.shape, b.shape, [1])
  const [one, other] = [spread(a, shape), spread(b, shape)]
  const differences = one.map((x, at) => Math.fround(Math.fround(x - other[at]!) + Math.fround(eps)))
  return groups(shape, [shape.length - 1]).map((places) =>
    settledNorm(
      places.map((place) => differences[place]!),
      p,
      { dtype: 'float32' },
    ),
  )
}

const pairwise: Work = (given) =>
  distance(given.grid('x1'), given.grid('x2'), given.number('p', 2), given.number('eps', 1e-6))

/** All pairs of rows. */
function cdist(given: Given): Elements {
  const [a, b] = [given.grid('x1'), given.grid('x2')]
  const p = given.number('p', 2)
  const [rows, columns, size] = [a.shape.at(-2)!, b.shape.at(-2)!, a.shape.at(-1)!]
  const batch = broadcast(a.shape.slice(0, -2), b.shape.slice(0, -2))
  const [one, other] = [spread(a, [...batch, rows, size]), spread(b, [...batch, columns, size])]
  return build([batch.reduce((all, size) => all * size, 1), rows, columns], ([at, row, column]) =>
    settledNorm(
      range(size).map((i) => one[(at! * rows + row!) * size + i]! - other[(at! * columns + column!) * size + i]!),
      p,
      given.out,
    ),
  )
}

function pdist(given: Given): Elements {
  const { shape, elements } = given.input
  const [rows, size] = shape as [number, number]
  const row = (at: number) => elements.slice(at * size, (at + 1) * size)
  const p = given.number('p', 2)
  return range(rows).flatMap((a) =>
    range(rows)
      .slice(a + 1)
      .map((b) =>
        settledNorm(
          row(a).map((one, at) => one - row(b)[at]!),
          p,
          given.out,
        ),
      ),
  )
}

function cosine(given: Given): Elements {
  const [a, b] = [given.grid('x1'), given.grid('x2')]
  const shape = broadcast(a.shape, b.shape)
  const [one, other] = [spread(a, shape), spread(b, shape)]
  const [eps, round] = [given.number('eps', 1e-8), roundingOf(given.out.dtype)]
  return groups(shape, [given.dim('dim', shape.length, 1)]).map((places) => {
    const vectors = [one, other].map((of) => places.map((place) => of[place]!))
    const [u, v] = vectors.map((vector) => {
      const length = Math.max(round(norm(vector, 2)), eps)
      return vector.map((x) => round(x / length))
    }) as [number[], number[]]
    return u.reduce((sum, x, at) => round(sum + round(x * v[at]!)), 0)
  })
}

/** Each vector divided by its length. */
function normalize(given: Given): Elements {
  const { input, out } = given
  const [p, eps, round] = [given.number('p', 2), given.number('eps', 1e-12), roundingOf(out.dtype)]
  if (given.bound.dim === null || (p !== 1 && p !== 2)) return unknown()
  return alongDim(input, given.dim('dim', input.shape.length, 1), (run) => {
    const length = Math.max(round(norm(run, p)), round(eps))
    return run.map((one) => one / length)
  })
}

export const distances: Works = {
  pairwise_distance: pairwise,
  cdist,
  pdist,
  cosine_similarity: cosine,
  normalize,
}
