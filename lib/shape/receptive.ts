/** How a layer reads along one dimension: convolutions and poolings. */
export interface Window {
  readonly kernel_size: number
  readonly stride: number
  readonly padding: number
  readonly dilation: number
}

/** What one output of a chain of windows sees along one dimension of the chain's input. */
export interface ReceptiveField {
  /** How many inputs lie between the first and the last that it depends on, both counted. */
  readonly size: number
  /** How far apart the fields of neighbouring outputs are. */
  readonly stride: number
  /** The first input that output 0 sees; negative: it lies in the padding. */
  readonly start: number
}

/** One input sees itself. Source: Araujo et al., Computing Receptive Fields of Convolutional Neural Networks, 2019. */
const itself: ReceptiveField = { size: 1, stride: 1, start: 0 }

export const receptiveField = (chain: readonly Window[]): ReceptiveField =>
  chain.reduce<ReceptiveField>(
    (field, { kernel_size, stride, padding, dilation }) => ({
      size: field.size + dilation * (kernel_size - 1) * field.stride,
      stride: field.stride * stride,
      start: field.start - padding * field.stride,
    }),
    itself,
  )
