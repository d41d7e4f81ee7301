import type { Page } from '@playwright/test'
import { expect, test } from '../site'

const open = async (page: Page, path: string) => {
  await page.goto(path)
  const place = page.locator('[data-explorer="windows"]')
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready')
  return place
}

test('a window goes where an output is pointed at, where arrows lead, and where it is dragged', async ({ page }) => {
  const place = await open(page, '/en/torch/nn/Conv2d/')
  const terms = place.locator('.ex-terms')
  await expect(terms).toHaveText('y[1, 1] = 1·1 + 5·0 + 2·(−1) + 2·2 + 8·0 + 3·(−2) + 0·1 + 6·0 + 3·(−1) = −6')

  await place.getByRole('button', { name: 'y[0, 0] =' }).focus()
  await expect(terms).toContainText('y[0, 0] = 0·1 + 0·0 + 0·(−1) + 0·2')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(terms).toContainText('= −6')
  await place.getByRole('button', { name: 'y[4, 4] =' }).hover()
  await expect(terms).toContainText('y[4, 4]')

  // by its middle, which lies over x[4, 4]
  await place.locator('.ex-window[data-drag]').hover()
  await page.mouse.down()
  const { x, y } = (await place.getByRole('button', { name: 'x[1, 1] =' }).boundingBox())!
  await page.mouse.move(x + 16, y + 16, { steps: 8 })
  await page.mouse.up()
  await expect(terms).toContainText('y[1, 1]')

  // below the window
  await place.getByRole('button', { name: 'x[2, 2] =' }).hover({ force: true })
  await expect(place.getByText('x[2, 2] goes into 9 outputs.')).toBeVisible()
})

test('what was set is in the address, and there again on another visit', async ({ page }) => {
  const place = await open(page, '/en/torch/nn/MaxPool2d/')
  await expect(place.locator('.ex-window[data-kind="dropped"]')).toHaveCount(1)
  await place.getByRole('button', { name: 'stride: less' }).click()
  await expect(place.locator('.ex-window[data-kind="dropped"]')).toHaveCount(0)
  await place.getByText('Change the numbers').click()
  await place.getByRole('textbox', { name: 'x[0, 0]' }).fill('40.5')
  await place.getByRole('button', { name: 'y[0, 0] =' }).focus()
  await expect(place.locator('.ex-terms')).toHaveText('y[0, 0] = max(40.5, 5, 2, 8) = 40.5')
  await expect(page).toHaveURL(/windows\.stride=2.*windows\.at=0/)
  await page.reload()
  const again = await open(page, page.url())
  await expect(again.locator('.ex-terms')).toHaveText('y[0, 0] = max(40.5, 5, 2, 8) = 40.5')
})

test('what PyTorch refuses is said in its words, and what cannot be read stays as it was typed', async ({ page }) => {
  const place = await open(page, '/en/torch/nn/ConvTranspose2d/')
  await place.getByLabel('output_padding', { exact: true }).fill('2')
  await expect(place).toContainText(
    'RuntimeError: output padding must be smaller than either stride or dilation, but got output_padding_height: 2',
  )
  await place.getByLabel('padding', { exact: true }).fill('same')
  await expect(place).toContainText("TypeError: conv_transpose2d(): argument 'padding' (position 5)")
  await place.getByLabel('kernel_size', { exact: true }).fill('1.5')
  await expect(place.getByLabel('kernel_size', { exact: true })).toHaveValue('1.5')
  await expect(place).toContainText('a whole number, or 2 of them: 2, 3')
  expect(await place.innerText()).not.toContain('NaN')
})
