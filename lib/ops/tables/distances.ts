import {
  cdistErrors,
  cosineSimilarity,
  distErrors,
  distancesBetween,
  distancesWithin,
  normOfDifference,
  pairwiseDistance,
  pairwiseErrors,
  pdistErrors,
  similarityErrors,
} from '@/lib/ops/families/loss/distance'
import { native } from '@/lib/ops/families/loss/loss'
import { unchecked } from '@/lib/ops/families/module/native'
import * as is from '@/lib/shape/argument'
import { defineFunction, defineModule } from '@/lib/shape/spec'

const pair = { x1: is.tensor([3, 5]), x2: is.tensor([3, 5]) }

const similar = { dim: is.int(1), eps: is.float(1e-8) }
const similarity = { category: 'distance', shapes: ['(N, D), (N, D) -> (N)'], errors: similarityErrors } as const

/** A float whose default is an int in the signature of C++. */
const power = { ...is.float(), default: 2 }
const norm = { p: power, eps: is.float(1e-6), keepdim: is.bool(false) }
const pairwise = {
  category: 'distance',
  shapes: ['(N, D), (N, D) -> (N)', '(D), (D) -> ()', 'keepdim=True: (N, D), (N, D) -> (N, 1)'],
  errors: pairwiseErrors,
} as const

/** The same function of C++ in two places. */
const places = ['torch', 'torch.nn.functional']

/** Distances between vectors. */
export default [
  defineModule({
    ...similarity,
    name: 'torch.nn.CosineSimilarity',
    init: unchecked(similar),
    call: unchecked(pair),
    example: {},
    forward({ x1, x2 }, { dim, eps }, t) {
      const of = native('cosine_similarity', { ...pair, ...similar }, [x1, x2, dim, eps])
      return cosineSimilarity(of.x1, of.x2, of.dim, t)
    },
  }),
  ...places.map((place) =>
    defineFunction({
      ...similarity,
      name: `${place}.cosine_similarity`,
      binding: 'native',
      overloads: [{ ...pair, ...similar }],
      example: {},
      infer: ({ x1, x2, dim }, t) => cosineSimilarity(x1, x2, dim, t),
    }),
  ),
  defineModule({
    ...pairwise,
    name: 'torch.nn.PairwiseDistance',
    init: unchecked({ ...norm, p: is.float(2) }),
    call: unchecked(pair),
    example: {},
    forward({ x1, x2 }, { p, eps, keepdim }, t) {
      const of = native('pairwise_distance', { ...pair, ...norm }, [x1, x2, p, eps, keepdim])
      return pairwiseDistance(of.x1, of.x2, of, t)
    },
  }),
  ...places.map((place) =>
    defineFunction({
      ...pairwise,
      name: `${place}.pairwise_distance`,
      binding: 'native',
      overloads: [{ ...pair, ...norm }],
      example: {},
      infer: ({ x1, x2, ...of }, t) => pairwiseDistance(x1, x2, of, t),
    }),
  ),
  ...places.map((place) =>
    defineFunction({
      name: `${place}.pdist`,
      category: 'distance',
      shapes: ['(N, M) -> (N * (N - 1) / 2)'],
      binding: 'native',
      overloads: [{ input: is.tensor([4, 3]), p: power }],
      example: {},
      errors: pdistErrors,
      infer: ({ input, p }, t) => distancesWithin(input, p, t),
    }),
  ),
  defineFunction({
    name: 'torch.cdist',
    category: 'distance',
    shapes: ['(B, P, M), (B, R, M) -> (B, P, R)', '(P, M), (R, M) -> (P, R)'],
    binding: 'python',
    overloads: [
      {
        x1: is.unchecked(is.tensor([2, 5, 3])),
        x2: is.unchecked(is.tensor([2, 4, 3])),
        p: is.unchecked(is.float(2)),
        compute_mode: is.unchecked(
          is.oneOf('use_mm_for_euclid_dist_if_necessary', 'use_mm_for_euclid_dist', 'donot_use_mm_for_euclid_dist'),
        ),
      },
    ],
    example: {},
    errors: cdistErrors,
    infer: distancesBetween,
  }),
  defineFunction({
    name: 'torch.dist',
    category: 'distance',
    shapes: ['(*), (*) -> ()'],
    binding: 'native',
    method: 'too',
    overloads: [{ input: is.tensor([3, 5]), other: is.tensor([3, 5]), p: is.number(2) }],
    example: {},
    errors: distErrors,
    infer: ({ input, other, p }, t) => normOfDifference(input, other, p, t),
  }),
]
