/** What a reader has set, read from the texts of an address. */

export const kinds = ['conv', 'transposed', 'max', 'avg', 'unfold'] as const
export type Kind = (typeof kinds)[number]
export const modes = ['zeros', 'reflect', 'replicate', 'circular'] as const
export type Mode = (typeof modes)[number]

/** Sizes are texts, one int or one for each dimension; an empty one is left out of the call. */
export const usual = {
  kind: 'conv' as string,
  dims: 2,
  size: '5',
  kernel_size: '3',
  stride: '',
  padding: '1',
  output_padding: '0',
  dilation: '1',
  padding_mode: 'zeros' as string,
  ceil_mode: false,
  count_include_pad: true,
  /** Of a transposed convolution: only the stamps up to this one. */
  so_far: false,
  /** The numbers, as matrices; what they do not say is as usual. */
  input: '',
  kernel: '',
  /** Which window is looked at. */
  at: 0,
}
export type WindowsState = typeof usual

export const sizeNames = ['size', 'kernel_size', 'stride', 'padding', 'output_padding', 'dilation'] as const
export type SizeName = (typeof sizeNames)[number]

export type Rank = 1 | 2 | 3
export type Sizes = readonly number[]

export interface Settings {
  readonly kind: Kind
  readonly rank: Rank
  readonly size: Sizes
  readonly kernel_size: Sizes
  /** null: left out. */
  readonly stride: Sizes | null
  readonly padding: Sizes | 'same' | 'valid'
  readonly output_padding: Sizes
  readonly dilation: Sizes
  readonly padding_mode: Mode
  readonly ceil_mode: boolean
  readonly count_include_pad: boolean
  readonly input: string
  readonly kernel: string
}

/** Why a size cannot be read: it is no int, there are too few or too many, or more than can be drawn. */
export interface Problem {
  readonly field: SizeName
  readonly reason: 'ints' | 'range'
  readonly min: number
  readonly max: number
}

/** Wrong values are let in where PyTorch has words for them. */
export function limits(field: SizeName, rank: Rank): readonly [min: number, max: number] {
  if (field === 'size') return [1, [16, 9, 5][rank - 1]!]
  if (field === 'kernel_size') return [0, 7]
  if (field === 'stride') return [0, 6]
  if (field === 'dilation') return [0, 4]
  return [-1, 6]
}

/** The sizes that a kind has. */
export const fieldsOf = (kind: Kind): readonly SizeName[] =>
  sizeNames.filter(
    (field) => !(field === 'output_padding' && kind !== 'transposed') && !(field === 'dilation' && kind === 'avg'),
  )

export const modeOf = (text: string): Mode => modes.find((mode) => mode === text) ?? 'zeros'

export const kindOf = (text: string): Kind => kinds.find((kind) => kind === text) ?? 'conv'

/** `nn.Unfold` knows images alone. */
export const rankOf = ({ kind, dims }: Pick<WindowsState, 'kind' | 'dims'>): Rank =>
  kindOf(kind) === 'unfold' || (dims !== 1 && dims !== 3) ? 2 : dims

const written = /^\(?\s*-?\d{1,3}(?:\s*[,，\s]\s*-?\d{1,3}){0,2}\s*,?\s*\)?$/

/** `3`, `2, 3` or `(2, 3)`; null: nothing of that kind. */
export function readSizes(text: string): Sizes | null {
  const plain = text.replaceAll('−', '-').trim()
  return written.test(plain) ? (plain.match(/-?\d+/g) ?? []).map(Number) : null
}

/** The texts of a state as numbers, or the first that cannot be read. */
export function readSettings(state: WindowsState): Settings | Problem {
  const kind = kindOf(state.kind)
  const rank = rankOf(state)
  const read: Partial<Record<SizeName, Sizes>> = {}
  for (const field of fieldsOf(kind)) {
    if (field === 'stride' && state.stride.trim() === '') continue
    if (field === 'padding' && wordOf(state.padding)) continue
    const [min, max] = limits(field, rank)
    const sizes = readSizes(state[field])
    if (!sizes || (sizes.length !== 1 && sizes.length !== rank)) return { field, reason: 'ints', min, max }
    if (sizes.some((size) => size < min || size > max)) return { field, reason: 'range', min, max }
    read[field] = sizes
  }
  return {
    kind,
    rank,
    size: spread(read.size!, rank),
    kernel_size: read.kernel_size!,
    stride: read.stride ?? null,
    padding: wordOf(state.padding) ?? read.padding!,
    output_padding: read.output_padding ?? [0],
    dilation: read.dilation ?? [1],
    padding_mode: modeOf(state.padding_mode),
    ceil_mode: state.ceil_mode,
    count_include_pad: state.count_include_pad,
    input: state.input,
    kernel: state.kernel,
  }
}

const wordOf = (text: string) =>
  (['same', 'valid'] as const).find((word) => text.trim().replaceAll(/['"]/g, '') === word)

/** One for each dimension. */
export const spread = (sizes: Sizes, rank: number): Sizes =>
  sizes.length === rank ? sizes : new Array<number>(rank).fill(sizes[0]!)

/** The next text when a size is counted up or down. */
export function stepped(text: string, by: number, [min, max]: readonly [number, number], otherwise: number): string {
  const sizes = readSizes(text) ?? [otherwise]
  return sizes.map((size) => Math.min(Math.max(size + by, min), max)).join(', ')
}
