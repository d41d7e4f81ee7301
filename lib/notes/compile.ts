import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { compile as compileMdx } from '@mdx-js/mdx'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import { VFile } from 'vfile'
import { remarkAnatomy } from './anatomy'
import { remarkCode } from './code'
import type { Facts } from './facts'
import { rehypeFold } from './fold'
import { remarkLint } from './lint'
import { NoteError, problemsOf } from './problem'

/** JavaScript for `run` of @mdx-js/mdx (a function body), and what was found on the way. */
export interface Compiled extends Facts {
  readonly code: string
}

const root = process.cwd()
const cache = path.join(root, 'node_modules/.cache/shapebook-notes')
const memory = new Map<string, Promise<Compiled>>()

/** Whatever changes the result besides the note: this folder and the versions of the libraries. */
const pipeline = [
  ...fs.readdirSync(path.join(root, 'lib/notes')).map((name) => path.join('lib/notes', name)),
  'package-lock.json',
]
  .map((file) => fs.readFileSync(path.join(root, file), 'utf8'))
  .join('')

/**
 * Compiles the body of a note, or finds it in the cache on disk, by content.
 * @throws NoteError
 */
export function compile(file: string, body: string, api: boolean): Promise<Compiled> {
  const key = createHash('sha256').update(pipeline).update(`${file}\0${body}`).digest('hex').slice(0, 32)
  const known = memory.get(key)
  if (known) return known
  const compiled = fromDisk(path.join(cache, `${key}.json`), () =>
    compileBody(new VFile({ value: body, path: file }), api),
  )
  memory.set(key, compiled)
  return compiled
}

async function fromDisk(file: string, make: () => Promise<Compiled>): Promise<Compiled> {
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8')) as Compiled
  const made = await make()
  fs.mkdirSync(cache, { recursive: true })
  // Several build workers may write the same note: a rename is whole or not at all.
  const draft = `${file}.${process.pid}`
  fs.writeFileSync(draft, JSON.stringify(made))
  fs.renameSync(draft, file)
  return made
}

async function compileBody(file: VFile, api: boolean): Promise<Compiled> {
  const compiled = await compileMdx(file, {
    outputFormat: 'function-body',
    remarkPlugins: [remarkGfm, remarkMath, remarkLint, [remarkAnatomy, { api }], remarkCode],
    rehypePlugins: [[rehypeKatex, { output: 'htmlAndMathml', strict: 'error' }], rehypeFold],
  }).catch((error: unknown) => {
    if (!isMessage(error)) throw error
    throw new NoteError([...problemsOf(file), { file: file.path, line: error.line ?? 1, reason: error.reason }])
  })
  const problems = problemsOf(file)
  if (problems.length > 0) throw new NoteError(problems)
  return { code: String(compiled), ...(file.data as unknown as Facts) }
}

/** What MDX throws at a syntax error: a message of vfile. */
const isMessage = (error: unknown): error is VFile['messages'][number] => error instanceof Error && 'reason' in error
