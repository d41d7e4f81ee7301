import { anything, tensor } from '@/lib/shape/argument'
import { gradientOf, isCutOff } from '@/lib/shape/autograd'
import { defineFunction } from '@/lib/shape/spec'
import { tuple } from '@/lib/shape/value'
import {
  backward,
  checkGrads,
  followed,
  gradientErrors,
  gradsOf,
  graphOf,
  tensorsOf,
} from '@/lib/ops/families/autograd/gradients'

const common = { category: 'autograd', binding: 'python' } as const
const errors = {
  ...gradientErrors,
  no_inputs: ['RuntimeError', '`inputs` argument to `backward()` cannot be empty.'],
} as const
const scalar = 'torch.randn((), requires_grad=True)'

/** Gradients, from a result back to what it came from. */
export default [
  defineFunction({
    ...common,
    name: 'torch.Tensor.backward',
    method: 'only',
    shapes: ['() -> None'],
    overloads: [
      {
        self: tensor([]),
        gradient: anything(null),
        retain_graph: anything(null),
        create_graph: anything(false),
        inputs: anything(null),
      },
    ],
    example: { self: scalar },
    errors,
    infer: ({ self, gradient, ...way }, t) => backward([self], gradsOf(gradient, [self]), way, t),
  }),
  defineFunction({
    ...common,
    name: 'torch.autograd.backward',
    shapes: ['() -> None'],
    overloads: [
      {
        tensors: anything(),
        grad_tensors: anything(null),
        retain_graph: anything(null),
        create_graph: anything(false),
        grad_variables: anything(null),
        inputs: anything(null),
      },
    ],
    example: { tensors: scalar },
    errors,
    infer({ tensors, grad_tensors, grad_variables, ...way }, t) {
      if (grad_variables !== null) t.unknown()
      const outputs = tensorsOf(tensors, t)
      return backward(outputs, gradsOf(grad_tensors, outputs), way, t)
    },
  }),
  defineFunction({
    ...common,
    name: 'torch.autograd.grad',
    shapes: ['outputs, inputs (*) -> ((*),)'],
    overloads: [
      {
        outputs: anything(),
        inputs: anything(),
        grad_outputs: anything(null),
        retain_graph: anything(null),
        create_graph: anything(false),
        only_inputs: anything(true),
        allow_unused: anything(null),
        is_grads_batched: anything(false),
        materialize_grads: anything(false),
      },
    ],
    example: { outputs: scalar, inputs: scalar, allow_unused: 'True' },
    errors: {
      ...gradientErrors,
      no_inputs: ['RuntimeError', '`inputs` argument to `grad()` cannot be empty.'],
      input_grad: ['RuntimeError', 'One of the differentiated Tensors does not require grad'],
      unused: [
        'RuntimeError',
        'The differentiated Tensor at index {index} appears to not have been used in the graph. Set allow_unused=True if this is the desired behavior.',
      ],
    },
    infer(args, t) {
      const { create_graph, only_inputs, is_grads_batched, allow_unused, materialize_grads, retain_graph } = args
      const outputs = tensorsOf(args.outputs, t)
      const inputs = tensorsOf(args.inputs, t)
      t.check(inputs.length > 0, 'no_inputs')
      if (typeof create_graph !== 'boolean' || only_inputs !== true || is_grads_batched !== false) t.unknown()
      checkGrads(outputs, gradsOf(args.grad_outputs, outputs), t)
      t.check(
        inputs.every(({ requires_grad }) => requires_grad),
        'input_grad',
      )
      // a view made under no_grad is in no graph, though it seems to be one
      if (inputs.some(isCutOff)) t.unknown()
      const retains = retain_graph === null ? create_graph === true : retain_graph === true
      const reached = followed(outputs, retains, t, inputs)
      const origin = create_graph === true ? graphOf(outputs) : null
      const isReached = inputs.map(({ variable }) => reached.some((of) => of.variable === variable))
      const mayBeUnused = allow_unused === true || materialize_grads === true
      t.check(mayBeUnused || !isReached.includes(false), 'unused', { index: isReached.indexOf(false) })
      const isGiven = (at: number) => isReached[at] || materialize_grads === true
      return tuple(inputs.map((input, at) => (isGiven(at) ? { ...gradientOf(input), ...origin } : null)))
    },
  }),
]
