import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Lang } from '@/lib/text'

const sentences = z.record(z.string(), z.string().trim().min(1))
const schema = z.strictObject({ parameters: sentences, errors: sentences })

export type SharedSentences = z.infer<typeof schema>

const read = new Map<Lang, SharedSentences>()

/** Sentences for arguments and errors that many operations have, by name and id: `content/shared.zh.yaml`. */
export function shared(lang: Lang): SharedSentences {
  const known = read.get(lang)
  if (known) return known
  const file = path.posix.join('content', `shared.${lang}.yaml`)
  const found = schema.parse(parse(fs.readFileSync(path.join(process.cwd(), file), 'utf8')))
  read.set(lang, found)
  return found
}

/** Those of `names` that have a sentence: the note's own, or else the shared one. */
export function sentencesFor(
  names: readonly string[],
  own: Readonly<Record<string, string>>,
  common: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    names.filter((name) => name in own || name in common).map((name) => [name, own[name] ?? common[name]!]),
  )
}
