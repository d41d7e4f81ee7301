import type { Page } from '@playwright/test'
import { explorerNames, explorers } from '@/lib/explore/explorers'
import { expect, test } from '../site'

/** The scripts a page loads when it is read to its end. */
async function scriptsOf(page: Page, path: string): Promise<readonly string[]> {
  const loaded = new Set<string>()
  page.on('request', (request) => request.resourceType() === 'script' && loaded.add(new URL(request.url()).pathname))
  await page.goto(path)
  for (const place of await page.locator('.explorer-place').all()) {
    await place.scrollIntoViewIfNeeded()
    await expect(place).toHaveAttribute('data-ready')
  }
  await page.keyboard.press('End')
  await page.waitForLoadState('networkidle')
  return [...loaded]
}

test('the code of explorers goes to the pages that have them, and to no others', async ({ browser }) => {
  const [with_, without] = await Promise.all(
    ['/en/explore/roi/', '/en/torch/nn/Dropout/'].map(async (path) => scriptsOf(await browser.newPage(), path)),
  )
  const extra = with_!.filter((script) => !without!.includes(script))
  expect(extra.length).toBeGreaterThan(0)
  const other = await scriptsOf(await browser.newPage(), '/en/explore/tf-idf/')
  const shared = extra.filter((script) => other.includes(script))
  // what draws boxes is not in the page that counts words
  expect(shared.length).toBeLessThan(extra.length)
})

for (const name of explorerNames) {
  test(`${name}: its first state is there without JavaScript, and it wakes up in both ways of coming to it`, async ({
    browser,
    page,
  }) => {
    const path = `/zh/explore/${name}/`
    const context = await browser.newContext({ javaScriptEnabled: false })
    const bare = await context.newPage()
    await bare.goto(path)
    const still = bare.getByRole('region', { name: explorers[name].title.zh })
    await expect(still).toBeVisible()
    const written = (await still.innerText()).replace(/\s+/g, '')
    expect(written.length).toBeGreaterThan(explorers[name].title.zh.length + 20)
    await context.close()

    await page.goto(path)
    const live = page.getByRole('region', { name: explorers[name].title.zh })
    await expect(page.locator(`[data-explorer="${name}"]`)).toHaveAttribute('data-ready')
    const before = await live.boundingBox()
    await page.waitForTimeout(300)
    expect(await live.boundingBox(), 'it changes its size by itself').toEqual(before)

    await page.goto('/zh/explore/')
    await page.getByRole('main').getByRole('link', { name: explorers[name].title.zh }).click()
    await expect(page.getByRole('heading', { level: 1, name: explorers[name].title.zh })).toBeVisible()
    await expect(page.locator(`[data-explorer="${name}"]`)).toHaveAttribute('data-ready')
  })
}
