/**
 * Puts CPython where the site can serve it: Pyodide's files, out of its npm package, into public/pyodide/. The standard
 * library is packed anew (see pyodide/pack.py), once for each version.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const from = path.join(root, 'node_modules', 'pyodide')
const home = path.join(root, 'public', 'pyodide')
const packer = path.join(import.meta.dirname, 'pyodide', 'pack.py')
const library = 'python_stdlib.zip'
const stamp = path.join(home, 'version.txt')

const version = createHash('sha256')
  .update(readFileSync(path.join(from, 'package.json')))
  .update(readFileSync(import.meta.filename))
  .update(readFileSync(packer))
  .digest('hex')
  .slice(0, 12)

/** The version is in the address, so that browsers may keep the files for ever. */
const to = path.join(home, version)

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== version) {
  rmSync(home, { recursive: true, force: true })
  mkdirSync(to, { recursive: true })
  for (const name of ['pyodide.mjs', 'pyodide.asm.mjs', 'pyodide.asm.wasm'])
    copyFileSync(path.join(from, name), path.join(to, name))
  writeFileSync(path.join(to, library), await packedLibrary())
  // for the progress bar: bytes as a stream counts them, which no header tells of a compressed file
  const weights = [library, 'pyodide.asm.wasm'].map((name) => [name, statSync(path.join(to, name)).size])
  writeFileSync(path.join(to, 'weights.json'), JSON.stringify(Object.fromEntries(weights)))
  writeFileSync(stamp, version)
}

async function packedLibrary() {
  const { loadPyodide } = await import('pyodide')
  const python = await loadPyodide({ jsglobals: {} })
  python.FS.writeFile('/old.zip', readFileSync(path.join(from, library)))
  python.runPython(`${readFileSync(packer, 'utf8')}\npack('/old.zip', '/new.zip')`)
  return python.FS.readFile('/new.zip')
}
