import { latex, latexName } from '@/lib/shape/formula'
import type { Step } from '@/lib/shape/trace'
import type { Text } from '@/lib/text'
import { Formula, renderLatex } from '../notes/Formula'

/** The rule from shape to shape, and the formula of each size that has to be worked out. */
export function ShapeRule({
  shapes,
  steps,
  t,
}: {
  shapes: readonly string[]
  steps: readonly Step[]
  t: Text['note']
}) {
  return (
    <>
      <ul className="shapes">
        {shapes.map((shape) => (
          <li key={shape} tabIndex={0}>
            {shape.split(/(->)/).map((part, i) => (part === '->' ? <Arrow key={i} /> : <Shape key={i} text={part} />))}
          </li>
        ))}
      </ul>
      {steps.length > 0 && <Formula html={renderLatex(aligned(steps))} copy={t.copyLatex} />}
    </>
  )
}

/** One formula a line, their equals signs below each other. */
const aligned = (steps: readonly Step[]) =>
  `\\begin{aligned}${steps.map(({ name, formula }) => `${latexName(name)} &= ${latex(formula)}`).join(' \\\\[0.4em] ')}\\end{aligned}`

const Arrow = () => (
  <span className="shape-arrow" aria-label="→">
    →
  </span>
)

/** `(N, C_in)` with each name set as a symbol, its subscript low. */
function Shape({ text }: { text: string }) {
  return (
    <code className="shape">
      {text
        .trim()
        .split(/([A-Za-z]\w*)/)
        .map((part, i) => {
          const [name, index] = part.split(/_(.*)/)
          if (!/^[A-Za-z]/.test(part)) return part
          return (
            <var key={i}>
              {name}
              {index && <sub>{index}</sub>}
            </var>
          )
        })}
    </code>
  )
}
