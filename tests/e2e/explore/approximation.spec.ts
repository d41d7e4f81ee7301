import { expect, test } from '../site'

test('polynomials and a network that is trained in the browser', async ({ page }) => {
  await page.goto('/en/guides/universal-approximation/')
  const place = page.locator('[data-explorer=approximation]').first()
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready', '')
  // what stands there at first, without any training
  await expect(place.getByText('tanh, N = 4')).toBeVisible()
  await expect(place.locator('[data-network]')).toHaveText(/largest error 9\.\d × 10⁻⁴/)

  const degree = place.getByRole('slider', { name: /degree/ })
  await degree.focus()
  await degree.press('Home')
  await expect(place.getByText('least squares, n = 0')).toBeVisible()

  await place.getByLabel('f(x) =').fill('abs(x)')
  await expect(place.locator('[data-network]')).toHaveText('not trained yet')
  await place.getByText('ReLU', { exact: true }).click()
  await expect(place.locator('progress')).toBeVisible()
  const units = place.getByRole('slider', { name: /hidden units/ })
  await units.focus()
  await units.press('Home')
  await units.press('ArrowRight')
  // two ReLU units are |x|
  await expect(place.locator('[data-network]')).toHaveText(/largest error .*10⁻[⁶⁷⁸],/, { timeout: 30_000 })
  await place.getByText('Taylor', { exact: true }).click()
  await expect(place.getByText('no Taylor polynomial')).toBeVisible()
  const stop = place.getByRole('button', { name: 'Stop' })
  if (await stop.isVisible()) {
    await stop.click()
    await expect(place.getByText('Stopped.')).toBeVisible()
  }

  await expect(page).toHaveURL(/approximation\.f=abs/)
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(place.getByText('no Taylor polynomial')).toBeVisible()
  await expect(place.getByLabel('f(x) =')).toHaveValue('abs(x)')
})
