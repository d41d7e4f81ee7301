import { useState } from 'react'
import {
  channelOf,
  joined,
  mostChannels,
  nameOf,
  presetOf,
  presets,
  sound,
  usual,
  wiring,
  type Channel,
  type WiringValue,
} from '@/lib/explore/wiring'
import { ChoiceField, Fields, NumberField, Toggle } from '../parts/fields'
import { Frame } from '../parts/Frame'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { Channels } from './Channels'
import { Weights } from './Weights'
import { words, type Words } from './wiring-words'

type Preset = keyof typeof presets

/** Which input channels feed which output channels, and what groups save. */
export default function Wiring(props: ExplorerProps) {
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const [pointed, setPointed] = useState<Channel | null>(null)
  const { lang } = props
  const t = words[lang]
  const view = wiring(state)
  const shown = sound(state)
  const turn = (part: Partial<typeof usual>) => {
    setPointed(null)
    change(part)
  }
  const size = (name: 'in_channels' | 'out_channels' | 'groups' | 'kernel_size', min: number, max: number) => (
    <NumberField
      label={<code>{name}</code>}
      value={shown[name]}
      min={min}
      max={max}
      lang={lang}
      onChange={(value) => turn({ [name]: value })}
    />
  )
  const controls = (
    <>
      <Fields>
        <ChoiceField<Preset>
          label={t.preset}
          value={(presetOf(state) ?? '') as Preset}
          onChange={(to) => turn(presets[to])}
          options={t.presets}
        />
      </Fields>
      <Fields>
        {size('in_channels', 1, mostChannels)}
        {size('out_channels', 1, mostChannels)}
        {size('groups', 0, mostChannels)}
        {size('kernel_size', 1, 7)}
        <Toggle label={t.pointwise} value={state.pointwise} onChange={(pointwise) => turn({ pointwise })} />
      </Fields>
    </>
  )
  if (view.outcome === 'error') {
    const { error, divisors } = view
    const message = `${error.type}: ${error.message}`
    return (
      <Frame name="wiring" lang={lang} result={message} reset={reset} isChanged={isChanged}>
        {controls}
        <p className="ex-code">
          <code>{view.code}</code>
        </p>
        <div className="ex-says" data-kind="error">
          <p>
            <code>{message}</code>
          </p>
          <p>{t.divisors(divisors.join(lang === 'zh' ? '、' : ', '))}</p>
        </div>
      </Frame>
    )
  }
  const kept = channelOf(view, state.at)
  const channel = pointed ? channelOf(view, nameOf(pointed)) : kept
  const marked = joined(view, channel)
  const sentence = told(view, channel, marked, t)
  const { count, full, layers } = view
  return (
    <Frame name="wiring" lang={lang} result={sentence} reset={reset} isChanged={isChanged}>
      {controls}
      <div className="ex-row">
        <Channels
          view={view}
          channel={channel}
          marked={marked}
          onPoint={setPointed}
          onPick={(one) => turn({ at: nameOf(one) })}
          t={t}
        />
        <Weights view={view} channel={channel} t={t} />
      </div>
      <div className="ex-says">
        <p>{sentence}</p>
        <p>{t.count(count, full.count)}</p>
      </div>
      <dl className="ex-layers">
        {layers.map(({ code, weight, count }) => (
          <div key={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{t.weight(weight.join(', '), count)}</dd>
          </div>
        ))}
      </dl>
    </Frame>
  )
}

/** What the channel is joined with, in a sentence. */
function told({ layers }: WiringValue, channel: Channel, marked: readonly ReadonlySet<number>[], t: Words): string {
  const { column, index } = channel
  const names = (at: number, of: Iterable<number>) =>
    [...of].sort((a, b) => a - b).map((one) => nameOf({ column: at, index: one }))
  if (column === 0) return t.goes(nameOf(channel), names(layers.length, marked[layers.length]!))
  const direct = layers[column - 1]!.outputs[index]!.reads
  return t.reads(nameOf(channel), names(column - 1, direct), column > 1 ? names(0, marked[0]!) : null)
}
