import { text } from '@/lib/text'
import { expect, test } from './site'

for (const [lang, query, found] of [
  ['en', 'nn.Conv2d', 'torch.nn.Conv2d'],
  ['en', 'conv2d', 'torch.nn.Conv2d'],
  ['en', 'covn2d', 'torch.nn.Conv2d'],
  ['zh', '二维卷积', 'torch.nn.Conv2d'],
  ['zh', 'juanji', 'torch.nn.Conv2d'],
] as const) {
  test(`by keyboard alone, "${query}" finds ${found}`, async ({ page }) => {
    const { title } = text[lang].search
    await page.goto(`/${lang}/`)
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox', { name: title })
    await expect(box).toBeFocused()
    await page.keyboard.type(query)
    const hit = page.getByRole('option').filter({ hasText: found }).first()
    await expect(hit).toBeVisible()
    while ((await hit.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(`/${lang}/${found.replaceAll('.', '/')}/`)
    await expect(page.getByRole('dialog', { name: title })).toBeHidden()
  })
}

test('/ opens the search and Escape closes it, with the focus back where it was', async ({ page }) => {
  await page.goto('/en/torch/nn/Conv2d/')
  const opener = page.getByRole('button', { name: text.en.frame.search })
  await opener.focus()
  await page.keyboard.press('/')
  await expect(page.getByRole('dialog', { name: text.en.search.title })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: text.en.search.title })).toBeHidden()
  await expect(opener).toBeFocused()
})

test('what cannot be found is said', async ({ page }) => {
  await page.goto('/en/')
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: text.en.search.title }).fill('zzzzqqqq')
  await expect(page.getByText(text.en.search.nothing)).toBeVisible()
  await expect(page.getByRole('option')).toHaveCount(0)
})

test('Enter that ends a composition of an input method chooses nothing', async ({ page }) => {
  await page.goto('/zh/')
  await page.keyboard.press('/')
  const box = page.getByRole('combobox', { name: text.zh.search.title })
  await box.fill('卷积')
  await expect(page.getByRole('option').first()).toBeVisible()
  await box.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  await expect(page).toHaveURL('/zh/')
  await expect(box).toBeVisible()
})
