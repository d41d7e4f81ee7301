import { bareName } from '@/lib/numeric/elements'
import type { Bound } from '@/lib/shape/python'
import { isContiguous, type Tensor } from '@/lib/shape/tensor'
import { isNumber, isSequence, isTensor, type Value } from '@/lib/shape/value'

/** What a node is called depends on what was given; with the digit. Everything else: `sigmoid` → `SigmoidBackward0`. */
const rules: Readonly<Record<string, (bound: Bound, result: Tensor) => string>> = {
  pow: ({ input, self, exponent }) => {
    if (!isTensorOr(input ?? self)) return 'PowBackward2'
    return isTensorOr(exponent) ? 'PowBackward1' : 'PowBackward0'
  },
  rsub: ({ other }) => (isTensorOr(other) ? 'RsubBackward0' : 'RsubBackward1'),
  clamp: ({ min, max }) => (isTensorOr(min) || isTensorOr(max) ? 'ClampBackward0' : 'ClampBackward1'),
  matmul: (bound) => product(shapesIn(bound), tensorsOf(bound)[0]?.requires_grad ?? false),
  linear: ({ input, bias }) => linear(rankOf(input), isTensorOr(bias), input),
  max: (bound) => extreme('Max', bound),
  min: (bound) => extreme('Min', bound),
  sum: reduction('Sum'),
  mean: reduction('Mean'),
  prod: reduction('Prod'),
  reshape: ({ input, self }) => reshaped(input ?? self),
  flatten: ({ input, self }) => reshaped(input ?? self),
  squeeze: ({ dim }) => `SqueezeBackward${dim === undefined ? 0 : isSequence(dim) ? 2 : 1}`,
  __getitem__: ({ indices }) => indexed(indices ?? null),
  __setitem__: () => 'CopySlices',

  l1_loss: ({ reduction: kind }) => reducedName(kind, 'Abs'),
  cross_entropy: ({ input, target }) => crossEntropy(input, target),
  fill_: ({ value }) => (isTensorOr(value) ? 'FillBackward3' : 'FillBackward2'),
}

const same: Readonly<Record<string, string>> = {
  T: 'PermuteBackward0',
  mT: 'TransposeBackward0',
  t: 'TBackward0',
  square: 'PowBackward0',
  subtract: 'SubBackward0',
  multiply: 'MulBackward0',
  outer: 'MulBackward0',
  ger: 'MulBackward0',
  divide: 'DivBackward0',
  true_divide: 'DivBackward0',
  norm: 'LinalgVectorNormBackward0',
  vector_norm: 'LinalgVectorNormBackward0',
  copy_: 'CopyBackwards',
  contiguous: 'CloneBackward0',
  double: 'ToCopyBackward0',
  float: 'ToCopyBackward0',
  softmin: 'SoftmaxBackward0',
  logsigmoid: 'LogSigmoidBackward0',
  nll_loss: 'NllLossBackward0',
  hstack: 'CatBackward0',
  vstack: 'CatBackward0',
  relu6: 'HardtanhBackward0',
  softsign: 'DivBackward0',
}

/**
 * `type(x.grad_fn).__name__` of the results of an operation, as PyTorch 2.13.0 names them.
 *
 * @param name the full Python name, with the `_` of a variant that writes
 */
export function gradName(name: string, bound: Bound, result: Tensor): string {
  const written = name.slice(name.lastIndexOf('.') + 1)
  const bare = bareName(name)
  const key = [written, bare].find((one) => Object.hasOwn(rules, one))
  if (key) return rules[key]!(bound, result)
  const known = [written, bare].find((one) => Object.hasOwn(same, one))
  return known ? same[known]! : `${capitals(bare)}Backward0`
}

/** As Python's `title()`: `log1p` → `Log1P`, `leaky_relu` → `LeakyRelu`. */
const capitals = (name: string) =>
  name.replace(/[a-z]+/g, (word) => word[0]!.toUpperCase() + word.slice(1)).replaceAll('_', '')

function isTensorOr(value: Value | undefined): value is Tensor {
  return value !== undefined && value !== null && isTensor(value)
}

const rankOf = (value: Value | undefined): number => (isTensorOr(value) ? value.shape.length : 0)

const tensorsOf = (bound: Bound) => Object.values(bound).filter(isTensorOr)
const shapesIn = (bound: Bound) => tensorsOf(bound).map(({ shape }) => shape)

const ofRanks: Readonly<Record<string, string>> = { '1,1': 'Dot', '1,2': 'Squeeze', '2,1': 'Mv', '2,2': 'Mm' }

function product([a = [], b = []]: readonly (readonly number[])[], isFirstWanted: boolean): string {
  const small = ofRanks[`${a.length},${b.length}`]
  if (small) return small === 'Squeeze' ? 'SqueezeBackward4' : `${small}Backward0`
  // the product of the transposed ones, transposed back
  if (a.length !== 2 || !isFirstWanted) return 'UnsafeViewBackward0'
  return a[0] === 1 || b.at(-1) === 1 ? 'TransposeBackward0' : 'CloneBackward0'
}

function linear(rank: number, hasBias: boolean, input: Value | undefined): string {
  if (rank === 2) return hasBias ? 'AddmmBackward0' : 'MmBackward0'
  if (hasBias) return isTensorOr(input) && isContiguous(input) ? 'ViewBackward0' : 'AddBackward0'
  return rank > 1 ? 'UnsafeViewBackward0' : 'SqueezeBackward4'
}

function extreme(name: string, bound: Bound): string {
  if (isTensorOr(bound.other)) return `${name}imumBackward0`
  return `${name}Backward${bound.dim === undefined ? 1 : 0}`
}

function reduction(name: string) {
  return ({ dim }: Bound) => `${name}Backward${dim === undefined ? 0 : 1}`
}

const reshaped = (input: Value | undefined) =>
  isTensorOr(input) && !isContiguous(input) ? 'UnsafeViewBackward0' : 'ViewBackward0'

const reducedName = (kind: Value | undefined, each: string) =>
  `${{ none: each, sum: 'Sum' }[String(kind)] ?? 'Mean'}Backward0`

const crossEntropy = (input: Value | undefined, target: Value | undefined) => {
  const isOfProbabilities = isTensorOr(input) && isTensorOr(target) && String(input.shape) === String(target.shape)
  return isOfProbabilities ? 'DivBackward1' : 'NllLossBackward0'
}

function indexed(index: Value): string {
  const items = index !== null && isSequence(index) ? index.items : [index]
  const last = items.filter((one) => !isWhole(one)).at(-1)
  if (last === undefined) return 'AliasBackward0'
  if (last === null) return 'UnsqueezeBackward0'
  if (isNumber(last)) return 'SelectBackward0'
  return typeof last === 'object' && last.kind === 'slice' ? 'SliceBackward0' : 'IndexBackward0'
}

const isWhole = (one: Value) =>
  typeof one === 'object' &&
  one !== null &&
  (one.kind === 'ellipsis' || (one.kind === 'slice' && one.start === null && one.stop === null && one.step === null))
