import { raise, Unmodelled } from './error'
import { isDTypeValue, isFloat, isInt, isTensor, repr, typeName, type Value } from './value'

/**
 * What `torch.ops.…` says of a value that is not of the declared type. Source: `argumentToIValue` in
 * torch/csrc/jit/python/pybind_utils.h, `FunctionSchema::formatTypeMismatchMsg`.
 *
 * @param declaration the operator's schema, which is also what the message prints
 * @param values one for each argument, in order
 */
export function checkOperator(declaration: string, values: readonly Value[]): void {
  const [, name, listed] = /^([\w:]+)\((.*?)\) ->/.exec(declaration)!
  for (const [position, argument] of listed!.split(', ').entries()) {
    const [type, called] = argument.split(' ') as [keyof typeof takes, string]
    const value = values[position]!
    if (takes[type](value)) continue
    const why =
      type === 'Tensor'
        ? `Unable to cast ${typeof value === 'string' ? value : repr(value)} to Tensor`
        : 'Unable to cast Python instance to C++ type (#define PYBIND11_DETAILED_ERROR_MESSAGES or compile in debug mode for details)'
    // the bare name: `dtype`, not `torch.dtype`
    const found = typeName(value).replace('torch.', '')
    const lines = [
      `${name}() Expected a value of type '${type}' for argument '${called}' but instead found type '${found}'.`,
      `Position: ${position}`,
      `Value: ${repr(value)}`,
      `Declaration: ${declaration}`,
      `Cast error details: ${why}`,
    ]
    raise('RuntimeError', 'cast', lines.join('\n'))
  }
}

const isIntegral = (value: Value) => isInt(value) || typeof value === 'boolean'

/** A 0-d tensor may stand for a number; a dtype passes for the number it has inside PyTorch. */
function known(value: Value): Value {
  if (isTensor(value)) throw new Unmodelled()
  return value
}

const takes = {
  // None is a tensor that is not there
  Tensor: (value: Value) => isTensor(value) || value === null,
  float: (value: Value) => isIntegral(known(value)) || isFloat(value),
  int(value: Value) {
    if (isDTypeValue(value)) throw new Unmodelled()
    return isIntegral(known(value))
  },
  bool: (value: Value) => isIntegral(known(value)) || isFloat(value) || value === null,
}
