import { words } from '@/components/widgets/calculator/words'
import { calculatorOf, expect, expectShape, test } from './site'

const path = '/en/torch/nn/Conv2d/'
const t = words.en

test('a change gives another number, formula, snippet and address; a reload finds the state again', async ({
  page,
}) => {
  await page.goto(path)
  let calculator = await calculatorOf(page)
  await expectShape(calculator, '4, 64, 112, 112')
  const steps = calculator.getByRole('group', { name: t.steps })
  await expect(steps).toContainText(/H_.*=\s*112.*W_.*=\s*112/s)

  await calculator.getByRole('textbox', { name: 'stride' }).fill('(1, 2)')
  await expectShape(calculator, '4, 64, 224, 112')
  await expect(steps).toContainText(/H_.*=\s*224.*W_.*=\s*112/s)
  await expect(page).toHaveURL(/\?stride=.*1.*2/)
  await calculator.getByText(t.program).click()
  await expect(calculator.getByRole('code')).toContainText('stride=(1, 2)')

  await page.reload()
  calculator = await calculatorOf(page)
  await expect(calculator.getByRole('textbox', { name: 'stride' })).toHaveValue('(1, 2)')
  await expectShape(calculator, '4, 64, 224, 112')
})

test('an invalid call gets the words of PyTorch, our sentence, and a repair', async ({ page }) => {
  await page.goto(path)
  const calculator = await calculatorOf(page)
  await calculator.getByRole('textbox', { name: 'in_channels' }).fill('4')
  await expect(calculator.locator('samp')).toHaveText(
    'RuntimeError: Given groups=1, weight of size [64, 4, 7, 7], expected input[4, 3, 224, 224] to have 4 channels, but got 3 channels instead',
  )
  const sentence = await page.locator('#error-channels dd').textContent()
  expect(sentence).toBeTruthy()
  await expect(calculator).toContainText(sentence!)
  await expect(page).toHaveURL(/in_channels=4/)

  await page.reload()
  const again = await calculatorOf(page)
  await expect(again.locator('samp')).toContainText('to have 4 channels, but got 3 channels instead')
  await again.getByRole('button', { name: 'in_channels=3' }).click()
  await expectShape(again, '4, 64, 112, 112')
})

test('a whole call and a bare shape are pasted', async ({ page }) => {
  await page.goto(path)
  const calculator = await calculatorOf(page)
  const paste = calculator.getByRole('textbox', { name: t.paste })
  await paste.fill('nn.Conv2d(16, 33, 3, stride=2)')
  await expect(calculator.getByRole('textbox', { name: 'out_channels' })).toHaveValue('33')
  await paste.fill('(20, 16, 50, 100)')
  await expectShape(calculator, '20, 33, 24, 49')
})

test('the way back: a wanted size gives arguments to choose', async ({ page }) => {
  await page.goto(path)
  const calculator = await calculatorOf(page)
  await calculator.getByText(t.inverse).click()
  const choice = calculator.getByRole('list', { name: t.choices }).getByRole('button').first()
  await expect(choice).toBeVisible()
  const wanted = calculator.getByRole('textbox', { name: 'H_out' })
  await wanted.fill('56')
  await calculator.getByRole('textbox', { name: 'W_out' }).fill('56')
  await expect(choice).toContainText('4')
  await choice.click()
  await expectShape(calculator, '4, 64, 56, 56')
})

test('what is typed before the script arrives is kept', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(path, { waitUntil: 'commit' })
  const calculator = page.getByRole('region', { name: t.title })
  await calculator.getByRole('textbox', { name: 'stride' }).fill('1')
  release()
  await expectShape(calculator, '4, 64, 224, 224')
})

test('everything is reached by keyboard alone', async ({ page }) => {
  await page.goto(path)
  const calculator = await calculatorOf(page)
  await calculator.getByRole('textbox', { name: 'in_channels' }).focus()
  for (const name of ['out_channels', 'kernel_size', 'stride']) {
    await page.keyboard.press('Tab')
    await expect(calculator.getByRole('textbox', { name })).toBeFocused()
  }
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4')
  await expectShape(calculator, '4, 64, 56, 56')
})
