import { functionErrors as groupErrors, groupNorm } from '@/lib/ops/families/normalisation/group-norm'
import {
  functionErrors as instanceErrors,
  instanceNorm,
  type InstanceNormCall,
} from '@/lib/ops/families/normalisation/instance-norm'
import { functionErrors as layerErrors, runLayerNorm } from '@/lib/ops/families/normalisation/layer-norm'
import { inPython, unchecked } from '@/lib/ops/families/module/native'
import {
  batchNorm,
  countValues,
  functionErrors as batchErrors,
  type BatchNormCall,
} from '@/lib/ops/families/normalisation/normalisation'
import { normalize } from '@/lib/ops/families/normalisation/normalize'
import { countValues as countLast } from '@/lib/ops/families/normalisation/normalized-shape'
import { localResponseNorm, responseErrors } from '@/lib/ops/families/normalisation/response-norm'
import { functionErrors as rmsErrors, rmsNorm } from '@/lib/ops/families/normalisation/rms-norm'
import { intsOf } from '@/lib/ops/families/window/window'
import * as is from '@/lib/shape/argument'
import type { Arguments } from '@/lib/shape/argument'
import type { ErrorTemplates } from '@/lib/shape/error'
import type { Bound } from '@/lib/shape/python'
import type { Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'

/** The functions behind the layers, to which weights and running statistics are given. */

interface Row {
  readonly name: string
  readonly shapes: readonly string[]
  readonly declared: Arguments
  readonly errors: ErrorTemplates
  readonly example?: Readonly<Record<string, string>>
  run(bound: Bound, t: Trace<string>): Tensor
}

const define = ({ name, shapes, declared, errors, example = {}, run }: Row) =>
  inPython(
    `torch.nn.functional.${name}`,
    { declared: unchecked(declared), errors, run },
    { category: 'normalisation', shapes, example },
  )

const parameter = is.optional(is.tensor([64]))
const affine = { weight: parameter, bias: parameter }
const channels = ['(N, C, *) -> (N, C, *)']
const image = is.tensor([8, 64, 28, 28])
const statistic = is.tensor([64])
const sizes = { input: is.tensor([32, 10, 512]), normalized_shape: is.ints() }
const scale = is.optional(is.tensor([512]))

const functionals: readonly Row[] = [
  {
    name: 'batch_norm',
    shapes: channels,
    declared: {
      ...{ input: image, running_mean: statistic, running_var: statistic, ...affine },
      ...{ training: is.bool(false), momentum: is.float(0.1), eps: is.float(1e-5) },
    },
    errors: batchErrors,
    run(bound, t) {
      const made = batchNorm(bound as unknown as BatchNormCall, t)
      countValues(made, ['N'], t)
      return made
    },
  },
  {
    name: 'instance_norm',
    shapes: channels,
    declared: {
      ...{ input: image, running_mean: parameter, running_var: parameter, ...affine },
      ...{ use_input_stats: is.bool(true), momentum: is.float(0.1), eps: is.float(1e-5) },
    },
    errors: instanceErrors,
    run(bound, t) {
      const made = instanceNorm(bound as unknown as InstanceNormCall, t)
      countValues(made, [], t)
      return made
    },
  },
  {
    name: 'group_norm',
    shapes: channels,
    declared: { input: image, num_groups: is.int(), ...affine, eps: is.float(1e-5) },
    example: { num_groups: '32' },
    errors: groupErrors,
    run: ({ input, num_groups, weight, bias, eps }, t) => groupNorm([input!, num_groups!, weight!, bias!, eps!], t),
  },
  {
    name: 'layer_norm',
    shapes: ['(N, *) -> (N, *)'],
    declared: { ...sizes, weight: scale, bias: scale, eps: is.float(1e-5) },
    example: { normalized_shape: '(512,)' },
    errors: layerErrors,
    run({ input, normalized_shape, weight, bias, eps }, t) {
      const made = runLayerNorm([input!, normalized_shape!, weight!, bias!, eps!], t)
      countLast(intsOf(normalized_shape!).map(Number), t)
      return made
    },
  },
  {
    name: 'rms_norm',
    shapes: ['(N, *) -> (N, *)'],
    declared: { ...sizes, weight: scale, eps: is.optional(is.float()) },
    example: { normalized_shape: '(512,)' },
    errors: rmsErrors,
    run({ input, normalized_shape, weight, eps }, t) {
      const made = rmsNorm([input!, normalized_shape!, weight!, eps!], t)
      countLast(intsOf(normalized_shape!).map(Number), t)
      return made
    },
  },
  {
    name: 'local_response_norm',
    shapes: channels,
    declared: { input: image, size: is.int(), alpha: is.float(1e-4), beta: is.float(0.75), k: is.float(1) },
    example: { size: '5' },
    errors: responseErrors,
    run: localResponseNorm,
  },
  {
    name: 'normalize',
    shapes: ['(*) -> (*)'],
    declared: {
      ...{ input: is.tensor([8, 64]), p: is.float(2), dim: is.repeatedInts(1, 1), eps: is.float(1e-12) },
      out: is.optional(is.tensor([])),
    },
    errors: {},
    run: normalize,
  },
]

export default functionals.map(define)
