/** `npm start`: from a fresh clone to the site on localhost; quick when everything is already there. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { install, run, writtenAt } from './install.mjs'

const folders = ['app', 'components', 'content', 'lib', 'public', 'scripts/pyodide', 'scripts/sw', 'tests/golden']
const files = [
  'next.config.mjs',
  'package-lock.json',
  ...['csp', 'sw', 'compress', 'pyodide'].map((name) => `scripts/${name}.mjs`),
]

install()

// A folder's own time tells of files that were removed or renamed.
const inside = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)))
const newest = Math.max(...[...files, ...folders, ...inside].map(writtenAt))
if (writtenAt('out/index.html') < newest) run('npm run build')

await import('./serve.mjs')
