import { Fragment } from 'react'
import type { Spec } from '@/lib/shape/spec'
import { callables, fallback, stars, type Callable } from './arguments'

/** The call as Python declares it, from the spec: names, types, defaults. */
export function Signature({ spec, label }: { spec: Spec; label: string }) {
  const lines = callables(spec)
  if (lines.length === 0) return null
  return (
    <div className="signature" role="group" aria-label={label}>
      {lines.map((callable, i) => (
        <Line key={i} {...callable} />
      ))}
    </div>
  )
}

function Line({ prefix, name, arguments: declared, takesRest }: Callable) {
  const entries = Object.entries(declared)
  const hasRest = entries.some(([, argument]) => stars(argument, takesRest) === '*')
  const star = hasRest ? -1 : entries.findIndex(([, argument]) => argument.keywordOnly)
  return (
    <code className="signature-line" data-long={entries.length > 2 || undefined}>
      <span className="signature-name">
        <span className="signature-module">{prefix}</span>
        {name}
      </span>
      (
      <span className="signature-arguments">
        {entries.map(([argument, kind], i) => (
          <Fragment key={argument}>
            {i === star && <span className="signature-argument">*, </span>}
            <span className="signature-argument">
              <b>
                {stars(kind, takesRest)}
                {kind.called ?? argument}
              </b>
              <span className="signature-type">: {kind.type}</span>
              {fallback(kind) !== undefined && <span className="signature-default"> = {fallback(kind)}</span>}
              {i < entries.length - 1 && ', '}
            </span>
          </Fragment>
        ))}
      </span>
      )
    </code>
  )
}
