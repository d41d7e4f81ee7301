import { existsSync, readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, pages, test } from './site'

/** Findings of axe that keep a reader from reading: `rule: element`. */
async function seriousFindings(page: Page, rules?: string[]): Promise<string[]> {
  // The other mode opens a blank page of its own for the sake of frames, and there are none. What a formula shows
  // is hidden from assistive technology, which reads the MathML beside it, and has hundreds of elements.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude('.katex-html')
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const apis = Object.keys(JSON.parse(readFileSync('out/apis.json', 'utf8')) as object)

/** Is the page made from a spec alone? */
function isMade(path: string): boolean {
  const slug = path.split('/').slice(2, -1)
  const note = `content/api/${slug.join('/')}.en.mdx`
  const isWritten = existsSync(note) && readFileSync(note, 'utf8').includes('{/* what */}')
  return apis.includes(slug.join('.')) && !isWritten
}
const made = pages.filter(isMade)

/** Every page that somebody has written; of those that are made from a spec alone, one in twenty. */
const lookedAt = pages.filter((path) => !isMade(path) || made.indexOf(path) % 20 === 0)

for (const path of lookedAt) {
  test(`${path} is sound in both themes and fits a narrow window`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    // React takes over: whatever the browser made differently from the server is an error in the console.
    for (const calculator of await page.locator('form').all()) await expect(calculator).toHaveAttribute('data-ready')
    expect(await seriousFindings(page)).toEqual([])

    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await seriousFindings(page, ['color-contrast'])).toEqual([])

    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `wider than ${width} px`).toBeLessThanOrEqual(0)
    }
  })
}
