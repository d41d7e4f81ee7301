import { expect, test } from 'vitest'
import { compile } from '@/lib/notes/compile'
import { apiSections } from '@/lib/notes/facts'
import { parseFront } from '@/lib/notes/front'
import { linkTarget } from '@/lib/notes/links'

const guide = (...lines: string[]) => compile('content/guides/probe.en.mdx', lines.join('\n'), false)
const reference = (...lines: string[]) => compile('content/api/torch/probe.en.mdx', lines.join('\n'), true)
const front = (...lines: string[]) => parseFront('probe.mdx', ['---', ...lines, '---', 'Text.'].join('\n'), 'api')
const whole = ['title: Probe', 'summary: One sentence.', 'checked: 2026-11-20']

test('front matter is read, and the body keeps its lines', () => {
  const {
    front: read,
    body,
    lineOf,
  } = front(...whole, 'errors:', '  rank: The rank.', 'see: [torch.stack, guides/tensor]')
  expect(read).toMatchObject({ title: 'Probe', parameters: {}, errors: { rank: 'The rank.' }, checked: '2026-11-20' })
  expect(body.split('\n')[8]).toBe('Text.')
  expect([lineOf('errors', 'rank'), lineOf('see', 1), lineOf('summary')]).toEqual([6, 7, 3])
})

test.each([
  ['an unknown key', [...whole, 'sumary: Oops.'], 'probe.mdx:5 unknown front matter key "sumary"'],
  ['a missing key', whole.slice(0, 2), 'probe.mdx:2 front matter "checked"'],
  ['a date that is none', [...whole.slice(0, 2), 'checked: soon'], 'probe.mdx:4 front matter "checked"'],
  ['a value of a wrong form', [...whole, 'errors:', '  rank: []'], 'probe.mdx:6 front matter "errors.rank"'],
  ['broken YAML', [...whole, 'see: [torch.stack'], 'probe.mdx:'],
])('%s stops the build with its line', (_, lines, message) => {
  expect(() => front(...lines)).toThrow(message)
})

test('what is in a note is known of it', async () => {
  const note = await guide(
    '## First part {/* first */}',
    'A formula $x$ and a [link](torch.stack#shape).',
    '$$\nx^2\n$$',
    '### Within {/* within */}',
    '<Callout kind="note">Mind.</Callout>',
    '```python\nprint(1)\n```',
  )
  expect(note).toMatchObject({
    headings: [
      { depth: 2, id: 'first', text: 'First part', line: 1 },
      { depth: 3, id: 'within', text: 'Within', line: 6 },
    ],
    links: [{ href: 'torch.stack#shape', line: 2 }],
    components: ['Callout'],
    formulas: 2,
    snippets: [{ id: 'd287bb7f9d15abdc', line: 8 }],
  })
})

test.each([
  ['\\(x\\)', ':3 `\\(` is no formula here'],
  ['\\[\\frac{a}{b}\\]', ':3 `\\[` is no formula here'],
  ['price: $5', ':3 a `$` is left open'],
  ['a\nb $5', ':4 a `$` is left open'],
  ['$$\nx', ':3 `$$` is left open'],
  ['$\\frac{1$', ':3 Could not render math with KaTeX'],
  ['$输出$', ':3 Could not render math with KaTeX'],
  ['set {1, 2}', ':3 `{…}` is JavaScript here'],
  ['x <5', ':3 '],
  ['# Title {/* title */}', ':3 the title is in the front matter'],
  ['### No anchor', ':3 the heading has no anchor'],
  ['### Again {/* one */}', ':3 the anchor "one" is there twice'],
  ['<Wigdet />', ':3 unknown component <Wigdet>'],
  ['<Callout kind="nota">x</Callout>', ':3 <Callout> kind="nota": expected misconception, note, warning'],
  ['<Callout tone="note">x</Callout>', ':3 <Callout> has no attribute "tone"'],
  ['import x from "y"', ':3 a note imports and exports nothing'],
  ['```python\n>>> 1\n```', ':3 a snippet runs as it stands'],
  ['```brainfuck\n+\n```', ':3 no highlighter for "brainfuck"'],
  ['```mermaid\nflowchart LR\na --> b\n```', ':3 the diagram has no accTitle'],
])('%s stops the build with its line', async (text, message) => {
  await expect(guide('## One {/* one */}', '', text)).rejects.toThrow(`content/guides/probe.en.mdx${message}`)
})

test.each(['a price of \\$5', '`$x` and `\\(`', '```text\n$ \\( {1}\n```', 'Press <kbd>K</kbd>{/* said so */}.'])(
  '%s is fine',
  async (text) => {
    await expect(guide('## One {/* one */}', '', text)).resolves.toBeTruthy()
  },
)

test('an API note has its six sections, in order, and nothing before them', async () => {
  const headings = apiSections.map((id) => `## ${id} {/* ${id} */}`)
  await expect(reference(...headings)).resolves.toMatchObject({ headings: { length: 6 } })
  await expect(reference('Text.', '', ...headings)).rejects.toThrow(':1 an API note begins with its first section')
  await expect(reference(...headings.slice(1))).rejects.toThrow(':1 the sections are what, shape, parameters')
  await expect(reference(...headings.slice(0, 5))).rejects.toThrow(':5 the sections are what, shape, parameters')
})

test.each([
  ['torch.nn.Conv2d#shape', { slug: 'torch/nn/Conv2d', anchor: 'shape' }],
  ['guides/tensor', { slug: 'guides/tensor' }],
  ['#pitfalls', { slug: 'torch/stack', anchor: 'pitfalls' }],
  ['https://pytorch.org/docs', undefined],
])('a link to %s', (href, target) => {
  expect(linkTarget(href, 'torch/stack')).toEqual(target)
})
