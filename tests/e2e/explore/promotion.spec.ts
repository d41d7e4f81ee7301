import { expect, test } from '../site'

test('two dtypes, their result, and the refusal in place; a reload finds them again', async ({ page }) => {
  await page.goto('/en/guides/tensor/')
  const place = page.locator('[data-explorer=promotion]')
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready', '')
  await expect(place).toContainText('torch.float32')
  await place.getByRole('switch', { name: 'in place' }).check()
  const message = "RuntimeError: result type Float can't be cast to the desired output type Long"
  await expect(place.locator('samp')).toHaveText(message)
  await expect(page).toHaveURL(/promotion\.inplace=1/)
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(place.locator('samp')).toHaveText(message)

  await place.getByRole('combobox', { name: 'dtype of a' }).selectOption('float16')
  await expect(place.locator('samp')).toBeHidden()
  await expect(place).toContainText('torch.float16')
})
