import { expect, test } from '../site'

test('groups of channels, PyTorch’s words where they do not divide, and the address', async ({ page }) => {
  await page.goto('/en/torch/nn/BatchNorm2d/')
  const place = page.locator('[data-explorer=normalisation]')
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready', '')
  await expect(place).toContainText('N × H × W = 8 numbers')

  await place.getByText('group', { exact: true }).click()
  await expect(place).toContainText('C/G × H × W = 8 numbers')
  await place.getByRole('spinbutton', { name: 'num_groups' }).fill('3')
  const message = 'ValueError: num_channels (4) must be divisible by num_groups (3)'
  await expect(place.locator('samp')).toHaveText(message)
  await expect(page).toHaveURL(/normalisation\.num_groups=3/)
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(place.locator('samp')).toHaveText(message)
})

test('by keyboard: a cell, the running statistics, evaluation', async ({ page }) => {
  await page.goto('/en/explore/normalisation/')
  const place = page.locator('[data-explorer=normalisation][data-ready]')
  await place.getByRole('group', { name: 'x', exact: true }).getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  // the numbers are 4 9 3 0 6 8 4 3 in channel 0
  await expect(place.getByText('(9 − 4.625) / √(7.4844 + 1e-05)')).toBeVisible()
  const row = place.getByRole('row', { name: /^0/ })
  await expect(row).toContainText('0.4625')
  await place.getByRole('slider', { name: 'Step' }).fill('2')
  await expect(row).toContainText('0.8787')
  await place.getByRole('switch', { name: 'training' }).uncheck()
  await expect(place.getByText('(9 − 0.8787)')).toBeVisible()
})
