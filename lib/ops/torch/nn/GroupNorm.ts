import { groupNorm, moduleErrors } from '@/lib/ops/families/normalisation/group-norm'
import { checkFactory, checkParameter, parameterErrors } from '@/lib/ops/families/module/parameter'
import { intsOf } from '@/lib/ops/families/window/window'
import { sameDType } from '@/lib/ops/families/attention/fixes'
import { device, dtype, flag, float, int, keywordOnly, tensor, unchecked } from '@/lib/shape/argument'
import { arithmetic, equals } from '@/lib/shape/arithmetic'
import { defineModule } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isFloat, isNumber, isTensor, isTrue, str, type Value } from '@/lib/shape/value'

/** `num_channels % num_groups != 0`. */
function checkGroups(num_channels: Value, num_groups: Value, t: Trace<'channels' | 'modulo'>): void {
  const what = isFloat(num_channels) || isFloat(num_groups) ? 'float modulo' : 'integer modulo by zero'
  t.check(!isNumber(num_channels) || !equals(num_groups, 0), 'modulo', { what })
  const isWhole = equals(arithmetic(num_channels, '%', num_groups), 0)
  t.check(isWhole, 'channels', { num_channels: str(num_channels), num_groups: str(num_groups) })
}

const sizes = (num_channels: Value, dtype: Value = null): readonly number[] =>
  intsOf(checkFactory('empty', num_channels, dtype).bound.size!)

export default defineModule({
  name: 'torch.nn.GroupNorm',
  category: 'normalisation',
  shapes: ['(N, C, *) -> (N, C, *)'],
  init: {
    num_groups: unchecked(int()),
    num_channels: unchecked(int()),
    eps: unchecked(float(1e-5)),
    affine: flag(true),
    device: device(),
    dtype: dtype(),
    bias: keywordOnly(flag(true)),
  },
  call: { input: unchecked(tensor([8, 64, 32, 32])) },
  example: { num_groups: '32', num_channels: '64' },
  errors: {
    channels: ['ValueError', 'num_channels ({num_channels}) must be divisible by num_groups ({num_groups})'],
    modulo: ['ZeroDivisionError', '{what}'],
    ...moduleErrors,
    ...parameterErrors,
  },
  mistyped({ num_groups, num_channels, affine, dtype }, t) {
    checkGroups(num_channels!, num_groups!, t)
    if (isTrue(affine!)) sizes(num_channels!, dtype)
  },
  construct({ num_groups, num_channels, eps, affine, dtype }, t) {
    // how a tensor prints depends on its values
    if ([num_groups, num_channels, eps].some(isTensor)) t.unknown()
    checkGroups(num_channels, num_groups, t)
    if (affine) checkParameter(sizes(num_channels), dtype, t)
  },
  parameters: ({ num_channels, affine, bias }) => ({
    ...(affine ? { weight: sizes(num_channels) } : {}),
    ...(affine && bias ? { bias: sizes(num_channels) } : {}),
  }),
  extra_repr({ num_groups, num_channels, eps, affine }, self) {
    const bias = str(self.affine && self.bias)
    return `${str(num_groups!)}, ${str(num_channels!)}, eps=${str(eps!)}, affine=${str(affine!)}, bias=${bias}`
  },
  forward({ input }, { num_groups, eps, parameters }, t) {
    const { weight = null, bias = null } = parameters
    return groupNorm([input, num_groups, weight, bias, eps], t as Trace<string>)
  },
  fixes: {
    weight_shape: ({ input }) => ({ num_channels: isTensor(input) ? input.shape[1]! : null }),
    parameter_dtype: ({ input }) => sameDType(input),
    mixed_dtype: ({ input }) => sameDType(input),
  },
})
