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

/** `batch_first=True: (N, L, E) -> …`: what the arguments must be. */
const conditions = (rule: string): readonly (readonly [name: string, value: string])[] =>
  [...rule.replaceAll(/\([^()]*\)/g, '').matchAll(/(\w+)=([^\s:]+)/g)].map(([, name, value]) => [name!, value!])

/**
 * Name the dimensions by the first rule that the arguments and the shapes obey; rules that say when they hold go first.
 *
 * @param rules lines such as `(N, C_in, H_in, W_in) -> (N, C_out, H_out, W_out)`
 * @param argument an argument's value, as Python writes it
 */
export function dimNames(
  rules: readonly string[],
  inputs: readonly Shape[],
  outputs: readonly Shape[],
  argument: (name: string) => string | undefined,
): DimNames {
  const shapes = [...inputs, ...outputs]
  const holding = rules.filter((rule) => conditions(rule).every(([name, value]) => argument(name) === value))
  for (const rule of holding.sort((a, b) => conditions(b).length - conditions(a).length)) {
    const [left = [], right = []] = rule.split('->').map(groups)
    // `(H, W), …`: more of the same
    while (/…\s*->/.test(rule) && left.length > 0 && left.length < inputs.length) left.push(left.at(-1)!)
    if (left.length < inputs.length || right.length < outputs.length) continue
    const names = shapes.map((shape, i) => fit(i < inputs.length ? left[i]! : right[i - inputs.length]!, shape))
    const named = names.flatMap((some, i) => some?.map((name, dim) => [name, shapes[i]![dim]!] as const) ?? [])
    if (names.includes(null)) continue
    if (!agree(named)) {
      // a rule for just these arguments leaves no room for the general ones
      if (conditions(rule).length > 0) break
      continue
    }
    return { inputs: names.slice(0, inputs.length), outputs: names.slice(inputs.length) }
  }
  return { inputs: inputs.map(() => null), outputs: outputs.map(() => null) }
}
