/**
 * After the build: beside each script, style and file of Python in out/ its compressed form, which scripts/serve.mjs sends;
 * remembered by its contents. Pages are left to the host, which compresses them as it sends them.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const remembered = path.join(import.meta.dirname, '../node_modules/.cache/brotli')

/** Smaller files fit into a packet anyway. */
const least = 1024
/** WebAssembly of 10 MB would take half a minute at the highest quality, for a tenth less. */
const quality = { '.js': 11, '.mjs': 11, '.css': 11, '.wasm': 9, '.json': 9 }

const files = readdirSync('out', { recursive: true })
  .map((name) => path.join('out', name))
  .filter((name) => path.extname(name) in quality && statSync(name).size >= least)

async function compressed(text, level) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: level, [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  const file = path.join(remembered, createHash('sha256').update(`${level} `).update(text).digest('hex'))
  if (existsSync(file)) return readFileSync(file)
  const small = await compress(text, { params: { ...params, [constants.BROTLI_PARAM_LGWIN]: 24 } })
  writeFileSync(file, small)
  return small
}

mkdirSync(remembered, { recursive: true })
const begin = performance.now()
let [before, after, next] = [0, 0, 0]
async function work() {
  while (next < files.length) {
    const file = files[next++]
    const text = readFileSync(file)
    const small = await compressed(text, quality[path.extname(file)])
    writeFileSync(`${file}.br`, small)
    before += text.length
    after += small.length
  }
}
await Promise.all(Array.from({ length: 4 }, work))
const seconds = ((performance.now() - begin) / 1000).toFixed(1)
const megabytes = (bytes) => (bytes / 1e6).toFixed(1)
console.log(`${files.length} files compressed: ${megabytes(before)} MB to ${megabytes(after)} MB in ${seconds} s`)
