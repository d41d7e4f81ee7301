// npm run golden -- update|check [PATTERN …]: record what PyTorch does (scripts/golden/record.py).
// Needs Python with torch 2.13.0 ($TORCH_PYTHON), and one with torchvision for the RoI operations ($TORCHVISION_PYTHON).
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { findPython } from './python.mjs'

const [mode, ...patterns] = process.argv.slice(2)
const script = path.join(import.meta.dirname, 'golden', 'record.py')

const interpreters = ['torch', 'torchvision'].map((module) => [module, findPython(module)])

let status = 0
for (const [module, python] of interpreters) {
  if (!python) {
    console.error(`no Python with ${module} found: its recordings are left as they are`)
    status ||= module === 'torch' ? 1 : 0
    continue
  }
  const run = spawnSync(python, [script, mode ?? '', ...patterns], {
    stdio: 'inherit',
    env: { ...process.env, PYTHONHASHSEED: '0', RECORD: module },
  })
  status ||= run.status ?? 1
}
process.exit(status)
