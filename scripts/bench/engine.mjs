/** The engine against PyTorch's own shape inference on meta tensors: the same programs, on this machine, in this run. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { importTypeScript } from '../bundle.mjs'
import { findPython } from '../python.mjs'

const python = findPython('torch')
if (!python) throw new Error('no Python with torch found ($TORCH_PYTHON)')

const { stdout, status } = spawnSync(python, [path.join(import.meta.dirname, 'meta.py')], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
})
if (status !== 0) process.exit(status ?? 1)

const { compare } = await importTypeScript('scripts/bench/engine.ts')
console.table(compare(JSON.parse(stdout)))
