import { useState } from 'react'
import { bytesText, compactText, countText } from '@/lib/calculator/number'
import { isOpenAtFirst, visible, type Group } from '@/lib/playground/tree'
import type { Lang } from '@/lib/text'
import { CallRow } from './CallRow'
import type { Play } from './usePlayground'
import { apiOf, useFiles } from './pages'
import { useRows } from './useRows'
import type { Words } from './words'

/** What the reader has opened or closed; all the same for all once they asked for that. */
interface Opened {
  readonly all: boolean | null
  readonly by: ReadonlyMap<string, boolean>
}

const untouched: Opened = { all: null, by: new Map() }

/** Every call of the program in its order, those of a module below it. Only the rows in view are in the page. */
export function Calls({ play: { shown, line, goTo }, lang, t }: { play: Play; lang: Lang; t: Words }) {
  const [opened, setOpened] = useState(untouched)
  const files = useFiles()
  const { tree, totals, trace } = shown
  const size = trace.steps.length
  const isOpen = (group: Group) => opened.by.get(group.key) ?? opened.all ?? isOpenAtFirst(group, size)
  const rows = visible(tree, isOpen)
  const { box, from, to, above, below } = useRows(rows.length)
  if (size === 0) return <p className="play-empty">{t.noCalls}</p>

  const toggle = (group: Group) =>
    setOpened(({ all, by }) => ({ all, by: new Map([...by, [group.key, !isOpen(group)]]) }))
  const foldAll = (all: boolean) => setOpened({ all, by: new Map() })
  return (
    <>
      <div className="calls-top">
        <dl>
          <Total name={t.totals.operations} text={countText(size)} />
          <Total name={t.totals.parameters} text={countText(totals.parameters)} />
          <Total name={t.totals.flops} text={compactText(totals.flops)} />
          <Total name={t.totals.bytes} text={bytesText(totals.bytes)} />
        </dl>
        {tree.some(({ kind }) => kind === 'group') && (
          <div className="calls-fold">
            <button type="button" className="play-plain" onClick={() => foldAll(true)}>
              {t.expand}
            </button>
            <button type="button" className="play-plain" onClick={() => foldAll(false)}>
              {t.collapse}
            </button>
          </div>
        )}
      </div>
      <div className="calls" ref={box} tabIndex={0} role="region" aria-label={t.tabs.calls}>
        {/* rows are laid out as grids, which takes their roles away in some browsers */}
        <table role="table" aria-rowcount={rows.length + 1} data-stale={shown.isStale || undefined}>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={1}>
              {Object.entries(t.columns).map(([column, name]) => (
                <th key={column} role="columnheader" scope="col" data-column={column}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" style={{ paddingBlock: `${above}px ${below}px` }}>
            {rows.slice(from, to).map((row, i) => (
              <CallRow
                key={row.kind === 'call' ? row.at : `${row.key} ${from + i}`}
                row={row}
                index={from + i + 2}
                api={row.kind === 'call' ? apiOf(files, row.step.name) : null}
                isHere={row.line === line}
                isOpen={row.kind === 'group' && isOpen(row)}
                toggle={toggle}
                goTo={goTo}
                lang={lang}
                t={t}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

const Total = ({ name, text }: { name: string; text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </div>
)
