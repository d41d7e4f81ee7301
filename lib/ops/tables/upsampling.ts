import {
  anyModeErrors,
  bilinearErrors,
  interpolate,
  modeErrors,
  nearestErrors,
  recomputingErrors,
  type Interpolation,
} from '@/lib/ops/families/image/interpolation'
import { unchecked } from '@/lib/ops/families/module/native'
import * as is from '@/lib/shape/argument'
import { toFloat, truth } from '@/lib/shape/builtins'
import type { ErrorTemplates } from '@/lib/shape/error'
import { tensorsIn } from '@/lib/shape/python'
import { defineFunction, defineModule } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { float, isSequence, repr, tuple, type Value } from '@/lib/shape/value'

const common = { category: 'vision', example: { scale_factor: '2' } } as const
const anyRank = [
  '(N, C, L_in) -> (N, C, L_out)',
  '(N, C, H_in, W_in) -> (N, C, H_out, W_out)',
  '(N, C, D_in, H_in, W_in) -> (N, C, D_out, H_out, W_out)',
]
const plane = ['(N, C, H_in, W_in) -> (N, C, H_out, W_out)']

const input = is.tensor([4, 3, 28, 28])
const call = unchecked({ input })
const sizes = { size: is.optional(is.ntuple(2)), scale_factor: is.optional(is.float()) }
const mode = is.oneOf('nearest', 'linear', 'bilinear', 'bicubic', 'trilinear', 'area', 'nearest-exact')
const corners = is.optional(is.bool())
const recompute_scale_factor = is.optional(is.bool())
/** How a tensor prints depends on its values. */
function checkKept(kept: { readonly size: Value; readonly scale_factor: Value }, t: Trace<string>): void {
  factorOf(kept.scale_factor)
  if (tensorsIn(Object.values(kept)).length > 0) t.unknown()
}

/** What `Upsample.__init__` keeps of the factor. */
function factorOf(scale_factor: Value): Value {
  if (isSequence(scale_factor) && scale_factor.kind === 'tuple')
    return tuple(scale_factor.items.map((factor) => float(toFloat(factor))))
  return truth(scale_factor) ? float(toFloat(scale_factor)) : null
}

const shown = (scale_factor: Value, size: Value, mode: Value) => {
  const factor = factorOf(scale_factor)
  return `${factor === null ? `size=${repr(size)}` : `scale_factor=${repr(factor)}`}, mode=${repr(mode)}`
}

/** One of the two that have a class of their own. */
const fixed = (name: string, mode: string, errors: ErrorTemplates, align_corners: Value = null) =>
  defineModule({
    ...common,
    name: `torch.nn.${name}`,
    owner: { call: 'Upsample' },
    shapes: plane,
    init: unchecked(sizes),
    call,
    errors,
    construct: checkKept,
    extra_repr: ({ size, scale_factor }) => shown(scale_factor!, size!, mode),
    forward: ({ input }, { size, scale_factor }, t) =>
      interpolate({ input, size, scale_factor: factorOf(scale_factor), mode, align_corners }, t),
  })

const functional = (name: string, errors: ErrorTemplates, of: Partial<Interpolation>) =>
  defineFunction({
    ...common,
    name: `torch.nn.functional.${name}`,
    binding: 'python',
    shapes: plane,
    overloads: [unchecked({ input, ...sizes })],
    errors,
    infer: (args, t) => interpolate({ ...args, ...of }, t),
  })

/** Larger and smaller maps. */
export default [
  defineModule({
    ...common,
    name: 'torch.nn.Upsample',
    shapes: anyRank,
    init: unchecked({ ...sizes, mode, align_corners: corners, recompute_scale_factor }),
    call,
    errors: recomputingErrors,
    construct: checkKept,
    extra_repr: ({ size, scale_factor, mode }) => shown(scale_factor!, size!, mode!),
    forward: ({ input }, { scale_factor, ...self }, t) =>
      interpolate({ ...self, input, scale_factor: factorOf(scale_factor) }, t),
  }),
  fixed('UpsamplingNearest2d', 'nearest', nearestErrors),
  fixed('UpsamplingBilinear2d', 'bilinear', bilinearErrors, true),
  defineFunction({
    ...common,
    name: 'torch.nn.functional.interpolate',
    binding: 'python',
    shapes: anyRank,
    overloads: [
      unchecked({ input, ...sizes, mode, align_corners: corners, recompute_scale_factor, antialias: is.bool(false) }),
    ],
    errors: modeErrors,
    infer: interpolate,
  }),
  defineFunction({
    ...common,
    name: 'torch.nn.functional.upsample',
    binding: 'python',
    shapes: anyRank,
    overloads: [unchecked({ input, ...sizes, mode, align_corners: corners })],
    errors: anyModeErrors,
    infer: interpolate,
  }),
  functional('upsample_nearest', nearestErrors, { mode: 'nearest' }),
  functional('upsample_bilinear', bilinearErrors, { mode: 'bilinear', align_corners: true }),
]
