// npm run -s trace -- FILE.py     every call of a program with its shapes, as a table; exits 1 with PyTorch's message
// npm run -s trace -- --jsonl     a program a line on standard input, {"id", "source"}; what it did a line on standard output
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { Pool } from './trace/pool.mjs'
import { table } from './trace/table.mjs'

const [argument] = process.argv.slice(2)
if (argument === undefined) {
  console.error('usage: npm run -s trace -- FILE.py | --jsonl')
  process.exit(2)
}

const pool = new Pool(argument === '--jsonl' ? 2 : 1)
process.exitCode = argument === '--jsonl' ? await lines() : await file(argument)
await pool.close()

async function file(path) {
  const result = await pool.trace(readFileSync(path, 'utf8'))
  console.log(table(result))
  if (!result.error) return 0
  const { type, message, line } = result.error
  console.error(`${line === null ? '' : `${path}:${line}: `}${type}: ${message}`)
  return 1
}

/** Programs run two at a time, and their answers keep the order of the questions. */
async function lines() {
  let last = Promise.resolve()
  for await (const text of createInterface({ input: process.stdin })) {
    if (text.trim() === '') continue
    const { id, source } = JSON.parse(text)
    const result = pool.trace(source)
    const written = last.then(async () => {
      const { stdout, error, steps } = await result
      const told = error && { type: error.type, message: error.message, line: error.line }
      const line = JSON.stringify({ id, stdout, error: told, steps })
      if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve))
    })
    last = written
    if (pool.waiting > 100) await last
  }
  await last
  return 0
}
