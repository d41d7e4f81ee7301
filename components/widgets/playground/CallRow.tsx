import type { CSSProperties, MouseEvent } from 'react'
import { bytesText, compactText, countText } from '@/lib/calculator/number'
import { callText } from '@/lib/playground/label'
import { foldedText } from '@/lib/playground/shape'
import type { Branch, Group } from '@/lib/playground/tree'
import type { Lang } from '@/lib/text'
import { hrefOf } from './pages'
import type { Play } from './usePlayground'
import { PageLink } from './PageLink'
import type { Words } from './words'

/** A call of the table: an operation, or a module with what it holds. */
export function CallRow({
  row,
  index,
  api,
  isHere,
  isOpen,
  toggle,
  goTo,
  lang,
  t,
}: {
  row: Branch
  index: number
  /** The page that describes it; null: none. */
  api: string | null
  /** The cursor is on its line. */
  isHere: boolean
  isOpen: boolean
  toggle(group: Group): void
  goTo: Play['goTo']
  lang: Lang
  t: Words
}) {
  const { line, depth, inputs, outputs, parameters, flops, bytes } = row
  const pick = (event: MouseEvent<HTMLElement>) => {
    if (line > 0 && !(event.target as HTMLElement).closest('a, button')) goTo(line)
  }
  const isFolded = row.kind === 'group' && !isOpen
  const note = [row.name, isFolded && t.inside(row.size)].filter(Boolean).join(' · ')
  const [into, out] = [foldedText(inputs), foldedText(outputs)]
  return (
    <tr
      role="row"
      aria-rowindex={index}
      data-kind={row.kind}
      data-here={isHere || undefined}
      aria-current={isHere || undefined}
      style={{ '--depth': depth } as CSSProperties}
      onClick={pick}
    >
      <td role="cell" data-column="line">
        {line > 0 && (
          <button type="button" aria-label={t.toLine(line)} onClick={() => goTo(line, { focus: true })}>
            {line}
          </button>
        )}
      </td>
      <td role="cell" data-column="name">
        {row.kind === 'group' ? (
          <GroupName group={row} isOpen={isOpen} toggle={toggle} t={t} />
        ) : (
          <code title={row.step.label}>
            {api ? <PageLink href={hrefOf(lang, api)}>{callText(row.step.label)}</PageLink> : callText(row.step.label)}
          </code>
        )}
        {note && <small title={row.path}>{note}</small>}
      </td>
      <td role="cell" data-column="shapes" title={[into, out].filter(Boolean).join(' → ')}>
        {into && <span>{into}</span>}
        {into && <i> → </i>}
        <b>{out}</b>
      </td>
      <td role="cell" data-column="parameters" title={countText(parameters)}>
        {parameters > 0 && compactText(parameters)}
      </td>
      <td role="cell" data-column="flops" title={flops === null ? undefined : countText(flops)}>
        {flops !== null && flops > 0 && compactText(flops)}
      </td>
      <td role="cell" data-column="bytes">
        {bytes > 0 && bytesText(bytes)}
      </td>
    </tr>
  )
}

function GroupName({
  group,
  isOpen,
  toggle,
  t,
}: {
  group: Group
  isOpen: boolean
  toggle(group: Group): void
  t: Words
}) {
  return (
    <button
      type="button"
      className="calls-group"
      aria-expanded={isOpen}
      aria-label={t.open(`${group.type} ${group.path}`.trim())}
      onClick={() => toggle(group)}
    >
      <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
        <path d="M4 2l4 4-4 4" />
      </svg>
      {group.type}
    </button>
  )
}
