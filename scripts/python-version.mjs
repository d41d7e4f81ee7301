/** Which Python this is: names in addresses, so that what was kept of another build is never taken for this one's. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** @returns the folder of public/pyodide/ that holds CPython, and a version of our package */
export function pythonVersion() {
  const hash = createHash('sha256')
  const files = readdirSync(path.join(root, 'lib/python/package'), { recursive: true, withFileTypes: true })
  const names = files
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
    .map((entry) => path.join(entry.parentPath, entry.name))
  for (const name of names.sort()) hash.update(path.relative(root, name)).update(readFileSync(name))
  const folder = readFileSync(path.join(root, 'public/pyodide/version.txt'), 'utf8')
  return { folder, sources: hash.digest('hex').slice(0, 12) }
}
