import fs from 'node:fs'
import path from 'node:path'
import type { Api } from '@/lib/registry'
import type { Lang } from '@/lib/text'
import { hasNote, noteFile, readNote } from './files'
import { parseFront, type ApiFront, type Parsed, type TableFront } from './front'

/** A file that says something of an API, and what it says. */
export interface Description extends Parsed<ApiFront | TableFront> {
  readonly file: string
}

/** The text of a table of APIs: `content/tables/activation.zh.yaml`. */
const tableFile = (file: string, lang: Lang) => path.posix.join('content', `${file}.${lang}.yaml`)

/** The note of an API, or else the text of the table that its spec is in. `undefined`: nobody has written of it. */
export function descriptionOf({ path: slug, file }: Api, lang: Lang): Description | undefined {
  if (hasNote(slug)) {
    const note = noteFile(slug, lang)
    return { file: note, ...parseFront(note, readNote(slug, lang), 'api') }
  }
  const table = tableFile(file, lang)
  const absolute = path.join(process.cwd(), table)
  if (!fs.existsSync(absolute)) return undefined
  return { file: table, ...parseFront(table, fs.readFileSync(absolute, 'utf8'), 'table') }
}

/** Title, summary, sentences: what is written of one API. */
export function frontOf(api: Api, lang: Lang): ApiFront | undefined {
  const front = descriptionOf(api, lang)?.front
  if (!front || !('apis' in front)) return front
  const { apis, ...shared } = front
  const own = apis[api.name]
  return own && { ...shared, ...own }
}
