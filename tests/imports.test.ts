import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint()

/** The files that one import statement in `file` is refused for; empty when the table of eslint.config.mjs allows it. */
async function refused(file: string, source: string): Promise<string[]> {
  const [result] = await eslint.lintText(`import * as found from '${source}'\nexport const all = found\n`, {
    filePath: file,
  })
  return result!.messages.filter((m) => m.ruleId?.startsWith('boundaries/')).map((m) => m.ruleId!)
}

test.each([
  ['lib/shape/probe.ts', '@/lib/registry'],
  ['lib/shape/probe.ts', '../registry'],
  ['lib/ops/torch/probe.ts', '@/lib/registry'],
  ['lib/ops/tables/probe.ts', '@/lib/python/expression'],
  ['lib/ops/einops/layers/torch/probe.ts', '@/lib/registry'],
  ['lib/numeric/probe.ts', '@/lib/ops/families/image/roi'],
  ['lib/python/probe.ts', '@/lib/calculator/answer'],
  ['lib/calculator/probe.ts', '@/components/frame/Sidebar'],
  ['lib/registry/probe.ts', '@/components/frame/Sidebar'],
  ['lib/notes/probe.ts', '@/lib/search/engine'],
  ['lib/notes/probe.ts', 'react'],
  ['lib/notes/probe.ts', 'react/jsx-runtime'],
  ['lib/search/probe.ts', 'next/link'],
])('%s may not import %s', async (file, source) => {
  expect(await refused(file, source)).toEqual(['boundaries/dependencies'])
})

test.each([
  ['lib/registry/probe.ts', '@/lib/shape'],
  ['lib/search/probe.ts', '@/lib/registry'],
  ['lib/shape/probe.ts', 'jsep'],
  ['lib/ops/tables/probe.ts', '@/lib/ops/families/pooling/pooling'],
  ['lib/calculator/probe.ts', '@/lib/python/expression'],
  ['components/widgets/probe.tsx', '@/lib/registry'],
  ['components/widgets/probe.tsx', 'react'],
])('%s may import %s', async (file, source) => {
  expect(await refused(file, source)).toEqual([])
})

test('a room of lib/ that the table does not know is refused', async () => {
  expect(await refused('lib/unheard/probe.ts', 'zod')).toContain('boundaries/no-unknown-files')
})
