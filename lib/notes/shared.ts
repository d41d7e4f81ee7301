import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { categories, type Category } from '@/lib/shape/spec'
import type { Lang } from '@/lib/text'

const sentences = z.record(z.string(), z.string().trim().min(1)).default({})
const schema = z.strictObject({ parameters: sentences, errors: sentences })

export type SharedSentences = z.infer<typeof schema>
export type SharedGroups = Readonly<Partial<Record<'all' | Category, SharedSentences>>>

const known = new Map<Lang, SharedGroups>()

/**
 * `content/shared/pooling.zh.yaml`: sentences for the arguments and errors that operations of a category have in
 * common, by name and id; `all.zh.yaml`: of any category.
 */
export function sharedGroups(lang: Lang): SharedGroups {
  const read = known.get(lang)
  if (read) return read
  const found: Partial<Record<'all' | Category, SharedSentences>> = {}
  for (const group of ['all', ...categories] as const) {
    const file = path.join(process.cwd(), 'content', 'shared', `${group}.${lang}.yaml`)
    if (fs.existsSync(file)) found[group] = schema.parse(parse(fs.readFileSync(file, 'utf8')))
  }
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
