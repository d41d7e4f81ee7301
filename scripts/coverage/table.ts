import { apis, resolve, type Api } from '@/lib/registry'
import publicNames from '@/tests/golden/public.json'
import leftOut from '@/tests/golden/left-out.json'
import { disagreements, read } from '@/tests/recorded'

const title: Readonly<Record<string, string>> = {
  'torch.nn': 'Modules',
  'torch.nn.functional': 'torch.nn.functional',
  torch: 'torch',
  'torch.Tensor': 'Tensor methods',
  'torch.linalg': 'torch.linalg',
  'torch.fft': 'torch.fft',
  einops: 'einops',
  'torchvision.ops': 'torchvision.ops',
}

const places = Object.keys(title).sort((a, b) => b.length - a.length)
const placeOf = (name: string) => places.find((place) => name.startsWith(`${place}.`))!

/** One line of the table: what is recorded of an API, and on how much of it the engine agrees. */
function row(of: Api): string {
  const [cases, swept] = [read(of, 'jsonl'), read(of, 'sweep.jsonl')]
  const invalid = swept.filter(({ error }) => error).length
  const wrong = disagreements([...cases, ...swept], of.spec).length
  const agreed = wrong === 0 ? '100 %' : `${cases.length + swept.length - wrong} of ${cases.length + swept.length}`
  return `| \`${of.name}\` | ${of.file} | ${cases.length} | ${swept.length} | ${invalid} | ${agreed} |`
}

function section(place: string): string {
  const mine = apis().filter(({ name }) => placeOf(name) === place)
  const names = (publicNames.public as Readonly<Record<string, readonly string[]>>)[place] ?? []
  const reasons = leftOut as Readonly<Record<string, string>>
  const missing = names.filter((name) => !resolve(`${place}.${name}`))
  const explained = missing.filter((name) => reasons[`${place}.${name}`])
  const others = missing.filter((name) => !explained.includes(name))
  const covered =
    names.length > 0 ? `${names.length - missing.length} of ${names.length} public names` : `${mine.length} names`
  return [
    `## ${title[place]}`,
    covered,
    [
      '| API | spec | cases | swept | of them invalid | agreement |',
      '| --- | --- | ---: | ---: | ---: | ---: |',
      ...mine.map(row),
    ].join('\n'),
    ...(explained.length > 0
      ? [['Left out:', '', ...explained.map((name) => `- \`${name}\`: ${reasons[`${place}.${name}`]}`)].join('\n')]
      : []),
    ...(others.length > 0 ? [`Not covered: ${others.map((name) => `\`${name}\``).join(', ')}`] : []),
  ].join('\n\n')
}

/** The whole table as Markdown. */
export function coverage(): string {
  const lines = apis().flatMap((of) => [...read(of, 'jsonl'), ...read(of, 'sweep.jsonl')])
  const invalid = lines.filter(({ error }) => error).length
  return [
    '# Coverage',
    'Written by `npm run coverage`: every public name of PyTorch 2.13.0, the spec that answers for it, and what PyTorch recorded of it. A function’s page also covers its method and its variant in place.',
    `${apis().length} APIs, ${lines.length} recorded calls, ${invalid} of them refused by PyTorch.`,
    ...Object.keys(title).map(section),
  ].join('\n\n')
}
