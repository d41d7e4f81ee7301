/** TypeScript of this project for Node: bundled, imported, and gone again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = path.join(import.meta.dirname, '..')

/** What the module at `entry` (from the root) exports. */
export async function importTypeScript(entry) {
  const outDir = mkdtempSync(path.join(tmpdir(), 'shapebook-'))
  await build({
    root,
    logLevel: 'warn',
    configFile: false,
    resolve: { alias: { '@': root } },
    build: {
      ssr: path.join(root, entry),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
    ssr: { noExternal: true },
  })
  const exported = await import(pathToFileURL(path.join(outDir, 'entry.mjs')).href)
  rmSync(outDir, { recursive: true })
  return exported
}
