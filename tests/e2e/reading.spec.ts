import { text } from '@/lib/text'
import { expect, test } from './site'

const note = '/en/torch/nn/Conv2d/'
const { frame, site, note: t } = text.en

test('a reader goes from the home page to a note, and by the sidebar to the next', async ({ page }) => {
  await page.goto('/en/')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Conv2d/ })
    .first()
    .click()
  await expect(page).toHaveURL(note)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('torch.nn.Conv2d')
  await expect(page).toHaveTitle(/torch\.nn\.Conv2d/)

  const shelves = page.getByRole('navigation', { name: frame.menu })
  await expect(shelves.getByRole('link', { name: /^Conv2d/ })).toHaveAttribute('aria-current', 'page')
  await shelves.getByRole('link', { name: /^Conv3d/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('torch.nn.Conv3d')
})

test('in a narrow window the menu button opens the shelves', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 })
  await page.goto(note)
  const shelves = page.getByRole('navigation', { name: frame.menu })
  await expect(shelves).toBeHidden()
  await page.getByRole('button', { name: frame.menu }).click()
  await shelves.getByRole('link', { name: /^Conv3d/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('torch.nn.Conv3d')
  await expect(shelves).toBeHidden()
})

test('the outline leads to a section and marks the place', async ({ page }) => {
  await page.goto(note)
  const entry = page.getByRole('navigation', { name: frame.onThisPage }).getByRole('link', { name: t.pitfalls })
  await entry.click()
  await expect(page).toHaveURL(`${note}#pitfalls`)
  await expect(page.getByRole('heading', { name: t.pitfalls })).toBeInViewport()
  await expect(entry).toHaveAttribute('aria-current', 'location')
})

test('a snippet and a formula are copied as they are written', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await page.goto(note)

  const example = page.getByRole('figure').filter({ hasText: 'images = torch.randn' })
  await expect(example).toContainText('torch.Size([4, 64, 112, 112])')
  // Before React is there, nobody listens to the button.
  await expect(async () => {
    await example.getByRole('button', { name: t.copyCode }).click()
    await expect(page.getByRole('status').filter({ hasText: t.copied })).toBeAttached({ timeout: 1_000 })
  }).toPass()
  expect(await clipboard()).toBe(
    [
      'import torch',
      'from torch import nn',
      '',
      'conv = nn.Conv2d(3, 64, kernel_size=7, stride=2, padding=3)',
      'images = torch.randn(4, 3, 224, 224)',
      'print(conv(images).shape)',
      'print(conv.weight.shape, conv.bias.shape)',
    ].join('\n'),
  )

  await page.getByRole('region', { name: t.shape }).getByRole('button', { name: t.copyLatex }).first().click()
  await expect.poll(clipboard).toMatch(/\\lfloor.*H_/)
})

test('a diagram opens larger, and its source can be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/en/torch/nn/LSTM/')
  const figure = page.getByRole('figure').filter({ has: page.getByRole('button', { name: t.enlarge }) })
  await expect(async () => {
    await figure.getByRole('button', { name: t.enlarge }).click()
    await expect(page.getByRole('dialog').locator('svg').first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await figure.getByText(t.diagramSource).click()
  await figure.getByRole('button', { name: t.copyMermaid }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^flowchart/)
})

test('the language switch keeps the page, the state and the anchor', async ({ page }) => {
  await page.goto(`${note}?stride=1#pitfalls`)
  await page.getByRole('link', { name: site.otherLanguage }).click()
  await expect(page).toHaveURL('/zh/torch/nn/Conv2d/?stride=1#pitfalls')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await expect(page.getByRole('heading', { name: text.zh.note.pitfalls })).toBeInViewport()
  await page.getByRole('link', { name: text.zh.site.otherLanguage }).click()
  await expect(page).toHaveURL(`${note}?stride=1#pitfalls`)
})

test('the colours follow the system until the reader chooses, and the choice stays', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const theme = (name: string) => page.getByRole('radio', { name, exact: true })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(note)
  const light = await background()
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await background()
  expect(dark).not.toBe(light)

  await expect(async () => {
    await theme(frame.themes.system).focus()
    await page.keyboard.press('ArrowLeft')
    await expect(theme(frame.themes.light)).toBeChecked({ timeout: 1_000 })
    expect(await background()).toBe(light)
  }).toPass()
  await page.reload()
  expect(await background()).toBe(light)
  await expect(theme(frame.themes.light)).toBeChecked()
})

test('an address that is not there says so in both languages', async ({ request }) => {
  const response = await request.get('/en/torch/nn/Conv9d/')
  expect(response.status()).toBe(404)
  const html = await response.text()
  expect(html).toContain(text.en.missing.title)
  expect(html).toContain(text.zh.missing.title)
})

for (const [locale, home] of [
  ['zh-CN', '/zh/'],
  ['en-GB', '/en/'],
  ['fr-FR', '/en/'],
] as const) {
  test.describe(() => {
    test.use({ locale })
    test(`the bare address leads a ${locale} reader to ${home}`, async ({ page }) => {
      await page.goto('/')
      await expect(page).toHaveURL(home)
    })
  })
}
