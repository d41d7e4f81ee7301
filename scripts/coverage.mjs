/** `npm run coverage`: writes COVERAGE.md. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { importTypeScript } from './bundle.mjs'

const target = path.join(import.meta.dirname, '..', 'COVERAGE.md')
const { coverage } = await importTypeScript('scripts/coverage/table.ts')
writeFileSync(target, await format(coverage(), { ...(await resolveConfig(target)), parser: 'markdown' }))
