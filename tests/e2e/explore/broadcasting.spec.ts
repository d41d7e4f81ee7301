import { expect, test } from '../site'

test('shapes that clash get PyTorch’s words; a reload finds them again', async ({ page }) => {
  await page.goto('/en/guides/tensor/')
  const place = page.locator('[data-explorer=broadcasting]')
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready', '')
  await expect(place).toContainText('a + b has the shape (3, 4)')

  await place.getByRole('textbox', { name: 'shape of a' }).fill('(2, 3)')
  const message =
    'RuntimeError: The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1'
  await expect(place.locator('samp')).toHaveText(message)
  await expect(page).toHaveURL(/broadcasting\.a=/)
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(place.locator('samp')).toHaveText(message)
  await expect(place.getByRole('textbox', { name: 'shape of a' })).toHaveValue('(2, 3)')
})

test('arrow keys show where an element comes from; in place, the tensor cannot grow', async ({ page }) => {
  await page.goto('/en/explore/broadcasting/')
  const place = page.locator('[data-explorer=broadcasting][data-ready]')
  const result = place.getByRole('group', { name: 'result' })
  await result.getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(place.getByText('[1, 1] = 1 + 20 = 21')).toBeVisible()
  await place.getByRole('switch', { name: 'in place' }).check()
  await expect(place.locator('samp')).toHaveText(
    "RuntimeError: output with shape [3, 1] doesn't match the broadcast shape [3, 4]",
  )
})
