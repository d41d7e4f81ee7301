import { expect, test } from '../site'

test('one more layer folds once more', async ({ page }) => {
  await page.goto('/en/guides/why-depth/')
  const place = page.locator('[data-explorer=folding]').first()
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready', '')
  const result = place.locator('p[role=status]')
  await expect(result).toContainText('3 layers of 2 units fold [0, 1] into 8 straight pieces')
  const layers = place.getByRole('slider', { name: 'layers L' })
  await layers.focus()
  await layers.press('ArrowRight')
  await expect(result).toContainText('into 16 straight pieces')
  const x = place.getByRole('slider', { name: 'x', exact: true })
  await x.focus()
  await x.press('ArrowLeft')
  // 0.29, 0.58, 0.84, 0.32, 0.64
  await expect(place.getByText('= 0.64')).toBeVisible()
  await expect(page).toHaveURL(/folding\.x=0\.29/)
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(result).toContainText('into 16 straight pieces')
  await expect(place.getByText('= 0.64')).toBeVisible()
})
