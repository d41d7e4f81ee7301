import { writeTuple } from '@/lib/shape/tuple'
import Link from 'next/link'
import { Html } from '@/components/notes/Html'
import { Sentence } from '@/components/notes/Sentence'
import { shortName } from '@/lib/shape/name'
import { countText } from '@/lib/calculator/number'
import { rightAnswer } from '@/lib/practice/grade'
import type { Lang } from '@/lib/text'
import { hrefOf } from '../playground/pages'
import { OurWords } from './OurWords'
import { InPlayground } from './InPlayground'
import { Line } from './Line'
import type { Shown } from './prepare'
import type { Words } from './words'

/** Why the answer is what it is: the rule, every line with what it gives, the engine's steps, and where to read on. */
export function Solution({
  shown,
  lang,
  isAlone = false,
  t,
}: {
  shown: Shown
  lang: Lang
  /** Nothing above has told the answer. */
  isAlone?: boolean
  t: Words
}) {
  const { rule, told, steps, parameters, links, answer } = shown.question
  const right = rightAnswer(answer)
  const failed = links.find(({ anchor }) => anchor !== '')
  return (
    <section className="practice-solution" aria-label={t.solution}>
      {isAlone && (
        <p>
          {t.theAnswer} {typeof right === 'string' ? <code>{right}</code> : <Sentence text={right[lang]} />}
        </p>
      )}
      <p className="practice-rule">
        <Sentence text={rule[lang]} />
      </p>
      <h3>{t.whole}</h3>
      <ol className="practice-told">
        {told.map(({ code, result, error }, i) => (
          <li key={i} data-error={error !== null || undefined}>
            <Line code={code} shown={shown} />
            {result !== null && <output>{result}</output>}
            {error !== null && <samp>{error}</samp>}
          </li>
        ))}
      </ol>
      {failed && <OurWords of={failed} lang={lang} />}
      {parameters && (
        <>
          <h3>{t.learnt}</h3>
          <table className="practice-parameters">
            <tbody>
              {parameters.map(({ name, shape, count }) => (
                <tr key={name}>
                  <th scope="row">
                    <code>{name}</code>
                  </th>
                  <td>
                    <code>{writeTuple(shape)}</code>
                  </td>
                  <td>{countText(count)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t.total}
                </th>
                <td>{countText(parameters.reduce((sum, { count }) => sum + count, 0))}</td>
              </tr>
            </tfoot>
          </table>
        </>
      )}
      {steps.length > 0 && (
        <>
          <h3>{t.steps}</h3>
          <div className="practice-steps" tabIndex={0} role="group" aria-label={t.steps}>
            {steps.map(({ symbol, lines, inside }, i) => (
              <div key={i}>
                {inside !== undefined && <small>{inside}</small>}
                <Html html={shown.formulas[symbol] ?? ''} />
                <div>
                  {lines.map((parts, line) => (
                    <div key={line}>
                      {parts.map((latex) => (
                        <Html key={latex} html={shown.formulas[latex] ?? ''} />
                      ))}
                    </div>
                  ))}
                </div>
              </div>
            ))}
          </div>
        </>
      )}
      <p className="practice-links">
        <span>{t.read}</span>
        {links.map(({ api, anchor }) => (
          <Link key={api} href={hrefOf(lang, api, anchor === '' ? '' : `#${anchor}`)} prefetch={false}>
            <code>{shortName(api)}</code>
          </Link>
        ))}
        <InPlayground program={told.map(({ code }) => code)} lang={lang} t={t} />
      </p>
    </section>
  )
}
