import { renderLatex } from '@/components/notes/Formula'
import { callables, type Callable } from '@/components/reference/arguments'
import { calculate, exampleCall, formOf, latexOf } from '@/lib/calculator'
import { api, resolve } from '@/lib/registry'
import type { Lang } from '@/lib/text'
import Live from './calculator/Live'
import './calculator/calculator.css'
import './calculator/paste.css'
import './calculator/fields.css'
import './calculator/answer.css'
import './calculator/steps.css'

/**
 * The shape calculator of an API, made from its spec alone. The server works out the first answer and hands plain data
 * to the browser, so that no page carries the engine before somebody uses it. The form itself is not lazy: what waits
 * below a `Suspense` is sent after the page, for a script to put in its place, and without scripts never gets there.
 *
 * @param name the full Python name
 * @param sentences our sentence for each of PyTorch's errors, by its id
 */
export function Calculator({
  name,
  lang,
  sentences = {},
}: {
  name: string
  lang: Lang
  sentences?: Readonly<Record<string, string>>
}) {
  const found = api(name)
  if (!found) throw new Error(`unknown API: ${name}`)
  const { spec, file } = found
  const form = formOf(spec)
  const { answer } = calculate(spec, form, form.initial, (written) => resolve(written)?.spec)
  if (!answer) throw new Error(`${name}: its example cannot be read`)
  const steps = answer.kind === 'value' ? answer.steps : []
  return (
    <div className="widget">
      <Live
        key={name}
        name={name}
        file={file}
        lang={lang}
        form={form}
        signatures={spec.kind === 'function' ? callables(spec).map(written) : []}
        hasModes={spec.kind === 'module' && spec.modes === true}
        hasCandidates={spec.inverse !== undefined}
        example={exampleCall(spec, answer.snippet)}
        answer={answer}
        formulas={Object.fromEntries(steps.flatMap(latexOf).map((latex) => [latex, renderLatex(latex, false)]))}
        sentences={sentences}
      />
    </div>
  )
}

/** `squeeze(input, dim: int)`: the required arguments, with the types that tell one signature from another. */
function written(one: Callable, _: number, all: readonly Callable[]): string {
  const parts = Object.entries(one.arguments).map(([name, { type, default: fallback }]) => {
    if (fallback !== undefined) return '…'
    return all.every((other) => !other.arguments[name] || other.arguments[name].type === type)
      ? name
      : `${name}: ${type}`
  })
  return `${one.name}(${[...new Set(parts)].join(', ')})`
}
