import type { ReactNode } from 'react'
import type { ViewsState } from '@/lib/explore/views'
import type { Lang } from '@/lib/text'

/** What either part of the explorer of views is given. */
export interface PartProps {
  readonly state: ViewsState
  change(part: Partial<ViewsState>): void
  readonly lang: Lang
  reset(): void
  readonly isChanged: boolean
  /** The choice between the parts. */
  readonly children: ReactNode
}
