import activations from '@/lib/ops/tables/activations'
import activationFunctionals from '@/lib/ops/tables/activation-functionals'
import arithmetic from '@/lib/ops/tables/arithmetic'
import attributes from '@/lib/ops/tables/attributes'
import binary from '@/lib/ops/tables/binary'
import binaryLosses from '@/lib/ops/tables/binary-losses'
import casts from '@/lib/ops/tables/casts'
import classificationLosses from '@/lib/ops/tables/classification-losses'
import comparisons from '@/lib/ops/tables/comparisons'
import contents from '@/lib/ops/tables/contents'
import deviations from '@/lib/ops/tables/deviations'
import dots from '@/lib/ops/tables/dots'
import joining from '@/lib/ops/tables/joining'
import leaves from '@/lib/ops/tables/leaves'
import maxima from '@/lib/ops/tables/maxima'
import norms from '@/lib/ops/tables/norms'
import outers from '@/lib/ops/tables/outers'
import regressionLosses from '@/lib/ops/tables/regression-losses'
import unary from '@/lib/ops/tables/unary'
import writing from '@/lib/ops/tables/writing'
import abs from '@/lib/ops/torch/abs'
import clamp from '@/lib/ops/torch/clamp'
import clone from '@/lib/ops/torch/clone'
import flatten from '@/lib/ops/torch/flatten'
import logsumexp from '@/lib/ops/torch/logsumexp'
import matmul from '@/lib/ops/torch/matmul'
import mean from '@/lib/ops/torch/mean'
import mm from '@/lib/ops/torch/mm'
import mv from '@/lib/ops/torch/mv'
import linear from '@/lib/ops/torch/nn/functional/linear'
import norm from '@/lib/ops/torch/norm'
import pow from '@/lib/ops/torch/pow'
import prod from '@/lib/ops/torch/prod'
import reshape from '@/lib/ops/torch/reshape'
import squeeze from '@/lib/ops/torch/squeeze'
import stack from '@/lib/ops/torch/stack'
import sum from '@/lib/ops/torch/sum'
import getitem from '@/lib/ops/torch/Tensor/__getitem__'
import setitem from '@/lib/ops/torch/Tensor/__setitem__'
import view from '@/lib/ops/torch/Tensor/view'
import transpose from '@/lib/ops/torch/transpose'
import unsqueeze from '@/lib/ops/torch/unsqueeze'
import { offers, spellings } from '@/lib/registry/spellings'
import type { Spec } from '@/lib/shape/spec'

/** The operations that the explorer of graphs knows: not the whole registry, which would be too heavy for a page. */
const all: readonly Spec[] = [
  ...[activations, activationFunctionals, arithmetic, attributes, binary, binaryLosses, casts, classificationLosses],
  ...[
    comparisons,
    contents,
    deviations,
    dots,
    joining,
    leaves,
    maxima,
    norms,
    outers,
    regressionLosses,
    unary,
    writing,
  ],
  ...[abs, clamp, clone, flatten, logsumexp, matmul, mean, mm, mv, linear, norm, pow, prod, reshape, squeeze, stack],
  ...[sum, getitem, setitem, view, transpose, unsqueeze],
].flat() as readonly Spec[]

const byName: ReadonlyMap<string, Spec> = new Map(
  all.flatMap((spec) => [
    ...(spec.kind === 'function' ? (spec.aliases ?? []).map((alias) => [alias, spec] as const) : []),
    [spec.name, spec] as const,
  ]),
)

/** The spec behind a written name, as `resolve` of the registry gives it. */
export const find = (written: string): Spec | undefined =>
  spellings(written)
    .map(({ name, ...as }) => ({ spec: byName.get(name), as }))
    .find(({ spec, as }) => spec && offers(spec, as))?.spec
