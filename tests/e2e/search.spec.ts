import type { Page } from '@playwright/test'
import { text, type Lang } from '@/lib/text'
import { expect, test } from './site'

const dialog = (page: Page, lang: Lang) => page.getByRole('dialog', { name: text[lang].search.title })
const hits = (page: Page, lang: Lang) => dialog(page, lang).getByRole('option')

/** Opens the search by its key, as often as it takes: before React is there, nobody listens. */
async function openSearch(page: Page, lang: Lang, key: string) {
  const box = page.getByRole('combobox', { name: text[lang].search.title })
  await expect(async () => {
    await page.keyboard.press(key)
    await expect(box).toBeFocused({ timeout: 2_000 })
  }).toPass()
  return box
}

for (const [lang, query, found] of [
  ['en', 'nn.Conv2d', 'torch.nn.Conv2d'],
  ['en', 'conv2d', 'torch.nn.Conv2d'],
  ['en', 'covn2d', 'torch.nn.Conv2d'],
  ['zh', '二维卷积', 'torch.nn.Conv2d'],
  ['zh', 'juanji', 'torch.nn.Conv2d'],
] as const) {
  test(`by keyboard alone, "${query}" finds ${found}`, async ({ page }) => {
    await page.goto(`/${lang}/`)
    await openSearch(page, lang, 'Control+k')
    await page.keyboard.type(query)
    const hit = hits(page, lang).filter({ hasText: found }).first()
    await expect(hit).toBeVisible()
    while ((await hit.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/${lang}/${found.replaceAll('.', '/')}/`)
    await expect(dialog(page, lang)).toBeHidden()
  })
}

test('/ opens the search and Escape closes it, with the focus back where it was', async ({ page }) => {
  await page.goto('/en/torch/nn/Conv2d/')
  const opener = page.getByRole('button', { name: text.en.frame.search })
  await opener.focus()
  await openSearch(page, 'en', '/')
  await page.keyboard.press('Escape')
  await expect(dialog(page, 'en')).toBeHidden()
  await expect(opener).toBeFocused()
})

test('what cannot be found is said', async ({ page }) => {
  await page.goto('/en/')
  const box = await openSearch(page, 'en', '/')
  await box.fill('zzzzqqqq')
  await expect(page.getByText(text.en.search.nothing)).toBeVisible()
  await expect(hits(page, 'en')).toHaveCount(0)
})

test('Enter that ends a composition of an input method chooses nothing', async ({ page }) => {
  await page.goto('/zh/')
  const box = await openSearch(page, 'zh', '/')
  await box.fill('卷积')
  await expect(hits(page, 'zh').first()).toBeVisible()
  await box.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  await expect(page).toHaveURL('/zh/')
  await expect(box).toBeVisible()
})
