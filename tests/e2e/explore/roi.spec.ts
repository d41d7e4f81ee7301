import { expect, test } from '../site'

test('a drag moves the box; a reload with the address finds it again', async ({ page }) => {
  await page.goto('/en/torchvision/ops/roi_align/')
  const place = page.locator('[data-explorer=roi]')
  await place.scrollIntoViewIfNeeded()
  await expect(place).toHaveAttribute('data-ready', '')
  await expect(place.getByRole('table')).toContainText('0.32')

  const box = place.getByRole('button', { name: 'the box' }).first()
  await box.scrollIntoViewIfNeeded()
  const { x, y, width } = (await box.boundingBox())!
  // the box is four cells wide
  const cell = width / 4
  await page.mouse.move(x + 0.4 * cell, y + 0.3 * cell)
  await page.mouse.down()
  await page.mouse.move(x - 0.6 * cell, y - 0.7 * cell, { steps: 4 })
  await page.mouse.up()
  const x1 = place.getByRole('slider', { name: 'x1' })
  await expect(x1).toHaveValue(/^1\.[012]$/)
  await expect(page).toHaveURL(/roi\.x1=1/)
  const [value, said] = [await x1.inputValue(), await place.locator('p[role=status]').textContent()]
  await page.reload()
  await place.scrollIntoViewIfNeeded()
  await expect(x1).toHaveValue(value)
  await expect(place.locator('p[role=status]')).toHaveText(said!)
})

test('by keyboard: the box, a corner, a slider, a bin; an inverted box gets torchvision’s words', async ({ page }) => {
  await page.goto('/en/explore/roi/')
  const place = page.locator('[data-explorer=roi][data-ready]')
  const slider = (name: string) => place.getByRole('slider', { name })
  await place.getByRole('button', { name: 'the box' }).first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(slider('x1')).toHaveValue('2.2')
  await place.getByRole('button', { name: 'corner x2 y2' }).first().focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(slider('y2')).toHaveValue('6.6')
  await place.getByRole('button', { name: /^output of RoI Align\[0, 1\]/ }).focus()
  await expect(place.locator('p[role=status]')).toContainText('Bin [0, 1]')

  await place.getByRole('switch', { name: 'aligned' }).check()
  await place.getByText('auto', { exact: true }).click()
  await slider('x2').fill('-0.5')
  await expect(place.locator('samp')).toHaveText('ValueError: cannot create std::vector larger than max_size()')
})

test.describe('with a finger', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true })

  test('the box is dragged, and the page stays where it is', async ({ page }) => {
    await page.goto('/en/explore/roi/')
    const place = page.locator('[data-explorer=roi][data-ready]')
    const box = place.getByRole('button', { name: 'the box' }).first()
    await box.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }))
    const { x, y, width } = (await box.boundingBox())!
    const scrolled = await page.evaluate(() => scrollY)
    const cdp = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove', by: number) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x + width / 8, y: y + width / 10 - by }] })
    await touch('touchStart', 0)
    // the box is four cells wide: one cell up
    for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', (part * width) / 4)
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await expect(place.getByRole('slider', { name: 'y1' })).toHaveValue(/^2\.[678]$/)
    expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  })
})
