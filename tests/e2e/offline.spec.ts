import { words } from '@/components/widgets/playground/words'
import { text } from '@/lib/text'
import { expect, test } from '@playwright/test'

// CPython starts twice in these
test.describe.configure({ timeout: 240_000 })
const patience = { timeout: 90_000 }

const t = words.en
const program = (width: number) =>
  `import torch\nfrom torch import nn\n\nprint(nn.Linear(8, ${width})(torch.randn(4, 8)).shape)\n`

test('without a network the second visit edits and traces, and pages that were read are there', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.goto('/en/torch/nn/Linear/')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.goto('/en/playground/')
  await page.getByRole('button', { name: t.absent.load }).click()
  await expect(page.getByRole('table')).toContainText('nn.Conv2d', patience)

  await page.context().setOffline(true)
  await page.reload()
  const editor = page.getByRole('textbox', { name: t.editor })
  await expect(page.getByRole('table')).toContainText('nn.Conv2d', patience)
  for (const width of [5, 6]) {
    await editor.press('ControlOrMeta+a')
    await page.keyboard.insertText(program(width))
    await expect(page.getByRole('table')).toContainText(`(4, 8) → (4, ${width})`)
  }
  await page.goto('/en/torch/nn/Linear/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Linear')
  expect(errors).toEqual([])
  // one that nobody has read
  await page.goto('/en/torch/nn/Conv3d/')
  await expect(page.getByRole('main')).toContainText(text.en.missing.title)
})

test('the first page of all is kept as well, and nothing is fetched twice', async ({ page }) => {
  await page.goto('/en/playground/')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.getByRole('button', { name: t.absent.load }).click()
  await expect(page.getByRole('table')).toContainText('nn.Conv2d', patience)
  const asked: string[] = []
  page.context().on('request', (request) => {
    if (request.serviceWorker()) asked.push(new URL(request.url()).pathname)
  })
  await page.reload()
  await expect(page.getByRole('table')).toContainText('nn.Conv2d', patience)
  expect(asked.filter((path) => /\/(pyodide|_next\/static)\/|python\.json/.test(path))).toEqual([])

  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByRole('table')).toContainText('nn.Conv2d', patience)
})
