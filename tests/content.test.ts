import { expect, test } from 'vitest'
import { api } from '@/lib/registry'
import { apiName, isApi, loadApiNote, loadGuide, noteSlugs, pageSlugs } from '@/lib/notes'
import { langs } from '@/lib/text'

const notes = noteSlugs().flatMap((slug) => langs.map((lang) => ({ slug, lang })))

test.each(notes)('the note $slug is sound ($lang)', async ({ slug, lang }) => {
  const found = isApi(slug) ? api(apiName(slug)) : undefined
  await (found ? loadApiNote(found, lang) : loadGuide(slug, lang))
})

test('no two pages differ by case alone: some file systems cannot tell them apart', () => {
  const folded = pageSlugs().map((slug) => slug.toLowerCase())
  expect(new Set(folded).size).toBe(folded.length)
})
