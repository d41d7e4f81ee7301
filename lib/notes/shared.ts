import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { categories, type Category } from '@/lib/shape/spec'
import type { Lang } from '@/lib/text'

const sentences = z.record(z.string(), z.string().trim().min(1)).default({})
const group = z.strictObject({ parameters: sentences, errors: sentences })
const schema = z.partialRecord(z.enum(['all', ...categories]), group)

export type SharedSentences = z.infer<typeof group>

const known = new Map<Lang, z.infer<typeof schema>>()

/** `content/shared.zh.yaml`: sentences for arguments and errors, by category (or `all`), and by name and id. */
export function sharedGroups(lang: Lang): z.infer<typeof schema> {
  const read = known.get(lang)
  if (read) return read
  const file = path.posix.join('content', `shared.${lang}.yaml`)
  const found = schema.parse(parse(fs.readFileSync(path.join(process.cwd(), file), 'utf8')))
  known.set(lang, found)
  return found
}

/** What the operations of a category share; its own sentences count before those of all. */
export function shared(lang: Lang, category: Category): SharedSentences {
  const { all, [category]: own } = sharedGroups(lang)
  return {
    parameters: { ...all?.parameters, ...own?.parameters },
    errors: { ...all?.errors, ...own?.errors },
  }
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
