import { expect, test } from '../site'

test('a chain is changed layer by layer, and its cone is walked through by keyboard', async ({ page }) => {
  await page.goto('/en/torch/nn/Conv2d/')
  const place = page.locator('[data-explorer="receptive-field"]')
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready')
  const says = place.locator('.ex-says')
  await expect(says).toContainText('layer 6, cell 2: sees 16 places of the input, 2 to 17.')
  await place.getByRole('button', { name: 'layer 6, cell 2', exact: true }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(says).toContainText('layer 6, cell 3: sees 16 places of the input, 6 to 21.')
  await page.keyboard.press('ArrowUp')
  await expect(says).toContainText('layer 5, cell')

  await place.getByText('three 3×3').click()
  await expect(says).toContainText('layer 3, cell 7: sees 7 places of the input, 4 to 10.')
  await place.getByLabel('layer 1, dilation').fill('2')
  await expect(says).toContainText('sees 9 places')
  await place.getByRole('button', { name: 'Add a layer' }).click()
  await place.getByRole('button', { name: 'Layer 2: remove' }).click()
  await expect(says).toContainText('layer 3, cell 6: sees 9 places of the input, 3 to 11.')
  await expect(page).toHaveURL(/receptive-field\.layers=conv\+3\+1\+1\+2%3B\+conv\+3\+1\+1\+1%3B\+conv\+3\+1\+1\+1$/)
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(says).toContainText('layer 3, cell 6: sees 9 places of the input, 3 to 11.')

  await place.getByLabel('layer 1, dilation').fill('16')
  await expect(says.first()).toContainText(
    'RuntimeError: Calculated padded input size per channel: (17). Kernel size: (33)',
  )
})
