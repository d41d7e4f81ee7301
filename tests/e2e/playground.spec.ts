import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { words } from '@/components/widgets/playground/words'
import type { Lang } from '@/lib/text'
import { expect, test } from './site'

// CPython starts in each of these
test.describe.configure({ timeout: 180_000 })
const patience = { timeout: 90_000 }

const t = words.en

/** A program on one line of dots is still one that somebody may have typed. */
const linear = 'import torch\nfrom torch import nn\n\nx = torch.randn(4, 8)\ny = nn.Linear(8, 3)(x)\nprint(y.shape)\n'

const endless = 'while True:\n    pass\n'

/** The page with its editor; Python is loaded when `kept` says that it was here before. */
async function open(page: Page, { lang = 'en', kept }: { lang?: Lang; kept?: string } = {}): Promise<Locator> {
  if (kept !== undefined)
    await page.addInitScript((program) => {
      // a reload finds what the page itself has kept
      if (localStorage.getItem('playground') !== null) return
      localStorage.setItem('playground', program)
      localStorage.setItem('playground-python', 'yes')
    }, kept)
  await page.goto(`/${lang}/playground/`)
  return page.getByRole('textbox', { name: words[lang].editor })
}

const status = (page: Page) => page.locator('.play-status')

async function type(page: Page, editor: Locator, program: string): Promise<void> {
  await editor.press('ControlOrMeta+a')
  await page.keyboard.insertText(program)
}

for (const lang of ['en', 'zh'] as const)
  test(`${lang}: a first visit loads Python, and every change gives other shapes`, async ({ page }) => {
    const t = words[lang]
    const editor = await open(page, { lang })
    await expect(editor).toContainText('class SmallCNN')
    await page.getByRole('button', { name: t.absent.load }).click()
    const table = page.getByRole('table')
    await expect(table).toContainText('(16, 3, 32, 32)', patience)
    await expect(table.getByRole('link', { name: 'nn.Conv2d' }).first()).toHaveAttribute(
      'href',
      `/${lang}/torch/nn/Conv2d/`,
    )
    await type(page, editor, linear)
    await expect(table.getByRole('row').last()).toContainText('(4, 8) → (4, 3)')
    // beside the line that made it
    await expect(editor.locator('.cm-line', { hasText: 'nn.Linear' })).toContainText('(4, 3)')
    await page.getByRole('tab', { name: t.tabs.output }).click()
    await expect(page.getByRole('tabpanel')).toContainText('torch.Size([4, 3])')
  })

test('what fails gets the words of PyTorch, our sentence, and a fix that makes it run', async ({ page }) => {
  const editor = await open(page, { kept: linear })
  await expect(page.getByRole('table')).toContainText('(4, 3)', patience)
  await page.getByRole('combobox', { name: t.examples }).selectOption('flatten')
  const card = page.locator('.play-trouble')
  await expect(card).toContainText(
    'RuntimeError: mat1 and mat2 shapes cannot be multiplied (8x1152 and 1568x10)',
    patience,
  )
  await expect(card).toContainText('in_features')
  await expect(card.getByRole('link')).toHaveAttribute('href', /\/en\/torch\/nn\/Linear\/#error-/)
  // what was done until then stays
  await expect(page.getByRole('table')).toContainText('(8, 32, 6, 6)')
  await expect(editor.locator('.cm-failed')).toContainText('self.head(x)')
  await card.getByRole('button', { name: 'in_features=1152 (line 15)' }).click()
  await expect(editor).toContainText('nn.Linear(1152, 10)')
  await expect(card).toHaveCount(0)
  await expect(page.getByRole('table')).toContainText('(8, 10)')
  // one undo away, and the former program another
  await editor.press('ControlOrMeta+z')
  await expect(editor).toContainText('nn.Linear(32 * 7 * 7, 10)')
  await editor.press('ControlOrMeta+z')
  await expect(editor).toContainText('nn.Linear(8, 3)(x)')
})

test('an endless program is stopped, the page lives on, and the next one runs', async ({ page }) => {
  const editor = await open(page, { kept: linear })
  await expect(page.getByRole('table')).toContainText('(4, 3)', patience)
  await type(page, editor, endless)
  await page.getByRole('button', { name: t.stop }).click()
  await expect(page.getByRole('region', { name: t.results })).toContainText(t.broken.reader.text)
  await type(page, editor, linear.replace('8, 3', '8, 5'))
  await expect(page.getByRole('table').getByRole('row').last()).toContainText('(4, 5)', patience)
})

test('an endless program that nobody stops is stopped all the same', async ({ page }) => {
  await open(page, { kept: endless })
  await expect(page.getByRole('region', { name: t.results })).toContainText(t.broken.limit.text, patience)
})

test('a reload finds the program that was typed', async ({ page }) => {
  const editor = await open(page, { kept: linear })
  await expect(page.getByRole('table')).toContainText('(4, 3)', patience)
  await type(page, editor, linear.replace('4, 8', '7, 8'))
  await expect(page.getByRole('table')).toContainText('(7, 3)')
  await page.reload()
  await expect(editor).toContainText('torch.randn(7, 8)')
  await expect(page.getByRole('table')).toContainText('(7, 3)', patience)
})

test('sizes of inputs are changed without touching the program; the batch as a letter', async ({ page }) => {
  const editor = await open(page, { kept: linear })
  const table = page.getByRole('table')
  const field = page.getByRole('textbox', { name: t.inputOf('randn', 4) })
  await expect(field).toHaveValue('4, 8', patience)
  await field.fill('2, 5, 8')
  await field.press('Enter')
  await expect(table).toContainText('(2, 5, 8) → (2, 5, 3)')
  await expect(editor).toContainText('torch.randn(4, 8)')
  await page.getByRole('button', { name: t.reset, exact: true }).click()
  await expect(field).toHaveValue('4, 8')
  await page.getByRole('checkbox', { name: t.batch }).check()
  await expect(table).toContainText('(N, 8) → (N, 3)')
})

test('a value that only a real run knows is said calmly', async ({ page }) => {
  await open(page, { kept: 'import torch\nx = torch.randn(3)\nif x.sum() > 0:\n    print(x)\n' })
  await expect(page.locator('.play-trouble[data-kind="calm"]')).toContainText(t.unknown.title, patience)
  await expect(page.getByRole('table')).toContainText('(3,)')
})

test('by keyboard alone: out of the editor, through the results, and back to a line', async ({ page }) => {
  const editor = await open(page, { kept: linear })
  await expect(page.getByRole('table')).toContainText('(4, 3)', patience)
  await editor.focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(editor).not.toBeFocused()
  await page.getByRole('tab', { name: t.tabs.calls }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('tab', { name: t.tabs.output })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.getByRole('button', { name: t.toLine(5) }).press('Enter')
  await expect(editor).toBeFocused()
  await expect(page.getByRole('row').last()).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('End')
  await page.keyboard.type('.relu()')
  await expect(page.getByRole('table')).toContainText('Tensor.relu')
})

test('sound in both themes, and no wider than a narrow window', async ({ page }) => {
  const findings = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await open(page, { kept: linear })
  await expect(page.getByRole('table')).toContainText('(4, 3)', patience)
  for (const example of ['flatten', 'gpt']) {
    await page.getByRole('combobox', { name: t.examples }).selectOption(example)
    await expect(status(page)).toContainText(example === 'gpt' ? /operations/ : /RuntimeError/)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await findings(), `${example}, ${colorScheme}`).toEqual([])
    }
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(overflow, `wider than ${width} px`).toBeLessThanOrEqual(0)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  }
})

test.describe('a network that fails', () => {
  // the service worker would ask by itself, where the test cannot refuse
  test.use({ serviceWorkers: 'block' })

  test('what cannot be loaded is said, and asked for again', async ({ page, faults }) => {
    await page.route('**/pyodide.asm.wasm', (route) => route.abort())
    await open(page)
    await page.getByRole('button', { name: t.absent.load }).click()
    await expect(page.locator('.play-start')).toContainText(t.failed.title, patience)
    await page.unroute('**/pyodide.asm.wasm')
    await page.getByRole('button', { name: t.failed.again }).click()
    await expect(page.getByRole('table')).toContainText('(16, 10)', patience)
    // the browser's own word about the request that was refused
    faults.splice(0, faults.length, ...faults.filter((fault) => !fault.includes('net::ERR_FAILED')))
  })
})
