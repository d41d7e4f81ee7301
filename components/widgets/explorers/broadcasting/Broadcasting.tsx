import { writeTuple } from '@/lib/shape/tuple'
import { useState } from 'react'
import { broadcasting, sourceOf, usesOf, type Broadcasting, type Operand } from '@/lib/explore/broadcasting'
import { unravel } from '@/lib/explore/format'
import type { Lang } from '@/lib/text'
import type { ExplorerProps } from '../props'
import { Cells } from '../parts/Cells'
import { Fields, TextField, Toggle } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { Says } from '../parts/Says'
import { useExplorer } from '../useExplorer'
import { Alignment } from './Alignment'
import { words } from './words'

const usual = { a: '(3, 1)', b: '(1, 4)', c: '', inplace: false }
const names = ['a', 'b', 'c'] as const

type Readable = Extract<Broadcasting, { kind: 'read' }>

/** Shapes typed by the reader: aligned, explained, and drawn where they are small. */
export default function BroadcastingExplorer(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const t = words[lang]
  const of = broadcasting(state)
  const problems = of.kind === 'unread' ? of.problems : {}
  const said = of.kind === 'read' ? explain(of, lang) : ''
  const refused = Object.values(problems).find((problem) => problem.kind === 'negative')
  return (
    <Frame name="broadcasting" lang={lang} result={said} reset={reset} isChanged={isChanged}>
      <Fields>
        {names.map((name) => (
          <TextField
            key={name}
            label={name === 'c' ? t.third : t.shape(name)}
            value={state[name]}
            problem={problems[name] && t.problems[problems[name].kind]}
            onChange={(text) => change({ [name]: text })}
          />
        ))}
        <Toggle label={t.inplace} value={state.inplace} onChange={(inplace) => change({ inplace })} />
      </Fields>
      {refused?.kind === 'negative' && <Says error={refused.error} />}
      {of.kind === 'read' && (
        <>
          <Alignment of={of} lang={lang} />
          <Says error={of.error}>{said}</Says>
          {/* a new one for new shapes, for which no place of the old is kept */}
          <Drawn key={of.operands.map(({ shape }) => writeTuple(shape)).join()} of={of} lang={lang} />
        </>
      )}
    </Frame>
  )
}

/** The elements: point at one of the result or of an operand. */
function Drawn({ of, lang }: { of: Readable; lang: Lang }) {
  const t = words[lang]
  const { operands, elements } = of
  const [pointedAt, setPointed] = useState<{ readonly of: number; readonly at: number } | null>(null)
  if (!elements || elements.length === 0 || operands.some((one) => one.elements === null)) return null
  const shape = of.result as readonly number[]
  const pointed = pointedAt ?? { of: operands.length, at: Math.floor(elements.length / 2) }
  const isResult = (index: number) => index === operands.length
  const source = (at: number, index: number) => sourceOf(at, shape, operands[index]!.shape)
  /** Is a place of a tensor, an operand or the result, part of what is pointed at? */
  const mark = (index: number, at: number) => {
    if (pointed.of === index) return pointed.at === at ? 'here' : undefined
    if (isResult(pointed.of)) return source(pointed.at, index) === at ? 'source' : undefined
    return isResult(index) && source(at, pointed.of) === pointed.at ? 'source' : undefined
  }
  const told = isResult(pointed.of)
    ? `${at(pointed.at, shape)} = ${operands.map((one, i) => one.elements![source(pointed.at, i)]).join(' + ')} = ${elements[pointed.at]}`
    : goes(operands[pointed.of]!, pointed.at, shape)
  const point = (index: number) => (at: number | null) => setPointed(at === null ? null : { of: index, at })
  return (
    <>
      <div className="ex-row ex-broadcast">
        {operands.map((one, i) => (
          <Cells
            key={one.name}
            name={one.name}
            caption={`${one.name} ${writeTuple(one.shape)}`}
            shape={one.shape}
            values={one.elements!}
            tone={() => i}
            mark={(at) => mark(i, at)}
            about={(at) => `= ${one.elements![at]}`}
            onPoint={point(i)}
          />
        ))}
        <Cells
          name={t.result}
          caption={`${of.source} → ${writeTuple(shape)}`}
          shape={shape}
          values={elements}
          mark={(at) => mark(operands.length, at)}
          about={(at) => `= ${elements[at]}`}
          onPoint={point(operands.length)}
        />
      </div>
      <p className="ex-broadcast-sum">
        <code>{told}</code> <small>{t.point}</small>
      </p>
    </>
  )
}

const at = (place: number, shape: readonly number[]) => `[${unravel(place, shape).join(', ')}]`

/** `a[1, 0] = 1 → [1, 0], [1, 1]` */
const goes = ({ name, shape, elements }: Operand, place: number, result: readonly number[]) =>
  `${name}${at(place, shape)} = ${elements![place]} → ${usesOf(place, result, shape)
    .map((use) => at(use, result))
    .join(', ')}`

/** One sentence about what came out. */
function explain({ operands, source, result, error, clash }: Readable, lang: Lang): string {
  const t = words[lang]
  const shape = writeTuple(result.map((size) => size ?? 0))
  if (error && clash !== null) {
    const clashing = operands.map(({ sizes }) => sizes[clash]!).filter(({ fate }) => fate === 'clash')
    const sizes = [...new Set(clashing.map(({ size }) => String(size)))]
    const isOneOfMany = result.filter((size) => size === null).length > 1
    return t.clash(clash, t.list(sizes)) + (isOneOfMany ? t.more : '')
  }
  if (error) return t.fixed(shape)
  const repeated = operands.filter((one) => one.sizes.some(({ fate }) => fate === 'stretched' || fate === 'missing'))
  return t.fits(source, shape) + (repeated.length > 0 ? t.stretched(t.list(repeated.map(({ name }) => name))) : t.none)
}
