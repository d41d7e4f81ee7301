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
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { ...(await findBrowser()), args: ['--disable-gpu'] },
  },
  webServer: { command: 'node scripts/serve.mjs', env: { PORT: String(port) }, url: `http://localhost:${port}/` },
})
