/** Puts CPython where the site can serve it: Pyodide's files, out of its npm package, into public/pyodide/. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const from = path.join(root, 'node_modules', 'pyodide')
const to = path.join(root, 'public', 'pyodide')
const { version } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'))
const stamp = path.join(to, 'version.txt')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== version) {
  mkdirSync(to, { recursive: true })
  for (const name of ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'python_stdlib.zip'])
    copyFileSync(path.join(from, name), path.join(to, name))
  writeFileSync(stamp, version)
}
