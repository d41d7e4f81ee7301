import type { Answer, Shown } from '@/lib/calculator'
import { bytesText, compactText, countText } from '@/lib/calculator/number'
import { Html } from '@/components/notes/Html'
import { Shape } from './Shape'
import type { Words } from './words'

/** How the answer comes about, and what it costs. */
export function Details({
  answer,
  formula,
  t,
}: {
  answer: Extract<Answer, { kind: 'value' }>
  formula(latex: string): string
  t: Words
}) {
  const { steps, parameters, buffers, parameterCount, flops, activations, receptive } = answer
  return (
    <div className="calc-details">
      {steps.length > 0 && (
        <div className="calc-steps" role="group" aria-label={t.steps} tabIndex={0}>
          {steps.map(({ symbol, lines, inside }, i) => (
            <div key={i} className="calc-step">
              {inside !== undefined && <small>{inside}</small>}
              <Html html={formula(symbol)} />
              {lines.map((parts, i) => (
                <div key={i}>
                  {parts.map((latex) => (
                    <Html key={latex} html={formula(latex)} />
                  ))}
                </div>
              ))}
            </div>
          ))}
        </div>
      )}
      <dl className="calc-facts">
        {parameters.length > 0 && <Tensors label={t.parameters} count={parameterCount} tensors={parameters} t={t} />}
        {buffers.length > 0 && <Tensors label={t.buffers} tensors={buffers} t={t} />}
        {flops !== null && (
          <div>
            <dt>{t.flops}</dt>
            <dd>
              <b title={countText(flops)}>{compactText(flops)}</b> <small>{t.flopsNote(compactText(flops / 2))}</small>
            </dd>
          </div>
        )}
        {activations !== null && parameters.length > 0 && (
          <div>
            <dt>{t.activations}</dt>
            <dd>
              <b title={countText(activations)}>{bytesText(activations)}</b> <small>{t.activationsNote}</small>
            </dd>
          </div>
        )}
        {receptive && (
          <div>
            <dt>{t.receptive}</dt>
            <dd>
              <b>{receptive.map(({ size }) => size).join(' × ')}</b>{' '}
              <small>{t.receptiveNote(receptive.map(({ stride }) => stride).join(' × '))}</small>
            </dd>
          </div>
        )}
      </dl>
    </div>
  )
}

const few = 6
const many = 60

function Tensors({ label, count, tensors, t }: { label: string; count?: number; tensors: readonly Shown[]; t: Words }) {
  const list = (
    <ul>
      {tensors.slice(0, many).map(({ name, shape }) => (
        <li key={name}>
          <var>{name}</var> <Shape shape={shape} />
        </li>
      ))}
      {tensors.length > many && <li>{t.others(tensors.length - many)}</li>}
    </ul>
  )
  const bytes = tensors.reduce((sum, tensor) => sum + tensor.bytes, 0)
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {count !== undefined && (
          <>
            <b>{countText(count)}</b> <small>{bytesText(bytes)}</small>
          </>
        )}
        {tensors.length <= few ? (
          list
        ) : (
          <details>
            <summary>{t.allParameters(tensors.length)}</summary>
            {list}
          </details>
        )}
      </dd>
    </div>
  )
}
