/** The names of dimensions that a shape rule gives to the shapes at hand: inputs' and outputs', each or `null`. */
export interface DimNames {
  readonly inputs: readonly (readonly string[] | null)[]
  readonly outputs: readonly (readonly string[] | null)[]
}

/** `(N, C_in, *)` → `['N', 'C_in', '*']`. */
const groups = (side: string): string[][] =>
  [...side.matchAll(/\(([^()]*)\)/g)].map(([, inner]) =>
    inner!
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  )

type Shape = readonly number[]

/** `d_dims[0]` says less under a number than no name. */
const short = (name: string) => (name.includes('[') ? '' : name)

/** The names for a shape; `*` and `…` stand for any number of dimensions without a name. */
function fit(names: readonly string[], shape: Shape): readonly string[] | null {
  const stars = names.flatMap((name, i) => (name === '*' || name === '…' ? [i] : []))
  const [star] = stars
  if (star === undefined) return names.length === shape.length ? names.map(short) : null
  const free = shape.length - names.length + 1
  if (free < 0 || stars.length > 1) return null
  return [...names.slice(0, star), ...new Array<string>(free).fill(''), ...names.slice(star + 1)].map(short)
}

/** A number is itself, and a name has one size wherever it stands. */
function agree(named: readonly (readonly [name: string, size: number])[]): boolean {
  const sizes = new Map<string, number>()
  return named.every(([name, size]) => {
    if (/^\d+$/.test(name)) return Number(name) === size
    const known = sizes.get(name) ?? size
    sizes.set(name, known)
    return name === '' || known === size
  })
}

/**
 * Name the dimensions by the first rule that the shapes obey.
 *
 * @param rules lines such as `(N, C_in, H_in, W_in) -> (N, C_out, H_out, W_out)`
 */
export function dimNames(rules: readonly string[], inputs: readonly Shape[], outputs: readonly Shape[]): DimNames {
  for (const rule of rules) {
    const [left = [], right = []] = rule.split('->').map(groups)
    if (left.length < inputs.length || right.length < outputs.length) continue
    const named = {
      inputs: inputs.map((shape, i) => fit(left[i]!, shape)),
      outputs: outputs.map((shape, i) => fit(right[i]!, shape)),
    }
    const all = [...named.inputs, ...named.outputs]
    const shapes = [...inputs, ...outputs]
    if (
      all.every((names) => names !== null) &&
      agree(all.flatMap((names, i) => names!.map((name, j) => [name, shapes[i]![j]!] as const)))
    )
      return named
  }
  return { inputs: inputs.map(() => null), outputs: outputs.map(() => null) }
}
