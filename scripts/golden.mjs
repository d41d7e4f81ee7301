// npm run golden -- update|check [PATTERN …]: record what PyTorch does (scripts/golden/record.py).
// Needs Python with torch 2.13.0 ($TORCH_PYTHON), and one with torchvision for the RoI operations ($TORCHVISION_PYTHON).
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

const [mode, ...patterns] = process.argv.slice(2)
const script = path.join(import.meta.dirname, 'golden', 'record.py')

const has = (python, module) => spawnSync(python, ['-c', `import ${module}`]).status === 0
const find = (candidates, module) => candidates.find((python) => python && has(python, module))

const environment = path.join(homedir(), 'torch', 'bin', 'python')
const interpreters = [
  ['torch', find([process.env.TORCH_PYTHON, existsSync(environment) && environment, 'python3'], 'torch')],
  ['torchvision', find([process.env.TORCHVISION_PYTHON, '/usr/bin/python3', 'python3'], 'torchvision')],
]

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
