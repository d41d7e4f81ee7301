import { existsSync, readdirSync } from 'node:fs'
import { expect, test as base, type Locator, type Page } from '@playwright/test'
import { words } from '@/components/widgets/calculator/words'

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

/** The calculator of an English page, once its script is there. */
export async function calculatorOf(page: Page): Promise<Locator> {
  const calculator = page.getByRole('region', { name: words.en.title })
  await calculator.scrollIntoViewIfNeeded()
  await expect(calculator.locator('form[data-ready]')).toBeAttached()
  return calculator
}

/** What a screen reader is told of the result: `(4, 64, 112, 112)`. */
export const expectShape = (calculator: Locator, shape: string) =>
  expect(calculator.getByRole('list', { name: words.en.result })).toMatchAriaSnapshot(
    `- listitem: /output.* \\( ${shape} \\)/`,
  )

export { expect }
