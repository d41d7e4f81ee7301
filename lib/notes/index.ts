import { api, type Api } from '@/lib/registry'
import { otherLang, type Lang } from '@/lib/text'
import { checkLinks, checkRecorded, checkSentences, checkTwin, toExplain } from './check'
import { compile, type Compiled } from './compile'
import { descriptionOf, frontOf, type Description } from './described'
import { apiSections, errorsAnchor } from './facts'
import { apiName, hasNote, isApi, noteFile, readNote } from './files'
import { parseFront, type ApiFront, type GuideFront, type Parsed } from './front'
import { NoteError, type Problem } from './problem'
import { recordings, type Recording } from './recorded'
import { sentencesFor, shared, type SharedSentences } from './shared'

export { frontOf } from './described'
export { highlight } from './code'
export { noteComponents, type CalloutKind, type NoteComponent } from './components'
export { apiSections, errorsAnchor, type ApiSection, type Heading } from './facts'
export { apiName, hasNote, isApi, noteSlugs } from './files'
export type { ApiFront, GuideFront } from './front'
export { linkTarget, pageSlugs, pageUrl, roomSlugs } from './links'
export { diagram, type Recording } from './recorded'

/** A note that passed every check: front matter, compiled body with its facts, and what its snippets print. */
export interface Note<F> extends Compiled {
  readonly front: F
  readonly recordings: Readonly<Record<string, Recording>>
}

/** What a page says of each argument and each error: the note's own sentence, or else the shared one. */
export function sentences(of: Api, lang: Lang): SharedSentences {
  const own = frontOf(of, lang) ?? { parameters: {}, errors: {} }
  const common = shared(lang, of.category)
  const names = toExplain(of)
  return {
    parameters: sentencesFor(names.parameters, own.parameters, common.parameters),
    errors: sentencesFor(names.errors, own.errors, common.errors),
  }
}

/** The front matter of a guide. */
export const guideFront = (slug: string, lang: Lang): GuideFront => parseFront(...source(slug, lang), 'guide').front

/**
 * The note of an API; `undefined` where there is front matter alone, and the page is made from the spec.
 *
 * @throws NoteError: each problem with its file and line
 */
export async function loadApiNote(of: Api, lang: Lang): Promise<Note<ApiFront> | undefined> {
  const found = descriptionOf(of, lang)
  if (!found) return undefined
  const { front, body, file } = found
  if (!('apis' in front) && body.trim() !== '') {
    const parsed = { ...found, front }
    return check(of.path, lang, parsed, checkSentences(of, parsed, lang, ['parameters', 'errors']))
  }
  const problems = [
    ...checkSentences(of, found, lang, ['errors']),
    ...(await checkLinks(file, of.path, seen(found, of), (slug) => anchors(slug, lang))),
  ]
  if (problems.length > 0) report(new NoteError(problems))
  return undefined
}

/** The `see` of a description. */
const seen = ({ front, lineOf }: Description, { name }: Api) =>
  'apis' in front
    ? (front.apis[name]?.see ?? []).map((href, i) => ({ href, line: lineOf('apis', name, 'see', i) }))
    : front.see.map((href, i) => ({ href, line: lineOf('see', i) }))

/** @throws NoteError: each problem with its file and line */
export const loadGuide = (slug: string, lang: Lang): Promise<Note<GuideFront>> =>
  check(slug, lang, parseFront(...source(slug, lang), 'guide'), [])

async function check<F extends ApiFront | GuideFront>(
  slug: string,
  lang: Lang,
  { front, body, lineOf }: Parsed<F>,
  found: readonly Problem[],
): Promise<Note<F>> {
  const file = noteFile(slug, lang)
  const note = await compile(file, body, isApi(slug))
  const see = front.see.map((href, i) => ({ href, line: lineOf('see', i) }))
  const problems = [
    ...found,
    ...(await checkLinks(file, slug, [...note.links, ...see], (of) => anchors(of, lang))),
    ...checkRecorded(file, slug, note),
    ...checkTwin(slug, lang, note, await compiled(slug, otherLang(lang))),
  ]
  if (problems.length > 0) report(new NoteError(problems))
  return { ...note, front, recordings: recordings(slug) }
}

/** A build stops; while somebody writes (`next dev`), the page is still shown. */
function report(error: NoteError) {
  if (process.env.NODE_ENV !== 'development') throw error
  console.warn(error.message)
}

const hasBody = (slug: string, lang: Lang) => {
  if (!hasNote(slug)) return false
  const [file, text] = source(slug, lang)
  return !isApi(slug) || parseFront(file, text, 'api').body.trim() !== ''
}

const source = (slug: string, lang: Lang) => [noteFile(slug, lang), readNote(slug, lang)] as const

function compiled(slug: string, lang: Lang): Promise<Compiled> {
  const [file, text] = source(slug, lang)
  const { body } = isApi(slug) ? parseFront(file, text, 'api') : parseFront(file, text, 'guide')
  return compile(file, body, isApi(slug))
}

/** The anchors of a page; one without a note has the sections alone. */
async function anchors(slug: string, lang: Lang): Promise<readonly string[]> {
  const written = hasBody(slug, lang) ? (await compiled(slug, lang)).headings.map(({ id }) => id) : apiSections
  const hasErrors = Object.keys(api(apiName(slug))?.spec.errors ?? {}).length > 0
  return hasErrors ? [...written, errorsAnchor] : written
}
