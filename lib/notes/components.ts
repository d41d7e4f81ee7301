import { explorerNames } from '@/lib/explore/explorers'

/** What a note may write as JSX: the name, its attributes, and the values each may have (`text`: any string). */
export const noteComponents = {
  Callout: { kind: ['misconception', 'note', 'warning'], title: 'text' },
  /** `start`: the state to begin with, as a query. `id`: where a page has two of one name. */
  Explorer: { name: explorerNames, start: 'text', id: 'text' },
} as const

export type NoteComponent = keyof typeof noteComponents
export type CalloutKind = (typeof noteComponents)['Callout']['kind'][number]

/** HTML elements that Markdown has no sign for. */
export const noteElements: readonly string[] = ['br', 'kbd', 'sub', 'sup', 'details', 'summary']
