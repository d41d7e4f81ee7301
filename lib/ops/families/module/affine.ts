import { cppType, scalarType } from '@/lib/shape/dtype'
import { elementwiseStrides } from '@/lib/shape/elementwise'
import { isContiguous, needsGrad, numel, tensor, type Tensor } from '@/lib/shape/tensor'
import type { Trace } from '@/lib/shape/trace'
import { str, type Value } from '@/lib/shape/value'

/** What the layers of a network do between their special parts: multiply by a weight, add, drop out. */

export type Weights = Readonly<Record<string, Tensor>>

/** The tensors below a name: `self_attn.in_proj_weight` under `self_attn` is `in_proj_weight`. */
export const under = (weights: Weights, name: string): Weights =>
  Object.fromEntries(
    Object.entries(weights)
      .filter(([key]) => key.startsWith(`${name}.`))
      .map(([key, weight]) => [key.slice(name.length + 1), weight]),
  )

export const linearErrors = {
  features: ['RuntimeError', 'mat1 and mat2 shapes cannot be multiplied ({rows}x{columns} and {inputs}x{outputs})'],
  dtype: ['RuntimeError', 'mat1 and mat2 must have the same dtype, but got {input} and {weight}'],
  dtype_of_product: ['RuntimeError', 'expected m1 and m2 to have the same dtype, but got: {input} != {weight}'],
} as const

/**
 * `F.linear` with a weight that needs a gradient: (*, in) → (*, out). Source: ATen/native/Linear.cpp. With a bias and
 * a contiguous input, product and sum are one step, which looks at dtypes first; otherwise the product looks last.
 */
export function linear(
  input: Tensor,
  weight: { readonly outputs: number; readonly inputs: number; readonly of: Tensor },
  hasBias: boolean,
  t: Trace<keyof typeof linearErrors>,
): Tensor {
  const { outputs, inputs, of } = weight
  const batch = input.shape.slice(0, -1)
  const [rows, columns] = [numel(batch), input.shape.at(-1)!]
  const isFused = hasBias && (batch.length === 1 || isContiguous(input))
  const isSame = input.dtype === of.dtype
  t.check(!isFused || isSame, 'dtype', { input: scalarType(input.dtype), weight: scalarType(of.dtype) })
  t.check(columns === inputs, 'features', { rows, columns, inputs, outputs })
  t.check(isSame, 'dtype_of_product', { input: cppType(input.dtype), weight: cppType(of.dtype) })
  t.product(rows, inputs, outputs)
  return tensor([...batch, outputs], { dtype: input.dtype, requires_grad: needsGrad(input.dtype, [input, of]) })
}

/** The parameters of an `nn.Linear`: `weight`, and `bias` if it has one. */
export function linearLayer(input: Tensor, { weight, bias }: Weights, t: Trace<keyof typeof linearErrors>): Tensor {
  const [outputs, inputs] = weight!.shape as [number, number]
  return linear(input, { outputs, inputs, of: weight! }, bias !== undefined, t)
}

/** What an `nn.Linear` shows between its parentheses. */
export const linearRepr = (inputs: Value, outputs: Value, bias: boolean): string =>
  `in_features=${str(inputs)}, out_features=${str(outputs)}, bias=${str(bias)}`

/** `x + y` of one shape and dtype. */
export const add = (x: Tensor, y: Tensor): Tensor =>
  tensor(x.shape, {
    dtype: x.dtype,
    requires_grad: needsGrad(x.dtype, [x, y]),
    strides: elementwiseStrides([x, y]),
  })

/** `nn.Dropout(p)`: when it drops, a fresh tensor of the same order; else the input itself. */
export const dropout = (x: Tensor, p: number, training: boolean): Tensor =>
  training && p > 0 && numel(x.shape) > 0
    ? tensor(x.shape, { dtype: x.dtype, requires_grad: x.requires_grad, strides: elementwiseStrides([x]) })
    : x
