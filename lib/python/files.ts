import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Files } from './tracer'

const root = path.join(process.cwd(), 'lib', 'python', 'package')

/** The sources of our Python package, by their paths in it. For the server and the scripts: it reads the disk. */
export const packageFiles = (): Files =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(py|json)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]),
  )
