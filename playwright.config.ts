import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/browser.mjs'

const port = 4870

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // A build machine may be slow: what never comes is a failure, what comes late is not.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { ...(await findBrowser()), args: ['--disable-gpu'] },
  },
  webServer: { command: 'node scripts/serve.mjs', env: { PORT: String(port) }, url: `http://localhost:${port}/` },
})
