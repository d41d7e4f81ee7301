/** After the build: writes out/sw.js, the service worker, with the names of the files of this very build. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pythonVersion } from './python-version.mjs'

const base = process.env.BASE_PATH ?? ''
const source = readFileSync(path.join(import.meta.dirname, 'sw', 'service-worker.js'), 'utf8')

const below = (folder) =>
  readdirSync(path.join('out', folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative('out', path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !/\.(br|txt)$/.test(name))

const { sources, folder } = pythonVersion()
const files = [...below('_next/static'), ...below(`pyodide/${folder}`), `python.json?v=${sources}`].sort()
const notFound = readFileSync('out/404.html', 'utf8').match(/\/_next\/static\/[^"'\\\s)?]+\.(?:css|js)/g)
const first = ['/404.html', ...new Set(notFound)].map((name) => base + name)

const build = { base, files: files.map((name) => `${base}/${name}`), first }
writeFileSync('out/sw.js', `const build = ${JSON.stringify(build)}\n${source}`)
console.log(`Service worker written: it may keep ${files.length} files, ${first.length} from the start`)
