import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../site'

async function open(page: Page, name: string, query = ''): Promise<Locator> {
  await page.goto(`/en/explore/${name}/${query}`)
  const place = page.locator(`[data-explorer="${name}"]`)
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready')
  return place
}

const said = (explorer: Locator) => explorer.locator('p[role=status]')

test('attention: a number, a mask and the keyboard change what comes out, and the address keeps it', async ({
  page,
}) => {
  const explorer = await open(page, 'attention')
  await expect(said(explorer)).toHaveText(
    'Query 2 looks most at key 2, with weight 0.62; its output is (0.926, 2.546).',
  )
  // arrow keys go from cell to cell, and the work follows them
  await explorer.getByRole('button', { name: /^weights\[0, 0\]/ }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(explorer).toContainText('weights[1, 1] = exp(0.7071) / (exp(1.4142) + exp(0.7071) + exp(2.1213))')

  await explorer.getByText('is_causal', { exact: true }).click()
  await expect(explorer.getByRole('button', { name: 'weights[0, 2] = 0', exact: true })).toBeVisible()
  await expect(explorer).toContainText('F.scaled_dot_product_attention(Q, K, V, is_causal=True)')
  await explorer.getByRole('textbox', { name: 'X[0, 0]' }).fill('3')
  await expect(explorer.getByRole('button', { name: 'Q[0, 0] = 3', exact: true })).toBeVisible()
  // a text that is no number stays, and changes nothing
  await explorer.getByRole('textbox', { name: 'X[0, 0]' }).fill('3x')
  await expect(explorer.getByRole('button', { name: 'Q[0, 0] = 3', exact: true })).toBeVisible()

  await expect(page).toHaveURL(/attention\.mask=causal/)
  await page.reload()
  await explorer.scrollIntoViewIfNeeded()
  await expect(explorer.getByRole('textbox', { name: 'X[0, 0]' })).toHaveValue('3')
  await expect(explorer.getByRole('button', { name: 'weights[0, 2] = 0', exact: true })).toBeVisible()
})

test('attention: one mask, two readers; and a head that cannot be', async ({ page }) => {
  const explorer = await open(page, 'attention', '?attention.mask=padding')
  const last = explorer.getByRole('button', { name: /^weights\[2, 2\]/ })
  await expect(last).toHaveAccessibleName('weights[2, 2] = 0')
  await explorer.getByText('nn.MultiheadAttention', { exact: true }).click()
  await expect(last).toHaveAccessibleName('weights[2, 2] = 1')
  // nobody may see anything: nan there, 0 here
  await explorer.getByRole('button', { name: 'mask[0, 2]', exact: true }).press('Enter')
  await expect(last).toHaveAccessibleName('weights[2, 2] = nan')

  await explorer.getByRole('spinbutton', { name: 'd' }).fill('3')
  await explorer.getByRole('group', { name: 'heads' }).getByText('2').click()
  await expect(explorer).toContainText('AssertionError: embed_dim must be divisible by num_heads')
})

test('alignment: a window, step by step, and the address keeps it', async ({ page }) => {
  const explorer = await open(page, 'alignment')
  await expect(said(explorer)).toContainText('Position 3 has the largest weight, 0.534')
  await explorer.getByText('local-m', { exact: true }).click()
  await explorer.getByRole('spinbutton', { name: 't' }).fill('1')
  await expect(said(explorer)).toContainText('Position 2 has the largest weight, 0.731')
  await expect(explorer).toContainText('The window reaches beyond the source')

  const steps = explorer.getByRole('slider')
  await steps.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(explorer).toContainText('score(2) = 1·0 + 2·1 = 2')
  await expect(page).toHaveURL(/alignment\.step=scores/)
  await page.reload()
  await explorer.scrollIntoViewIfNeeded()
  await expect(explorer).toContainText('score(2) = 1·0 + 2·1 = 2')
})

test('cache: the steps by keyboard, grouped heads, and PyTorch’s words where they do not fit', async ({ page }) => {
  const explorer = await open(page, 'cache')
  await expect(said(explorer)).toContainText('Step 4, length 7: 88.7 M multiply-adds without a cache, 12.7 M with it')
  await explorer.getByRole('slider').focus()
  await page.keyboard.press('ArrowRight')
  await expect(said(explorer)).toContainText('Step 5, length 8')
  await explorer.getByRole('spinbutton', { name: 'kv_heads' }).fill('2')
  await expect(said(explorer)).toContainText('The cache holds 48 KiB')
  await expect(page).toHaveURL(/cache\.kv_heads=2/)
  await page.reload()
  await explorer.scrollIntoViewIfNeeded()
  await expect(said(explorer)).toContainText('The cache holds 48 KiB')
  await explorer.getByRole('spinbutton', { name: 'kv_heads' }).fill('3')
  await expect(explorer).toContainText(
    'RuntimeError: Number of heads in key and value must divide the number of heads in',
  )
})
