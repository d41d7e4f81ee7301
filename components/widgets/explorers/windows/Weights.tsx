import { Fragment } from 'react'
import type { Channel, WiringValue } from '@/lib/explore/wiring'
import type { Words } from './wiring-words'

/** The weight of each convolution as the matrix it would be without groups: what is left out is empty. */
export function Weights({ view, channel, t }: { view: WiringValue; channel: Channel; t: Words }) {
  return (
    <>
      {view.layers.map(({ outputs, weight }, at) => {
        const inputs = at === 0 ? view.inputs : view.layers[at - 1]!.outputs.length
        const label = t.matrix(weight.slice(2).join('×'), 'xyz'[at]!, 'xyz'[at + 1]!)
        return (
          <figure key={at} className="ex-weights">
            <figcaption>{label}</figcaption>
            <div role="img" aria-label={label} style={{ gridTemplateColumns: `repeat(${inputs}, 1.15rem)` }}>
              {outputs.map(({ reads, group }, output) => (
                <Fragment key={output}>
                  {Array.from({ length: inputs }, (_, input) => {
                    const isThere = reads.includes(input)
                    const isOn =
                      (channel.column === at + 1 && channel.index === output) ||
                      (channel.column === at && channel.index === input)
                    return (
                      <span
                        key={input}
                        data-tone={isThere ? (at === 0 ? group % 6 : '') : undefined}
                        data-on={isOn && isThere ? '' : undefined}
                      />
                    )
                  })}
                </Fragment>
              ))}
            </div>
          </figure>
        )
      })}
    </>
  )
}
