import { memo } from 'react'
import { renderLatex } from '@/components/notes/Formula'
import { Html } from '@/components/notes/Html'
import { worked } from '@/lib/calculator/worked'
import { distinct } from '@/lib/explore/windows/steps'
import type { Step } from '@/lib/shape/trace'

/** How the engine came to its sizes: the formula, and below it the reader's numbers; what says the same again is left out. */
export const Steps = memo(
  function Steps({
    label,
    steps,
    likewise,
  }: {
    label: string
    steps: readonly Step[]
    likewise(names: string): string
  }) {
    return (
      <div className="ex-sizes">
        <div className="ex-steps ex-scroll" role="group" aria-label={label} tabIndex={0}>
          {distinct(steps).map(({ step, others }) => {
            const { symbol, lines } = worked(step)
            return (
              <div key={step.name}>
                <Html html={renderLatex(symbol, false)} />
                {lines.map((parts, line) => (
                  <div key={line}>
                    {parts.map((latex) => (
                      <Html key={latex} html={renderLatex(latex, false)} />
                    ))}
                  </div>
                ))}
                {others.length > 0 && <small>{likewise(others.join(', '))}</small>}
              </div>
            )
          })}
        </div>
      </div>
    )
  },
  // setting formulas takes time, and the pointer moves often
  (a, b) => a.label === b.label && JSON.stringify(a.steps) === JSON.stringify(b.steps),
)
