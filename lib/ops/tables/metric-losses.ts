import { loss, meanErrors, modeErrors, modeOf, reduce, reduction, size_average } from '@/lib/ops/families/loss/loss'
import {
  checkMargin,
  compared,
  cosineEmbedding,
  cosineErrors,
  ranking,
  rankingErrors,
  triplet,
  tripletErrors,
  tripletMargin,
  tripletWithDistance,
} from '@/lib/ops/families/loss/metric'
import { hingeEmbedding, pair } from '@/lib/ops/families/loss/regression'
import { clampErrors, differenceErrors } from '@/lib/ops/families/loss/terms'
import * as is from '@/lib/shape/argument'
import { broadcastErrors } from '@/lib/shape/iterator'
import { isModule, isTensor } from '@/lib/shape/value'

const legacy = { size_average, reduce, reduction }
/** Floats whose defaults are ints in the signature. */
const zero = { ...is.float(), default: 0 }
const two = { ...is.float(), default: 2 }
const ofPairs = { margin: zero, ...legacy }
const ofPairsModule = { margin: is.float(0), ...legacy }

/** Any value: what is a function is not looked at. */
const callable = { ...is.optional(is.str()), type: 'function' }
const marginOfModule = (module: string) =>
  ({ module_margin: ['ValueError', `${module}: expected margin to be greater than 0, got {margin} instead`] }) as const
const { margin, ...others } = tripletErrors
// the distance that is taken by itself has a norm of nothing
const { empty_vector: _, ...distant } = others

/** Losses of pairs and triplets: what belongs together is to lie close. */
export default [
  ...loss({
    module: 'HingeEmbeddingLoss',
    function: 'hinge_embedding_loss',
    shapes: ['(*), (*) -> ()', "reduction='none': (*), (*) -> (*)"],
    inputs: pair,
    options: { margin: is.float(1), ...legacy },
    errors: {
      ...modeErrors,
      subtract_bools: differenceErrors.subtract_bools,
      ...clampErrors,
      ...broadcastErrors,
      ...meanErrors,
    },
    compute({ input, target, margin, ...rest }, t) {
      const mode = modeOf(rest, t)
      return hingeEmbedding([input, target, margin], mode, t)
    },
  }),
  ...loss({
    module: 'MarginRankingLoss',
    function: 'margin_ranking_loss',
    shapes: ['(N), (N), (N) -> ()', "reduction='none': (N), (N), (N) -> (N)"],
    inputs: compared,
    options: ofPairs,
    init: ofPairsModule,
    errors: { ...modeErrors, ...rankingErrors },
    compute(values, t) {
      const mode = modeOf(values, t)
      return ranking(values, mode, t)
    },
  }),
  ...loss({
    module: 'CosineEmbeddingLoss',
    function: 'cosine_embedding_loss',
    shapes: ['(N, D), (N, D), (N) -> ()', '(D), (D), () -> ()', "reduction='none': (N, D), (N, D), (N) -> (N)"],
    inputs: { input1: is.tensor([3, 8]), input2: is.tensor([3, 8]), target: is.tensor([3]) },
    options: ofPairs,
    init: ofPairsModule,
    errors: { ...modeErrors, ...cosineErrors },
    compute(values, t) {
      const mode = modeOf(values, t)
      return cosineEmbedding(values, mode, t)
    },
  }),
  ...loss({
    module: 'TripletMarginLoss',
    function: 'triplet_margin_loss',
    shapes: ['(N, D), (N, D), (N, D) -> ()', '(D), (D), (D) -> ()', "reduction='none': (N, D), (N, D), (N, D) -> (N)"],
    inputs: triplet,
    options: { margin: is.float(1), p: two, eps: is.float(1e-6), swap: is.bool(false), ...legacy },
    init: { margin: is.float(1), p: is.float(2), eps: is.float(1e-6), swap: is.bool(false), ...legacy },
    errors: { ...modeErrors, ...others },
    moduleErrors: marginOfModule('TripletMarginLoss'),
    functionErrors: { margin },
    construct: ({ margin }, t) => checkMargin(margin, t, 'module_margin'),
    compute(values, t) {
      const mode = modeOf(values, t)
      return tripletMargin(values, mode, t)
    },
  }),
  ...loss({
    module: 'TripletMarginWithDistanceLoss',
    function: 'triplet_margin_with_distance_loss',
    shapes: ['(N, D), (N, D), (N, D) -> ()', '(D), (D), (D) -> ()', "reduction='none': (N, D), (N, D), (N, D) -> (N)"],
    inputs: triplet,
    options: {
      distance_function: is.keywordOnly(callable),
      margin: is.keywordOnly(is.float(1)),
      swap: is.keywordOnly(is.bool(false)),
      reduction: is.keywordOnly(reduction),
    },
    errors: { ...modeErrors, ...distant },
    moduleErrors: marginOfModule('TripletMarginWithDistanceLoss'),
    functionErrors: { margin },
    construct({ distance_function, margin }, t) {
      checkMargin(margin, t, 'module_margin')
      if (isModule(distance_function) || isTensor(distance_function)) t.unknown()
    },
    children: ({ distance_function }) =>
      distance_function === null ? [['distance_function', 'PairwiseDistance()']] : [],
    compute: tripletWithDistance,
  }),
]
