/** `npm test`: from a fresh clone through every test, the browser journeys included; the last line is the sum. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { install } from './install.mjs'

/** Each step needs the one before it; the last column reads how many tests the step's report counts. */
const steps = [
  ['npm run check', 'test-results/unit.json', (r) => [r.numPassedTests, r.numFailedTests]],
  ['npm run build', null, null],
  ['npm run e2e', 'test-results/e2e.json', ({ stats: s }) => [s.expected, s.unexpected + s.flaky]],
]

install()
rmSync('test-results', { recursive: true, force: true })

let passed = 0
let failed = 0
for (const [command, report, count] of steps) {
  console.log(`\n> ${command}`)
  const { status } = spawnSync(command, {
    shell: true,
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  })
  let counted = [0, 0]
  try {
    if (report) counted = count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    // The step failed before it could write a report: counted below as one failure.
  }
  passed += counted[0]
  failed += counted[1]
  if (status !== 0) {
    failed ||= 1
    break
  }
}

process.exitCode = failed ? 1 : 0
console.log(`\n${passed} passed, ${failed} failed`)
