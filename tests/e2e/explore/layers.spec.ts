import { expect, test } from '../site'

const place = '[data-explorer=layers][data-ready]'

test('where output and h_n come from, by keyboard, and kept in the address', async ({ page }) => {
  await page.goto('/en/torch/nn/LSTM/')
  await page.locator('[data-explorer=layers]').scrollIntoViewIfNeeded()
  const layers = page.locator(place)
  const says = layers.getByRole('status')
  await expect(says).toHaveText(/h_n has the last state .* \(4, 2, 4\): forward at t = 3, backward at t = 0/)

  // up to the forward states of layer 1, then to the last step: what output[-1] and h_n[2] share
  await layers.getByRole('button', { name: 'Layer 0, forward, t = 0' }).focus()
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expect(says).toHaveText(/It is output\[3, :, 0:4\] and h_n\[2\] = h_n\.view\(2, 2, 2, 4\)\[1, 0\]/)
  await page.keyboard.press('ArrowUp')
  await expect(says).toHaveText(/It is output\[3, :, 4:8\]\. .* only step 3/)

  await layers.getByLabel('batch_first').press('Space')
  await layers.getByLabel('proj_size').fill('3')
  const row = (name: string) => layers.getByRole('row', { name: new RegExp(`^${name} `) })
  await expect(row('output')).toContainText('(2, 4, 6)')
  await expect(row('h_n')).toContainText('(4, 2, 3)')
  await expect(row('c_n')).toContainText('(4, 2, 4)')

  await layers.getByText('batch first', { exact: true }).click()
  await expect(layers.locator('samp')).toHaveText('RuntimeError: Expected hidden[0] size (4, 2, 3), got [2, 4, 3]')
  await expect(page).toHaveURL(/layers\.hx=swapped/)
  await page.reload()
  await page.locator('[data-explorer=layers]').scrollIntoViewIfNeeded()
  await expect(page.locator(place).locator('samp')).toHaveText(
    'RuntimeError: Expected hidden[0] size (4, 2, 3), got [2, 4, 3]',
  )
})

test('what cannot be made', async ({ page }) => {
  await page.goto('/en/explore/layers/?layers.proj_size=4')
  const said = page.locator(place).locator('samp')
  await expect(said).toHaveText('ValueError: proj_size has to be smaller than hidden_size')
  await page.locator(place).getByText('GRU', { exact: true }).click()
  await expect(said).toHaveText('ValueError: proj_size argument is only supported for LSTM, not RNN or GRU')
})
