import { Fragment, type ReactNode } from 'react'
import { round } from '@/lib/explore/format'
import { winner } from '@/lib/explore/windows/look'
import type { Sum } from '@/lib/explore/windows/scene'

const factor = (value: number) => (value < 0 ? `(${round(value)})` : round(value))

/** A sum with its numbers, as one would write it: `1·0 + 5·(−1) = −5`. What padding brought is faint. */
export function Terms({ name, sum }: { name: string; sum: Sum }) {
  const { rule, terms, divisor, value } = sum
  const best = winner(sum)
  const join = (sign: string): ReactNode =>
    terms.map((term, i) => (
      <Fragment key={i}>
        {i > 0 && sign}
        <span data-padding={term.isPadding ? '' : undefined} data-best={term === best ? '' : undefined}>
          {term.weight === null
            ? round(term.value).replace('inf', '∞')
            : `${factor(term.value)}·${factor(term.weight)}`}
        </span>
      </Fragment>
    ))
  return (
    <p className="ex-terms">
      <b>{name}</b> ={' '}
      {rule === 'max' ? (
        <>max({join(', ')}) = </>
      ) : rule === 'mean' ? (
        <>
          ({join(' + ')}) / {divisor} ={' '}
        </>
      ) : rule === 'sum' ? (
        terms.length > 0 && <>{join(' + ')} = </>
      ) : null}
      {rule === 'column' ? <>({join(', ')})</> : <b>{round(value)}</b>}
    </p>
  )
}
