import { text } from '@/lib/text'
import { expect, test } from './site'

test.use({ javaScriptEnabled: false })

test('without JavaScript a note holds its text, formulas, code, output and first answer', async ({ page }) => {
  const t = text.en.note
  await page.goto('/en/torch/nn/Conv2d/')
  await expect(page.getByRole('region', { name: t.what })).toContainText('A small window slides over the image')
  await expect(page.getByRole('math').first()).toBeAttached()
  await expect(page.getByRole('figure').filter({ hasText: 'import torch' }).first()).toContainText('torch.Size')
  await expect(page.getByText('(4, 64, 112, 112)').first()).toBeVisible()
  // What only a script could do is not offered.
  await expect(page.getByRole('button', { name: t.copyCode })).toHaveCount(0)
})

test('without JavaScript a diagram is drawn', async ({ page }) => {
  await page.goto('/en/guides/autograd/')
  await expect(page.getByRole('figure').locator('svg[aria-roledescription]').first()).toBeVisible()
})

test('without JavaScript the bare address offers both languages', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: '中文' })).toHaveAttribute('href', '/zh/')
  await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('href', '/en/')
})
