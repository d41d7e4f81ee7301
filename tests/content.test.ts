import { expect, test } from 'vitest'
import { apis } from '@/lib/registry'
import { frontOf, isApi, loadApiNote, loadGuide, noteSlugs, pageSlugs } from '@/lib/notes'
import { langs } from '@/lib/text'

const guides = noteSlugs().filter((slug) => !isApi(slug))

test.each(langs)('every guide is sound (%s)', async (lang) => {
  for (const slug of guides) await loadGuide(slug, lang)
})

test.each(langs)('every API has a title and a summary, and what is written of it is sound (%s)', async (lang) => {
  for (const api of apis()) {
    await loadApiNote(api, lang)
    expect(frontOf(api, lang), `content/api/${api.path}.${lang}.mdx or content/${api.file}.${lang}.yaml`).toBeDefined()
  }
})

test('no two pages differ by case alone: some file systems cannot tell them apart', () => {
  const folded = pageSlugs().map((slug) => slug.toLowerCase())
  expect(new Set(folded).size).toBe(folded.length)
})
