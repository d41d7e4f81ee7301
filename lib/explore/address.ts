/** What a reader may change in an explorer: flat, so that each of it is one parameter of the address. */
export type State = Readonly<Record<string, string | number | boolean>>

/** No state of an explorer is longer than this; what an address says beyond it is passed over. */
const mostLetters = 500

/** The state that `query` speaks of, on top of `initial`: what is unknown or of another kind is passed over. */
export function readState<S extends State>(initial: S, query: string, prefix = ''): S {
  const given = new URLSearchParams(query)
  const read = Object.entries(initial).map(([key, usual]) => [key, like(usual, given.get(prefix + key))])
  return Object.fromEntries(read) as S
}

function like(usual: State[string], text: string | null): State[string] {
  if (text === null || text.length > mostLetters) return usual
  if (typeof usual === 'boolean') return text === '1' ? true : text === '0' ? false : usual
  if (typeof usual === 'number') return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : usual
  return text
}

/** The query of the page with the parameters of one explorer as `state` says; all other parameters stay. */
export function writeState<S extends State>(initial: S, state: S, query: string, prefix: string): string {
  const params = new URLSearchParams(query)
  for (const [key, usual] of Object.entries(initial)) {
    const value = state[key]!
    if (value === usual) params.delete(prefix + key)
    else params.set(prefix + key, typeof value === 'boolean' ? (value ? '1' : '0') : String(value))
  }
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
