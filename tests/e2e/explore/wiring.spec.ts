import { expect, test } from '../site'

test('channels and their wires, by pointer and by keyboard, and again from the address', async ({ page }) => {
  await page.goto('/en/torch/nn/Conv2d/')
  const place = page.locator('[data-explorer="wiring"]')
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready')
  const says = place.locator('.ex-says')
  await expect(says).toContainText('y2 reads x2, x3.')
  await expect(says).toContainText('108 weights; one convolution without groups would have 324 (this is 33.3%).')

  await place.getByRole('button', { name: 'x5' }).hover()
  await expect(says).toContainText('x5 goes into y4, y5.')
  await place.getByRole('button', { name: 'y2' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(says).toContainText('y4 reads x4, x5.')

  await place.getByText('depthwise + pointwise').click()
  await expect(says).toContainText('z2 reads y0, y1, y2, y3, y4, y5, and through them x0, x1, x2, x3, x4, x5.')
  await expect(page).toHaveURL(/wiring\.pointwise=1/)
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(says).toContainText('90 weights')

  await place.getByLabel('groups', { exact: true }).fill('4')
  await expect(says).toContainText('ValueError: in_channels must be divisible by groups')
  await expect(says).toContainText('1, 2, 3, 6 would do')
})
