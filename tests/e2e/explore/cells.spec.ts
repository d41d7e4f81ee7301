import { expect, test } from '../site'

const place = '[data-explorer=cells][data-ready]'

test('an LSTM cell: numbers follow the weights, and the address keeps them', async ({ page }) => {
  await page.goto('/en/explore/cells/')
  await page.locator('[data-explorer=cells]').scrollIntoViewIfNeeded()
  const cells = page.locator(place)
  await expect(cells.locator('p[role=status]')).toHaveText('t = 1: h = (0.2716, 0.0729)')

  // the forget gate of the second time step, by the arrow keys of the table
  await cells.getByRole('button', { name: 'h at t = 1' }).focus()
  for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'Enter']) await page.keyboard.press(key)
  await expect(cells.locator('p[role=status]')).toHaveText(/^t = 2: f = /)
  await expect(cells.locator('.ex-rc-rule')).toHaveText('f = σ(Wif x + bif + Whf h + bhf)')

  await cells.getByLabel('weight_hh[2, 0]').fill('0')
  await cells.getByLabel('weight_ih[2, 0]').fill('1')
  await cells.getByLabel('weight_ih[2, 1]').fill('oops')
  await expect(cells.getByLabel('weight_ih[2, 1]')).toHaveAttribute('aria-invalid', 'true')
  await cells.getByLabel('weight_ih[2, 1]').fill('1')
  await cells.getByLabel('bias_ih[2, 0]').fill('0')
  await cells.getByLabel('bias_hh[2, 0]').fill('0')
  await cells.getByLabel('weight_hh[2, 1]').fill('0')
  // f = σ(1·1 + 1·(−1)) = 0.5
  await expect(cells.locator('p[role=status]')).toHaveText(/^t = 2: f = \(0\.5, /)

  await expect(page).toHaveURL(/cells\.step=7/)
  await page.reload()
  await expect(page.locator(place).locator('p[role=status]')).toHaveText(/^t = 2: f = \(0\.5, /)
})

test('a GRU cell beside the other ways of writing it', async ({ page }) => {
  await page.goto('/en/torch/nn/GRU/')
  await page.locator('[data-explorer=cells]').scrollIntoViewIfNeeded()
  const cells = page.locator(place)
  const row = (name: RegExp) => cells.getByRole('row', { name }).locator('td')
  const [pytorch, early] = [await row(/^PyTorch/).textContent(), await row(/reset before/).textContent()]
  expect(pytorch).not.toBe(early)
  await expect(cells.locator('p[role=status]')).toHaveText(`t = 1: h = (${pytorch})`)
  await cells.getByText('RNN', { exact: true }).click()
  await expect(cells.locator('p[role=status]')).toHaveText(/^t = 1: h = /)
  await expect(cells.getByRole('slider')).toHaveAttribute('max', '5')
})
