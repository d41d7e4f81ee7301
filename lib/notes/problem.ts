import type { VFile } from 'vfile'

/** Where in a note and what is wrong there. */
export interface Problem {
  readonly file: string
  readonly line: number
  readonly reason: string
}

/** All that is wrong with a note, one `file:line reason` a line: it stops the build. */
export class NoteError extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ file, line, reason }) => `${file}:${line} ${reason}`).join('\n'))
    this.name = 'NoteError'
  }
}

/** Messages of the Markdown plug-ins (KaTeX puts its own words into `cause`). */
export const problemsOf = (file: VFile): Problem[] =>
  file.messages.map(({ line, reason, cause }) => ({
    file: file.path,
    line: line ?? 1,
    reason: cause instanceof Error ? `${reason}: ${cause.message}` : reason,
  }))
