/**
 * Completes package-lock.json with the optional packages of other platforms, which npm leaves out when the
 * registry it was run against serves only its own platform's builds; `npm ci` then refuses the lock everywhere.
 * Run after every `npm install <package>` made behind such a mirror. Changes nothing when the lock is complete.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** `@next/swc-darwin-arm64` → `{ os: ['darwin'], cpu: ['arm64'] }`, in the fields that a lock entry has for it. */
function platform(name) {
  const words = name.split(/[-_/]/)
  const os = name === 'fsevents' ? 'darwin' : systems.find((system) => words.includes(system))
  const cpu = processors.find((processor) => words.includes(processor))
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }) }
}

/** Whether a package at `path` would find `name` in its own node_modules or in those above it, as Node looks. */
function isLocked(packages, path, name) {
  const steps = path.split('/node_modules/')
  const above = steps.map((_, depth) => steps.slice(0, depth + 1).join('/node_modules/'))
  return [`node_modules/${name}`, ...above.map((folder) => `${folder}/node_modules/${name}`)].some(
    (at) => at in packages,
  )
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const added = {}
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(lock.packages, path, name)) continue
    const version = range.replace(/^[\^~>=]+/, '')
    added[`node_modules/${name}`] = { version, ...platform(name), ...(entry.dev && { dev: true }), optional: true }
  }
}
const packages = { ...lock.packages, ...added }
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${Object.keys(added).length} packages of other platforms added`)
