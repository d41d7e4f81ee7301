// node scripts/trace/compare.mjs [PATTERN …]: the recorded programs (tests/programs) against `trace`, with what differs.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Pool } from './pool.mjs'

const root = path.join(import.meta.dirname, '..', '..', 'tests', 'programs')
const census = readFileSync(path.join(root, 'census.py'), 'utf8')
const patterns = process.argv.slice(2)

const recorded = readdirSync(root)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) =>
    readFileSync(path.join(root, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  )
  .filter(({ id }) => patterns.length === 0 || patterns.some((pattern) => id.includes(pattern)))

const sourceOf = (id) => {
  const source = readFileSync(path.join(root, `${id}.py`), 'utf8')
  return id.startsWith('models/') ? `${source}\n${census}` : source
}

const end = (error) => (error ? `${error.type}: ${error.message} (line ${error.line})` : 'no error')

function difference(wanted, found) {
  const [a, b] = [wanted.stdout.split('\n'), found.stdout.split('\n')]
  const at = a.findIndex((line, i) => line !== b[i])
  const told = []
  if (end(wanted.error) !== end(found.error)) told.push(`  want ${end(wanted.error)}`, `  got  ${end(found.error)}`)
  if (at >= 0 || b.length > a.length)
    told.push(`  stdout ${at + 1}: want ${JSON.stringify(a[at])}`, `  stdout ${at + 1}: got  ${JSON.stringify(b[at])}`)
  return told
}

const pool = new Pool(2)
let agreed = 0
const results = await Promise.all(recorded.map(async (one) => [one, await pool.trace(sourceOf(one.id))]))
for (const [wanted, found] of results) {
  const told = difference(wanted, found)
  if (told.length === 0) agreed++
  else console.log([wanted.id, ...told].join('\n'))
}
console.log(`${agreed} of ${recorded.length} agree`)
await pool.close()
