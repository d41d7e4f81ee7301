import type { Trace } from '@/lib/shape/trace'
import { parameterErrors } from '@/lib/ops/families/module/parameter'

/**
 * What RNN, LSTM and GRU say, what readers meet most often first. Source: torch/nn/modules/rnn.py; the words about
 * lengths and about the dtype of a state come from C++.
 */

const made = {
  wrong_type: ['TypeError', '{argument} should be of type {type}, got: {got}'],
  not_positive: ['ValueError', '{argument} must be greater than zero'],
  dropout_range: [
    'ValueError',
    'dropout should be a number in range [0, 1] representing the probability of an element being zeroed',
  ],
  not_differentiable: parameterErrors.not_differentiable,
} as const

const unprojected = {
  proj_size: ['ValueError', 'proj_size argument is only supported for LSTM, not RNN or GRU'],
} as const

const input = {
  input_size: ['RuntimeError', 'input.size(-1) must be equal to input_size. Expected {want}, got {got}'],
  sequence_dtype: [
    'ValueError',
    'RNN input dtype (torch.{got}) does not match weight dtype (torch.{want}). Convert input: input.to(torch.{want}), or convert model: model.to(torch.{got})',
  ],
  no_steps: ['RuntimeError', 'Expected sequence length to be larger than 0 in RNN'],
} as const

const oneState = {
  hidden_size: ['RuntimeError', 'Expected hidden size {want}, got {got}'],
  hidden_rank: ['RuntimeError', 'For {kind} {rank}-D input, hx should also be {rank}-D but got {h}-D tensor'],
} as const

const stateDtype = {
  hidden_dtype: ['RuntimeError', 'mat1 and mat2 must have the same dtype, but got {got} and {want}'],
  hidden_dtype_without_bias: ['RuntimeError', 'expected m1 and m2 to have the same dtype, but got: {got} != {want}'],
} as const

export const rnnErrors = {
  rank: ['ValueError', 'RNN: Expected input to be 2D or 3D, got {rank}D tensor instead'],
  ...input,
  ...oneState,
  nonlinearity: ['ValueError', "Unknown nonlinearity '{got}'. Select from 'tanh' or 'relu'."],
  ...made,
  ...unprojected,
  ...stateDtype,
} as const

export const gruErrors = {
  rank: ['ValueError', 'GRU: Expected input to be 2D or 3D, got {rank}D instead'],
  ...input,
  ...oneState,
  ...made,
  ...unprojected,
  ...stateDtype,
} as const

export const lstmErrors = {
  rank: ['ValueError', 'LSTM: Expected input to be 2D or 3D, got {rank}D instead'],
  ...input,
  hidden_size: ['RuntimeError', 'Expected hidden[{which}] size {want}, got {got}'],
  hidden_rank: [
    'RuntimeError',
    'For {kind} {rank}-D input, hx and cx should also be {rank}-D but got ({h}-D, {c}-D) tensors',
  ],
  ...made,
  proj_large: ['ValueError', 'proj_size has to be smaller than hidden_size'],
  proj_negative: ['ValueError', 'proj_size should be a positive integer or zero to disable projections'],
  hidden_count: ['RuntimeError', 'lstm expects two hidden states'],
  hidden_dtype_onednn: ['RuntimeError', 'get_mkldnn_dtype: unsupported data type'],
  ...stateDtype,
} as const

export type Errors = Trace<keyof typeof rnnErrors | keyof typeof lstmErrors>
