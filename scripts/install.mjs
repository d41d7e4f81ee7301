/** What `npm start` and `npm test` need before anything is installed: Node built-ins only. */
import { execSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { join } from 'node:path'

/** When a file was last written, in milliseconds; 0 when there is none. */
export const writtenAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Runs a command in the project's folder, its output shown; ends this process with its code when it fails. */
export function run(command) {
  console.log(`\n> ${command}`)
  try {
    execSync(command, { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } })
  } catch (error) {
    process.exit(error.status ?? 1)
  }
}

/** Installs the locked packages, unless node_modules is already as new as the lock. */
export function install() {
  process.chdir(join(import.meta.dirname, '..'))
  // Npm writes this file last. The tests and the build live in devDependencies, whatever NODE_ENV says.
  if (writtenAt('node_modules/.package-lock.json') < writtenAt('package-lock.json')) run('npm ci --include=dev')
}
