import { Fragment } from 'react'
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
          <li key={shape}>
            <Rule rule={shape} />
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

/** `dim=0: (H, W) -> (1, H, W)`: the case it holds for, what goes in, what comes out; `size`: only what comes out. */
function Rule({ rule }: { rule: string }) {
  const [, condition, shapes = ''] = /^(?:(.+?): )?(.*)$/.exec(rule) ?? []
  const [to = '', from = ''] = shapes.split('->').reverse()
  return (
    <>
      {condition && <code className="shape-case">{condition}</code>}
      <Tensors text={from} />
      <span className="shape-arrow" aria-label="→">
        →
      </span>
      <Tensors text={to} />
    </>
  )
}

/** Several shapes may stand in several lines; none is broken. */
const Tensors = ({ text }: { text: string }) => (
  <span>
    {text
      .trim()
      .split(/(?<=[)\]…]),/)
      .map((shape, i, { length }) => (
        <Fragment key={i}>
          <Shape text={i < length - 1 ? `${shape.trim()},` : shape.trim()} />{' '}
        </Fragment>
      ))}
  </span>
)

/** `(N, C_in)` with each name set as a symbol, its subscript low. */
const Shape = ({ text }: { text: string }) => (
  <code className="shape">
    {text.split(/([A-Za-z]\w*)/).map((part, i) => {
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
