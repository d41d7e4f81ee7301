/** What a note may write as JSX: the name, its attributes, and the values each may have (`text`: any string). */
export const noteComponents = {
  Callout: { kind: ['misconception', 'note', 'warning'], title: 'text' },
} as const

export type NoteComponent = keyof typeof noteComponents
export type CalloutKind = (typeof noteComponents)['Callout']['kind'][number]

/** HTML elements that Markdown has no sign for. */
export const noteElements: readonly string[] = ['br', 'kbd', 'sub', 'sup', 'details', 'summary']
