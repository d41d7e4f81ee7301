import type { DType } from '../dtype'
import { isConstant, isDevice, isDTypeValue, type Constant, type Value } from '../value'
import { text, type Argument } from './declaration'
import { optional } from './modifiers'

const constant = (type: Constant['type'], options: readonly string[]): Argument<string> => ({
  type,
  control: text(`torch.${options[0]}`),
  accepts: (value) => isConstant(value) && value.type === type,
  read: (value) => (value as Constant).name,
})

/** The order of the dimensions in memory. */
export const memoryFormat = (): Argument<string> =>
  constant('torch.memory_format', ['preserve_format', 'contiguous_format', 'channels_last', 'channels_last_3d'])

/** Only strided tensors are modelled. */
export const layout = (): Argument<string> => constant('torch.layout', ['strided'])

/** A source of random numbers; the numbers do not matter here, so only None is taken. */
export const generator = (): Argument<null> => ({
  type: 'torch.Generator',
  control: text('None'),
  default: null,
  accepts: (value) => value === null,
  read: () => null,
})

/** A dtype that must be given, as in `x.view(torch.int32)`. */
export const givenDType = (): Argument<DType> => ({
  type: 'torch.dtype',
  control: text('torch.float32'),
  accepts: isDTypeValue,
  read: (value) => (value as { dtype: DType }).dtype,
})

/** A dtype, or None for the one that follows from the rest. */
export const dtype = (): Argument<DType | null> => optional(givenDType())

/**
 * Where the parameters live. Shapes do not depend on it; only the CPU is modelled, and a machine is assumed to have
 * the device that is named.
 */
export const device = (): Argument<Value> => ({
  type: 'torch.device',
  control: text("'cpu'"),
  default: null,
  accepts: (value) =>
    typeof value === 'string' ? /^(cpu|cuda|mps|xpu|meta)(:\d+)?$/.test(value) : value === null || isDevice(value),
  read: (value) => value,
})
