import type { Spec } from '@/lib/shape/spec'
import type { Choice, Fields, Form, Pasted, Result, Wanted } from '@/lib/calculator'

/** All that needs the spec, the Python parser or KaTeX; loaded when a reader first touches a calculator. */
export interface Engine {
  calculate(fields: Fields): Result
  /** Load the specs of the modules that the fields name. True: some are new, and an answer may change. */
  meet(fields: Fields): Promise<boolean>
  paste(fields: Fields, text: string): Promise<Pasted>
  choicesFor(fields: Fields, wanted: Wanted): readonly Choice[]
  /** LaTeX as HTML. */
  render(latex: string): string
}

/** The engine of an API, by its full Python name and the file of its spec. Rejects when there is no such API. */
export async function loadEngine(name: string, file: string, form: Form): Promise<Engine> {
  const [calculator, { loadSpec }, { renderLatex }] = await Promise.all([
    import('@/lib/calculator'),
    import('@/lib/registry/load'),
    import('@/components/notes/Formula'),
  ])
  const spec = await loadSpec(name, file)
  const met = new Map<string, Spec | undefined>([[name, spec]])
  const find = (written: string) => met.get(written)
  const meet = async (texts: Fields) => {
    const unknown = classesIn(texts).filter((written) => !met.has(written))
    if (unknown.length === 0) return false
    const files = await fetchFiles()
    for (const written of unknown)
      met.set(written, await loadSpec(written, files[written] ?? '').catch(() => undefined))
    return true
  }
  return {
    calculate: (fields) => calculator.calculate(spec, form, fields, find),
    meet,
    async paste(fields, text) {
      await meet({ text })
      return calculator.paste(spec, form, fields, text, find)
    },
    choicesFor: (fields, wanted) => calculator.choicesFor(spec, form, fields, wanted),
    render: (latex) => renderLatex(latex, false),
  }
}

/** Where a call of another API can be filled in: path and query below the language. `null`: no such page. */
export async function placeOf(written: string, text: string): Promise<string | null> {
  const [{ formOf, toQuery }, { loadSpec }, { offers, spellings }, files] = await Promise.all([
    import('@/lib/calculator'),
    import('@/lib/registry/load'),
    import('@/lib/registry/spellings'),
    fetchFiles(),
  ])
  for (const { name, ...as } of spellings(written)) {
    const file = files[name]
    if (file === undefined) continue
    const spec = await loadSpec(name, file).catch(() => null)
    if (!spec || !offers(spec, as)) continue
    const form = formOf(spec)
    const engine = await loadEngine(name, file, form)
    const pasted = await engine.paste(form.initial, text)
    return `${name.replaceAll('.', '/')}/${pasted.kind === 'fields' ? toQuery(form, pasted.fields) : ''}`
  }
  return null
}

/** `nn.ReLU()` → `torch.nn.ReLU`. */
const classesIn = (fields: Fields): string[] =>
  [
    ...Object.values(fields)
      .join('\n')
      .matchAll(/\bnn\.([A-Z]\w*)/g),
  ].map(([, short]) => `torch.nn.${short}`)

/** The file of every API's spec, by the API's name. */
const fetchFiles = async (): Promise<Readonly<Record<string, string>>> => {
  const response = await fetch(`${process.env.BASE_PATH}/apis.json`).catch(() => null)
  return response?.ok ? ((await response.json()) as Record<string, string>) : {}
}
