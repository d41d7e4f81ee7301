import { mostValues } from '@/lib/shape/creation/arange'
import { isHalf } from '@/lib/shape/dtype'
import { attempt } from '@/lib/shape/error'
import { tensorsIn, type Bound } from '@/lib/shape/python'
import { isDense, numel, type Tensor } from '@/lib/shape/tensor'
import { activations } from './activations'
import { castings } from './casting'
import { chances } from './chance'
import { cumulatives } from './cumulative'
import { diagonals } from './diagonals'
import { distances } from './distances'
import { extremes } from './extremes'
import { functions } from './functions'
import { Given, type Elements, type Works } from './given'
import { held, rounded } from './held'
import { images } from './images'
import { indexings } from './indexing'
import { joinings } from './joining'
import { linalgs } from './linalg'
import { losses } from './losses'
import { modules } from './modules'
import { normalisations } from './normalisation'
import { operations } from './operations'
import { patterns } from './patterns'
import { products } from './products'
import { reductions } from './reductions'
import { samplings } from './sampling'
import { searchings } from './searching'
import { spacings } from './spacing'
import { turnings } from './turning'
import { windows } from './windows'

const works: Works = {
  ...activations,
  ...castings,
  ...chances,
  ...cumulatives,
  ...diagonals,
  ...distances,
  ...extremes,
  ...functions,
  ...images,
  ...indexings,
  ...joinings,
  ...linalgs,
  ...losses,
  ...normalisations,
  ...operations,
  ...patterns,
  ...products,
  ...reductions,
  ...samplings,
  ...searchings,
  ...spacings,
  ...turnings,
  ...windows,
}

/** `torch.Tensor.masked_fill_` is `masked_fill`: a function, its method and the variant in place do the same. */
export function bareName(name: string): string {
  // a view, and not the windows of nn.functional
  if (name === 'torch.Tensor.unfold') return name
  const bare = name.replace(/^torch\.(Tensor\.|nn\.functional\.)?/, '').replace(/(?<=[^_])_$/, '')
  return modules[bare.replace(/^nn\./, '')] ?? bare
}

/** Operations of which every digit is PyTorch's, whatever their operands. */
const exact = new Set([
  ...Object.keys({ ...castings, ...joinings, ...turnings, ...diagonals, ...extremes, ...images }),
  ...(
    'add sub subtract rsub mul multiply div divide true_divide floor_divide remainder fmod maximum minimum fmax fmin eq ' +
    'ne lt le gt ge logical_and logical_or logical_xor logical_not isclose isin clamp clamp_min clamp_max bitwise_not ' +
    'bitwise_and bitwise_or bitwise_xor reciprocal abs neg sign square ceil floor trunc frac round isnan isfinite ' +
    'isinf signbit relu relu6 hardtanh leaky_relu threshold hardshrink dropout sum mean any all count_nonzero mse_loss ' +
    'l1_loss bucketize searchsorted bincount unique unique_consecutive __getitem__ __setitem__ index_put index_select ' +
    'gather take take_along_dim put masked_select masked_fill masked_scatter nonzero argwhere where scatter index_copy ' +
    'index_fill select_scatter slice_scatter fill_diagonal one_hot embedding pad max_pool1d max_pool2d max_pool3d ' +
    'adaptive_max_pool1d adaptive_max_pool2d adaptive_max_pool3d einops.rearrange einops.repeat equal allclose'
  ).split(' '),
])

/** Sums of parts of a tensor go through memory in an order of their own. */
const ofWhole = new Set(['sum', 'mean', 'mse_loss', 'l1_loss'])

export function isExact(name: string, inputs: readonly Tensor[]): boolean {
  const bare = bareName(name)
  return exact.has(bare) && !(ofWhole.has(bare) && !inputs.every(isDense))
}

/** Of 16 bits, PyTorch rounds these on the way. */
const narrow = new Set(Object.keys({ ...losses, ...distances, ...normalisations, ldexp: null }))

/**
 * The elements of each result, row by row, as PyTorch computes them; null: not worked out. Floats whose last digit
 * depends on the kernel may differ there.
 *
 * @param name the full Python name
 * @param bound the arguments; of a module, those of its `__init__` and its parameters too, by their names
 * @param results the tensors to fill; of a variant in place, the one that is written
 */
export function elementsOf(
  name: string,
  bound: Bound,
  results: readonly Tensor[],
): readonly (readonly number[] | null)[] | null {
  const bare = bareName(name)
  if (results.length === 0 || !Object.hasOwn(works, bare)) return null
  if (results.some(({ shape }) => numel(shape) > mostValues)) return null
  if (results.every(({ shape }) => numel(shape) === 0)) return results.map(() => [])
  if (narrow.has(bare) && tensorsIn(Object.values(bound)).some(({ dtype }) => isHalf(dtype))) return null
  const made = attempt(() => works[bare]!(new Given(bound, results)))
  if (made === null) return null
  const all = 'several' in made ? made.several : [made]
  return results.map((result, at) => stored(all[at] ?? null, result, narrowing.has(bare)))
}

/** Of 16 bits, these are calculated in 32 and then rounded once. */
const narrowing = new Set('add sub mul div true_divide reciprocal square sqrt'.split(' '))

/** As the result holds them; null unless all of them are known. */
function stored(elements: Elements | null, { shape, dtype }: Tensor, isNarrowed: boolean): readonly number[] | null {
  if (elements === null || elements.length !== numel(shape)) return null
  const numbers = elements.map((one) => (isNarrowed && isHalf(dtype) ? rounded(one, dtype) : held(one, dtype)))
  return numbers.includes(undefined) ? null : (numbers as number[])
}
