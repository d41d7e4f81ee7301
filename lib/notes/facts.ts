/** What the rest of the site must know of a note's text; kept beside its compiled code. */
export interface Facts {
  readonly headings: readonly Heading[]
  readonly links: readonly (At & { readonly href: string })[]
  /** Python blocks; `id` names the recording of what they print. */
  readonly snippets: readonly (At & { readonly id: string })[]
  /** Mermaid blocks; `id` names the recorded SVG. */
  readonly diagrams: readonly (At & { readonly id: string })[]
  readonly components: readonly string[]
  readonly formulas: number
}

interface At {
  readonly line: number
}

export interface Heading extends At {
  readonly depth: number
  readonly id: string
  readonly text: string
}

/** The sections of an API note, in order; a guide's are its own. */
export const apiSections = ['what', 'shape', 'parameters', 'example', 'pitfalls', 'related'] as const
export type ApiSection = (typeof apiSections)[number]

/** Where the page of an API lists what PyTorch says; the page adds it to the end of `pitfalls`. */
export const errorsAnchor = 'errors'
