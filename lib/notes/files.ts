import fs from 'node:fs'
import path from 'node:path'
import { langs, type Lang } from '@/lib/text'

/** Folders of `content/` whose name is part of the route; `api/` alone is left out of it. */
const collections = ['guides', 'models', 'exercises']
const content = path.join(process.cwd(), 'content')

/** `torch/nn/Conv2d` → `content/api/torch/nn/Conv2d.zh.mdx`; `guides/tensor` → `content/guides/tensor.zh.mdx`. */
export const noteFile = (slug: string, lang: Lang) =>
  path.posix.join('content', isApi(slug) ? 'api' : '', `${slug}.${lang}.mdx`)

/** Is it the page of an API, whose slug is the Python path? */
export const isApi = (slug: string) => !collections.includes(slug.split('/')[0] ?? '')

export const apiName = (slug: string) => slug.replaceAll('/', '.')

export const hasNote = (slug: string) =>
  langs.every((lang) => fs.existsSync(path.join(process.cwd(), noteFile(slug, lang))))

export const readNote = (slug: string, lang: Lang) =>
  fs.readFileSync(path.join(process.cwd(), noteFile(slug, lang)), 'utf8')

/**
 * The slugs of all notes, sorted.
 * @throws when a file's name has no language or a note lacks its twin
 */
export function noteSlugs(): string[] {
  const found = new Map<string, Set<string>>()
  for (const entry of fs.existsSync(content) ? fs.readdirSync(content, { recursive: true, encoding: 'utf8' }) : []) {
    if (!entry.endsWith('.mdx')) continue
    const file = entry.split(path.sep).join('/')
    const [, slug, lang] = /^(?:api\/)?(.+)\.([^.]+)\.mdx$/.exec(file) ?? []
    if (!slug || !langs.some((known) => known === lang))
      throw new Error(`content/${file}:1 is not named <slug>.{zh,en}.mdx`)
    found.set(slug, (found.get(slug) ?? new Set()).add(lang!))
  }
  for (const [slug, has] of found)
    for (const lang of langs)
      if (!has.has(lang))
        throw new Error(`${noteFile(slug, lang === 'zh' ? 'en' : 'zh')}:1 has no twin ${noteFile(slug, lang)}`)
  return [...found.keys()].sort()
}

const texts = new Map<string, string>()

/** The slugs of the notes that have an explorer, sorted. */
export const slugsWith = (explorer: string): string[] =>
  noteSlugs().filter((slug) => {
    // a build asks once for every explorer
    if (!texts.has(slug)) texts.set(slug, readNote(slug, 'en'))
    return texts.get(slug)!.includes(`<Explorer name="${explorer}"`)
  })
