import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const project = process.cwd()
let site: string

// The pipeline reads notes below the working directory: each test gets a small site of its own.
beforeEach(() => {
  site = fs.mkdtempSync(path.join(os.tmpdir(), 'shapebook-'))
  for (const shared of ['lib', 'node_modules', 'package-lock.json'])
    fs.symlinkSync(path.join(project, shared), path.join(site, shared))
  process.chdir(site)
  vi.resetModules()
})

afterEach(() => {
  process.chdir(project)
  fs.rmSync(site, { recursive: true })
})

const front = ['---', 'title: Probe', 'summary: A note to break.', 'see: []', 'checked: 2026-11-20', '---']
const whole = [...front, '', '## One {/* one */}', '', 'A formula $x$ and a [link](guides/probe#one).']

/** Writes the guide `probe`, these lines in Chinese and, unless told otherwise, the same in English. */
function write(zh: readonly string[], en: readonly string[] | null = zh) {
  fs.mkdirSync('content/guides', { recursive: true })
  fs.writeFileSync('content/guides/probe.zh.mdx', `${zh.join('\n')}\n`)
  if (en) fs.writeFileSync('content/guides/probe.en.mdx', `${en.join('\n')}\n`)
}

/** What the build of the Chinese page does. */
async function build() {
  const notes = await import('@/lib/notes')
  notes.noteSlugs()
  return notes.loadGuide('guides/probe', 'zh')
}

test('a whole note is built', async () => {
  write(whole)
  expect((await build()).headings).toMatchObject([{ id: 'one', text: 'One' }])
})

test.each([
  ['an unknown front matter key', [...front.slice(0, 2), 'sumary: Oops.', ...front.slice(3)], ':3 ', 'sumary'],
  ['an unknown widget', [...whole, '', '<Wigdet name="x" />'], ':12 ', 'Wigdet'],
  ['an open $', [...whole, '', 'It costs $5.'], ':12 ', '$'],
  ['a dead link', [...whole, '', '[gone](guides/gone)'], ':12 ', 'guides/gone'],
  ['a dead anchor', [...whole, '', '[gone](guides/probe#gone)'], ':12 ', '#gone'],
  ['a snippet that PyTorch never ran', [...whole, '', '```python', 'import torch', '```'], ':12 ', 'golden'],
  [
    'a diagram that was never drawn',
    [...whole, '', '```mermaid', 'flowchart LR', 'accTitle: a', 'accDescr: b', 'a --> b', '```'],
    ':12 ',
    'diagrams',
  ],
])('%s fails the build with file and line', async (_, lines, line, word) => {
  write(lines)
  const failure = await build().catch(String)
  expect(failure).toContain(`content/guides/probe.zh.mdx${line}`)
  expect(failure).toContain(word)
})

test('a missing language fails the build', async () => {
  write(whole, null)
  await expect(build()).rejects.toThrow('content/guides/probe.en.mdx')
})

test('languages with different anchors fail the build', async () => {
  write(whole, [...whole, '', '## Two {/* two */}'])
  await expect(build()).rejects.toThrow(/^content\/guides\/probe\.zh\.mdx:\d+ .*two/)
})
