import { words } from '@/components/widgets/practice/words'
import { expect, test } from '@playwright/test'

const t = words.en

test('after one visit, practice goes on without a network, about every topic', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto('/en/practice/')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  // everything is fetched once the page is at rest
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(3000)

  await page.context().setOffline(true)
  await page.reload()
  await expect(page.locator('.practice[data-ready]')).toBeAttached()
  for (const topic of Object.values(t.topics)) {
    await page.getByLabel(t.topic).selectOption(topic)
    await expect(page.locator('.practice-about').first()).toContainText(topic)
    await page.getByRole('button', { name: t.giveUp }).click()
    await expect(page.getByRole('region', { name: t.solution })).toBeVisible()
  }
  expect(errors).toEqual([])
})
