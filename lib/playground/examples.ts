import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Lang } from '@/lib/text'

/** A program to begin with. */
export interface Example {
  readonly id: string
  readonly title: string
  readonly source: string
}

const folder = path.join(process.cwd(), 'content', 'playground')
const titles = z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() }))

/** The programs of content/playground, in the order of their titles there. */
export const examples = (lang: Lang): readonly Example[] =>
  Object.entries(titles.parse(parse(readFileSync(path.join(folder, 'titles.yaml'), 'utf8')))).map(([id, title]) => ({
    id,
    title: title[lang],
    source: readFileSync(path.join(folder, `${id}.py`), 'utf8'),
  }))
