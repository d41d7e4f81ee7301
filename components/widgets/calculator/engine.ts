import type { Choice, Fields, Form, Pasted, Result, Wanted } from '@/lib/calculator'

/** All that needs the spec, the Python parser or KaTeX; loaded when a reader first touches a calculator. */
export interface Engine {
  calculate(fields: Fields): Result
  paste(fields: Fields, text: string): Pasted
  choicesFor(fields: Fields, wanted: Wanted): readonly Choice[]
  /** LaTeX as HTML. */
  render(latex: string): string
}

/** The engine of an API, by its full Python name. Rejects when there is no such API. */
export async function loadEngine(name: string, form: Form): Promise<Engine> {
  const [calculator, { loadSpec }, { renderLatex }] = await Promise.all([
    import('@/lib/calculator'),
    import('@/lib/registry/load'),
    import('@/components/notes/Formula'),
  ])
  const spec = await loadSpec(name)
  return {
    calculate: (fields) => calculator.calculate(spec, form, fields),
    paste: (fields, text) => calculator.paste(spec, form, fields, text),
    choicesFor: (fields, wanted) => calculator.choicesFor(spec, form, fields, wanted),
    render: (latex) => renderLatex(latex, false),
  }
}

/** Where a call of another API can be filled in: path and query below the language. `null`: no such page. */
export async function placeOf(name: string, text: string): Promise<string | null> {
  const [{ formOf, paste, toQuery }, { loadSpec }] = await Promise.all([
    import('@/lib/calculator'),
    import('@/lib/registry/load'),
  ])
  for (const known of [name, name.replace(/^torch\.Tensor\./, 'torch.')]) {
    const spec = await loadSpec(known).catch(() => null)
    if (!spec) continue
    const form = formOf(spec)
    const pasted = paste(spec, form, form.initial, text)
    return `${known.replaceAll('.', '/')}/${pasted.kind === 'fields' ? toQuery(form, pasted.fields) : ''}`
  }
  return null
}
