/** Finds the Pythons that record and measure PyTorch. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'

const environment = path.join(homedir(), 'torch', 'bin', 'python')
const candidates = {
  torch: [process.env.TORCH_PYTHON, existsSync(environment) && environment, 'python3'],
  torchvision: [process.env.TORCHVISION_PYTHON, '/usr/bin/python3', 'python3'],
}

/** A Python that has the module; `undefined`: none was found. */
export const findPython = (module) =>
  candidates[module].find((python) => python && spawnSync(python, ['-c', `import ${module}`]).status === 0)
