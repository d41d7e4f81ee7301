import { existsSync, readdirSync } from 'node:fs'
import { expect, test as base } from '@playwright/test'

/**
 * Playwright's `test`, which also fails when the page logs an error (a breach of the content security policy is one),
 * throws, or asks anything of a third party.
 */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(`console: ${message.text()}`)
      })
      page.on('pageerror', (error) => faults.push(`exception: ${error.message}`))
      page.on('request', (request) => {
        const isOwn = request.url().startsWith(`${baseURL}/`) || /^(data|blob):/.test(request.url())
        if (!isOwn) faults.push(`third party: ${request.url()}`)
      })
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})

/** The addresses of all built pages below a language: `/en/`, `/zh/torch/nn/Conv2d/` … */
export const pages: readonly string[] = readdirSync('out', { recursive: true, encoding: 'utf8' })
  .filter((name) => existsSync(`out/${name}/index.html`))
  .map((name) => `/${name.replaceAll('\\', '/')}/`)
  .filter((path) => /^\/(zh|en)\//.test(path))
  .sort()

export { expect }
