import { expect, test } from '../site'

test('autograd: numbers, switches and steps change the graph, and the address keeps it', async ({ page }) => {
  await page.goto('/en/explore/autograd/')
  const place = page.locator('[data-explorer=autograd]')
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready', '')
  const said = place.locator('p[role=status]')
  await expect(said).toHaveText('x.grad = 42.09')

  await place.getByLabel('x[0, 0]').fill('0')
  await expect(said).toHaveText('x.grad = 3.75')
  await place.getByRole('switch', { name: 'requires_grad' }).first().focus()
  await page.keyboard.press('Space')
  await expect(place.getByText('element 0 of tensors does not require grad').first()).toBeVisible()
  await page.keyboard.press('Space')

  // a tensor is chosen with the keyboard, and switched
  const sigmoid = place.getByRole('button', { name: /^b = sigmoid\(a\)/ })
  await sigmoid.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(sigmoid).toHaveAttribute('aria-pressed', 'true')
  await place.getByRole('switch', { name: '.detach()' }).click()
  await expect(place.getByLabel(/^Program/)).toHaveValue(/b = torch\.sigmoid\(a\)\.detach\(\)/)
  await expect(said).toHaveText('x.grad = 3')

  await place.getByRole('button', { name: 'Back' }).click()
  await expect(said).toContainText('AddBackward0: g = 1 arrives')
  await expect(page).toHaveURL(/autograd\.code=.*detach.*autograd\.step=8/)
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(said).toContainText('AddBackward0: g = 1 arrives')
  await expect(place.getByLabel(/^Program/)).toHaveValue(/detach/)

  await place.getByLabel(/^Program/).fill('(x * y + torch.sigmoid(x)) ** 2')
  await expect(said).toHaveText('x.grad = 42.73; y.grad = 27.52')
  await place.getByRole('button', { name: 'Reset' }).click()
  await expect(said).toHaveText('x.grad = 42.09')
})
