import type { Lang } from '@/lib/text'

/** What every explorer is given. */
export interface ExplorerProps {
  readonly lang: Lang
  /** Begins its parameters in the address, where a page has two of one kind: `windows`, `pooling`. */
  readonly id: string
  /** What a note wants to begin with instead of the usual, as a query: `kernel_size=3&stride=2`. */
  readonly start: string
}
