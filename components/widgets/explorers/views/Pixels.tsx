import { writeTuple } from '@/lib/shape/tuple'
import { useState } from 'react'
import { unravel } from '@/lib/explore/format'
import { channelOf, clampSide, mostSide, pixelsOf, type Colour } from '@/lib/explore/views/pixels'
import { Call } from '../movement/Call'
import { Cells } from '../parts/Cells'
import { Fields, NumberField } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { Says } from '../parts/Says'
import type { PartProps } from './part'
import { words } from './words'

/** Red, green and blue among the six colours. */
const toneOf = (at: number) => [4, 3, 5][channelOf(at)]!

/** The colours of an image, as squares. */
const Squares = ({ pixels, label }: { pixels: readonly (readonly Colour[])[]; label: string }) => (
  <svg
    role="img"
    aria-label={label}
    viewBox={`0 0 ${pixels[0]!.length} ${pixels.length}`}
    width={pixels[0]!.length * 26}
    height={pixels.length * 26}
    shapeRendering="crispEdges"
  >
    {pixels.flatMap((row, y) =>
      row.map(([red, green, blue], x) => (
        <rect key={`${x} ${y}`} x={x} y={y} width={1} height={1} fill={`rgb(${red} ${green} ${blue})`} />
      )),
    )}
  </svg>
)

/** permute and reshape to the same shape, side by side: what becomes of a picture. */
export function Pixels({ state, change, lang, reset, isChanged, children }: PartProps) {
  const t = words[lang]
  const [pointed, setPointed] = useState(5)
  const of = pixelsOf(state.height, state.width)
  const { height, width, values, permuted, reshaped } = of
  const at = Math.min(pointed, values.length - 1)
  const name = (place: number, shape: readonly number[]) => `[${unravel(place, shape).join(', ')}]`
  const before = [height, width, 3]
  const after = [3, height, width]
  const calls = ['image.permute(2, 0, 1)', `image.reshape(3, ${height}, ${width})`] as const
  const said = t.pixels(of.strayed, values.length)
  const rows = [
    { label: 'image', shape: before, values, from: values.map((_, one) => one), pixels: of.pixels },
    { label: calls[0], shape: after, ...permuted },
    { label: calls[1], shape: after, ...reshaped },
  ]
  return (
    <Frame name="views" lang={lang} result={said} reset={reset} isChanged={isChanged}>
      {children}
      <Fields>
        {(['height', 'width'] as const).map((key) => (
          <NumberField
            key={key}
            label={t[key]}
            value={clampSide(state[key])}
            min={1}
            max={mostSide}
            lang={lang}
            onChange={(size) => change({ [key]: size })}
          />
        ))}
      </Fields>
      <Call
        lines={[`# image.shape == ${writeTuple(before)}`, `a = ${calls[0]}`, `b = ${calls[1]}`]}
        label={t.code}
        copy={t.copy}
      />
      <div className="ex-pixels">
        {rows.map((row) => (
          <div key={row.label}>
            <Squares pixels={row.pixels} label={t.picture(row.label)} />
            <Cells
              name={row.label}
              shape={row.shape}
              values={row.values}
              caption={
                <code>
                  {row.label} {writeTuple(row.shape)}
                </code>
              }
              tone={(place) => toneOf(row.from[place]!)}
              mark={(place) => (row.from[place] === at ? 'here' : undefined)}
              about={(place) => t.channels[channelOf(row.from[place]!)]!}
              onPoint={(place) => place !== null && setPointed(row.from[place]!)}
            />
          </div>
        ))}
      </div>
      <div className="ex-equations">
        <p>
          <strong>
            image{name(at, before)} = {values[at]} ({t.channels[channelOf(at)]})
          </strong>
          <span>permute → {name(permuted.from.indexOf(at), after)}</span>
          <span>reshape → {name(at, after)}</span>
        </p>
      </div>
      <Says>{said}</Says>
    </Frame>
  )
}
