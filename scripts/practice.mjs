// node scripts/practice.mjs [SEEDS]: what PyTorch (torch 2.13.0, $TORCH_PYTHON) says of the programs behind the questions
// of /practice. Without SEEDS: recorded in tests/golden/practice.jsonl. With: so many of each kind and level are compared.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { importTypeScript } from './bundle.mjs'
import { findPython } from './python.mjs'

const recorded = 24
const seeds = Number(process.argv[2] ?? recorded)
const golden = path.join(import.meta.dirname, '..', 'tests', 'golden')

const { allKinds, questions, ours } = await importTypeScript('tests/practice/all.ts')
const made = [...allKinds.keys()].flatMap((kind) => questions(kind, seeds))
const programs = made.flatMap(({ runs }) => runs)
const run = spawnSync(findPython('torch'), [path.join(golden, 'practice.py')], {
  input: programs.map((program) => JSON.stringify(program)).join('\n'),
  env: { ...process.env, PYTHONHASHSEED: '0' },
  stdio: ['pipe', 'pipe', 'inherit'],
  maxBuffer: 2 ** 30,
})
if (run.status !== 0) process.exit(run.status ?? 1)
const [version, ...said] = run.stdout.toString().trim().split('\n')

if (process.argv[2] === undefined) {
  let at = 0
  const lines = made.map(({ question, runs }) => {
    const { kind, level, seed } = question.ref
    const answers = runs.map(() => JSON.parse(said[at++]))
    return JSON.stringify({ question: `${kind}.${level}.${seed}`, runs: answers })
  })
  writeFileSync(path.join(golden, 'practice.jsonl'), `${[version, ...lines].join('\n')}\n`)
  console.log(`${made.length} questions, ${programs.length} programs recorded`)
} else {
  const wrong = made
    .flatMap((one) => one.runs.map((program) => ({ one, program })))
    .flatMap(({ one, program }, i) => {
      const [theirs, mine] = [JSON.parse(said[i]), ours(one, program)]
      return theirs === mine ? [] : [{ question: JSON.stringify(one.question.ref), program, theirs, mine }]
    })
  for (const one of wrong.slice(0, 40)) console.log(one)
  console.log(`${made.length} questions, ${programs.length} programs, ${wrong.length} disagree`)
  process.exit(wrong.length > 0 ? 1 : 0)
}
