import { readFileSync } from 'node:fs'
import { text } from '@/lib/text'
import { words } from '@/components/widgets/calculator/words'
import { expect, expectShape, pages, test } from './site'

test.use({ javaScriptEnabled: false })

test('without JavaScript a note holds its text, formulas, code, output and first answer', async ({ page }) => {
  const t = text.en.note
  await page.goto('/en/torch/nn/Conv2d/')
  await expect(page.getByRole('region', { name: t.what })).toContainText('A small window slides over the image')
  await expect(page.getByRole('math').first()).toBeAttached()
  await expect(page.getByRole('figure').filter({ hasText: 'import torch' }).first()).toContainText('torch.Size')
  await expectShape(page.getByRole('region', { name: words.en.title }), '4, 64, 112, 112')
  // What only a script could do is not offered.
  await expect(page.getByRole('button', { name: t.copyCode })).toHaveCount(0)
})

test('without JavaScript a diagram is drawn', async ({ page }) => {
  await page.goto('/en/torch/nn/LSTM/')
  await expect(page.getByRole('figure').locator('svg[aria-roledescription]').first()).toBeVisible()
})

test('without JavaScript the bare address offers both languages', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: '中文' })).toHaveAttribute('href', '/zh/')
  await expect(page.getByRole('link', { name: 'English' })).toHaveAttribute('href', '/en/')
})

test('on no page does anything wait for a script to put it in its place', () => {
  for (const path of pages) {
    const html = readFileSync(`out${path}index.html`, 'utf8')
    // React sends what is below a `Suspense` like this when it comes late or is large.
    expect(html.includes('<div hidden id="S:'), path).toBe(false)
  }
})
