import { expect, test } from '../site'

test('jacobian: cells, products and fields follow the function, and the address keeps it', async ({ page }) => {
  await page.goto('/en/explore/jacobian/')
  const place = page.locator('[data-explorer=jacobian]')
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready', '')
  await expect(place.getByText('∂y₁/∂x₂ = −y₁ · y₂ = −0.2312 · 0.6285 = −0.1453')).toBeVisible()

  await place.getByLabel('y = f(x)').selectOption('linear')
  const cell = place.getByRole('button', { name: /^J\[0, 0\]/ })
  await cell.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(place.getByText('∂y₁/∂x₃ = W₁₃ = 2')).toBeVisible()
  await place.getByLabel('v[0, 0]').fill('3')
  await place.getByRole('button', { name: /^vᵀJ\[0, 2\]/ }).focus()
  await expect(place.getByText('∂(vᵀy)/∂x₃ = 3 · 2 + 2 · 0.5 = 7')).toBeVisible()
  await expect(place.locator('p[role=status]')).toHaveText('y = W @ x: jacobian of shape (2, 3); vᵀJ = (1, 2, 7)')

  // a W that does not fit is refused in PyTorch's words
  await expect(page).toHaveURL(/jacobian\.f=linear/)
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(place.locator('p[role=status]')).toContainText('(1, 2, 7)')
  await page.goto('/en/explore/jacobian/?jacobian.f=linear&jacobian.W=1+2')
  await place.scrollIntoViewIfNeeded()
  await expect(place.getByText('RuntimeError: size mismatch, got input (1), mat (1x2), vec (3)').first()).toBeVisible()
})
