import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../site'

async function explorer(page: Page): Promise<Locator> {
  const place = page.locator('[data-explorer=movement]').first()
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready', '')
  return place
}

test('axes are moved by keyboard and dragged, and a link shows the same', async ({ page }) => {
  await page.goto('/en/torch/permute/')
  const place = await explorer(page)
  await expect(place.getByText('out = x.permute(2, 0, 1)')).toBeVisible()
  await expect(place.getByRole('row', { name: /^out/ })).toContainText('(4, 2, 3)')
  await expect(place.getByRole('row', { name: /^out/ })).toContainText('(1, 12, 4)')

  const axis = place.getByRole('button', { name: /^dimension 2,/ })
  await axis.focus()
  await axis.press('ArrowRight')
  await expect(place.getByText('out = x.permute(0, 2, 1)')).toBeVisible()
  await expect(axis).toBeFocused()
  await axis.press('ArrowRight')
  await expect(place.getByText('out = x.permute(0, 1, 2)')).toBeVisible()

  const first = place.getByRole('button', { name: /^dimension 0,/ })
  const [from, to] = [(await first.boundingBox())!, (await axis.boundingBox())!]
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 })
  await page.mouse.up()
  await expect(place.getByText('out = x.permute(1, 2, 0)')).toBeVisible()
  await expect(place.getByRole('row', { name: /^out/ })).toContainText('(4, 1, 12)')

  await expect(page).toHaveURL(/movement\.dims=1/)
  await page.reload()
  await explorer(page)
  await expect(place.getByText('out = x.permute(1, 2, 0)')).toBeVisible()
})

test('a cell tells where it comes from, and an input where it went', async ({ page }) => {
  await page.goto('/en/torch/permute/')
  const place = await explorer(page)
  await place.getByRole('button', { name: /^out\[0, 0, 0\]/ }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(place.getByText('out[0, 0, 1] = x[0, 1, 0] = 4')).toBeVisible()
  await expect(place.getByText('1·4')).toBeVisible()
  await expect(place.getByRole('button', { name: 'x[0, 1, 0] →' })).toHaveAttribute('data-mark', 'source')
  await place.getByRole('button', { name: 'x[1, 2, 3] →' }).hover()
  await expect(place.getByText('x[1, 2, 3] → out[3, 1, 2]')).toBeVisible()
})

test('stack and cat take the same tensors; what does not fit gets the words of PyTorch', async ({ page }) => {
  await page.goto('/en/torch/stack/')
  const place = await explorer(page)
  await expect(place.getByRole('row', { name: /^out/ })).toContainText('(2, 3, 3)')
  await place.getByText('cat', { exact: true }).click()
  await expect(place.getByText('out = torch.cat([a, b, c], dim=1)')).toBeVisible()
  await expect(place.getByRole('row', { name: /^out/ })).toContainText('(2, 9)')
  await place.getByText('stack', { exact: true }).click()
  await place.getByLabel('c.shape').fill('2, 4')
  await expect(
    place
      .locator('samp')
      .getByText(
        'RuntimeError: stack expects each tensor to be equal size, but got [2, 3] at entry 0 and [2, 4] at entry 2',
      ),
  ).toBeVisible()
  await expect(place.getByLabel('c.shape')).toHaveValue('2, 4')
  await place.getByLabel('c.shape').fill('2, nonsense')
  await expect(place.getByText('Sizes from 0 to 64').first()).toBeVisible()
  await expect(place.getByLabel('c.shape')).toHaveValue('2, nonsense')
})

test('scatter writes one element after the other, and the last one stays', async ({ page }) => {
  await page.goto('/en/torch/permute/')
  const place = await explorer(page)
  await place.getByLabel('Operation').selectOption('scatter')
  await expect(place.getByText('out = x.scatter(0, index, src)')).toBeVisible()
  const steps = place.getByRole('slider', { name: 'Step' })
  await steps.focus()
  await steps.press('Home')
  await steps.press('ArrowRight')
  await expect(place.getByRole('button', { name: /^out\[0, 0\]/ })).toHaveText('12')
  await steps.press('End')
  await expect(place.getByRole('button', { name: /^out\[0, 0\]/ })).toHaveText('16')
  await expect(place.getByRole('button', { name: /^src\[0, 0\]/ })).toHaveAttribute('data-mark', 'off')
})

test('the index is edited where it stands', async ({ page }) => {
  await page.goto('/en/torch/gather/')
  const place = await explorer(page)
  await place.getByLabel('index[0, 1]').fill('2')
  await expect(place.getByRole('button', { name: /^out\[0, 1\]/ })).toHaveText('2')
  await expect(place.getByLabel('index', { exact: true })).toHaveValue('[[0, 2], [2, 2], [1, 0]]')
  await place.getByLabel('index[0, 1]').fill('9')
  await expect(place.locator('samp')).toHaveText('RuntimeError: index 9 is out of bounds for dimension 1 with size 4')
  await expect(place.getByLabel('index[0, 1]')).toHaveValue('9')
})
