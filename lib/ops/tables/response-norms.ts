import { layer } from '@/lib/ops/families/module/layer'
import {
  crossMapErrors,
  crossMapNorm,
  localResponseNorm,
  responseErrors,
} from '@/lib/ops/families/normalisation/response-norm'
import { float, int } from '@/lib/shape/argument'
import type { Bound } from '@/lib/shape/python'
import { str } from '@/lib/shape/value'

const category = 'normalisation'
const scale = { size: int(), alpha: float(1e-4), beta: float(0.75) }
const extra_repr = ({ size, alpha, beta, k }: Bound) =>
  `${str(size!)}, alpha=${str(alpha!)}, beta=${str(beta!)}, k=${str(k!)}`

/** Layers that normalise each channel by its neighbours. */
export default [
  layer({
    name: 'LocalResponseNorm',
    category,
    init: { ...scale, k: float(1) },
    shapes: ['(N, C, *) -> (N, C, *)'],
    input: [8, 64, 28, 28],
    example: { size: '5' },
    errors: responseErrors,
    extra_repr,
    run: localResponseNorm,
  }),
  layer({
    name: 'CrossMapLRN2d',
    category,
    init: { ...scale, k: int(1) },
    shapes: ['(N, C, H, W) -> (N, C, H, W)'],
    input: [8, 64, 28, 28],
    example: { size: '5' },
    errors: crossMapErrors,
    extra_repr,
    run: crossMapNorm,
  }),
]
