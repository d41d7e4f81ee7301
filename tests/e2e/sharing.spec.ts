import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { words } from '@/components/widgets/playground/words'
import { words as shareWords } from '@/components/widgets/playground/share-words'
import { expect, test } from './site'

// CPython starts in each of these
test.describe.configure({ timeout: 180_000 })
const patience = { timeout: 90_000 }

const [t, share] = [words.en, shareWords.en]
const program = `import torch
from torch import nn

# 形状 — “shapes”
net = nn.Sequential(nn.Linear(8, 5), nn.ReLU())
y = net(torch.randn(4, 8))
`

/** The playground as somebody left it who has Python. */
async function open(page: Page): Promise<void> {
  await page.addInitScript((source) => {
    if (localStorage.getItem('playground') === null) localStorage.setItem('playground', source)
    localStorage.setItem('playground-python', 'yes')
  }, program)
  await page.goto('/en/playground/')
  await expect(page.getByRole('table')).toContainText('(4, 5)', patience)
}

async function openDialog(page: Page) {
  await page.getByRole('button', { name: share.share }).click()
  return page.getByRole('dialog', { name: share.title })
}

test('a link brings the program to another reader, before what that one had', async ({ page, browser }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  const dialog = await openDialog(page)
  await dialog.getByRole('button', { name: share.copyLink }).click()
  await expect(dialog.getByRole('status')).toHaveText(share.copied)
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/en\/playground\/#code=[\w-]+$/)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  const other = await (await browser.newContext()).newPage()
  await other.addInitScript(
    () => localStorage.getItem('playground') ?? localStorage.setItem('playground', 'mine = 1\n'),
  )
  await other.goto(link)
  await expect(other.locator('.play-editor[data-ready]')).toBeVisible()
  const editor = other.getByRole('textbox', { name: t.editor })
  await expect(editor).toContainText('# 形状 — “shapes”')
  // what is typed then is kept, and the address no longer tells another program
  await editor.press('ControlOrMeta+Home')
  await other.keyboard.type('# new\n')
  await expect(other).toHaveURL(/\/en\/playground\/$/)
  await other.reload()
  await expect(editor).toContainText('# new', patience)
  await other.context().close()
})

test('what the run told is exported in four formats', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  const dialog = await openDialog(page)
  const copied = async (name: string) => {
    await dialog.getByRole('button', { name: share.copyOf(name) }).click()
    await expect(dialog.getByRole('status')).toHaveText(share.copied)
    return page.evaluate(() => navigator.clipboard.readText())
  }
  expect(await copied('Markdown')).toContain('| 6 | `0` | `nn.Linear` | `(4, 8)` | `(4, 5)` | 45 |')
  expect(await copied('CSV')).toContain('6,0,nn.Linear,"(4, 8)","(4, 5)",45,')
  expect(await copied('Mermaid')).toContain('-->|"(4, 8)"|')
  const python = await copied('PyTorch')
  expect(python.startsWith(program)).toBe(true)
  expect(python).toMatch(/^# +6 +0 +nn\.Linear +\(4, 8\) +\(4, 5\)$/m)

  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: share.saveOf('CSV') }).click()
  expect((await download).suggestedFilename()).toBe('shapes.csv')
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('"(4, 5)"')
})

test('the diagram unfolds a module by keyboard, and is saved as SVG', async ({ page }) => {
  await open(page)
  await page.getByRole('tab', { name: t.tabs.diagram }).click()
  const graph = page.locator('svg.graph')
  await expect(graph).toContainText('(4, 8)')
  const folding = graph.getByRole('button', { name: /Sequential/ })
  await expect(folding).toHaveAttribute('aria-expanded', 'true')
  await expect(graph).toContainText('ReLU')
  await folding.press('Enter')
  await expect(folding).toHaveAttribute('aria-expanded', 'false')
  await expect(graph).not.toContainText('ReLU')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'SVG' }).click()
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/)
  expect(file).not.toContain('class=')
})

for (const theme of ['dark', 'light'] as const)
  test(`in a frame on another page: ${theme}`, async ({ page }) => {
    await open(page)
    const dialog = await openDialog(page)
    const box = dialog.getByRole('textbox', { name: share.embedCode })
    await expect(box).toHaveValue(/src="/)
    const address = /src="([^"]+)"/.exec(await box.inputValue())![1]!.replace('/embed/', `/embed/?theme=${theme}`)
    await page.setContent(`<h1>A blog</h1><iframe src="${address}" width="700" height="600"></iframe>`)
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('textbox', { name: t.editor })).toContainText('nn.Linear(8, 5)')
    await expect(frame.getByRole('table')).toContainText('(4, 5)', patience)
    await expect(frame.locator('html')).toHaveAttribute('data-theme', theme)
    const link = frame.getByRole('link', { name: share.openHere })
    await expect(link).toHaveAttribute('href', /\/en\/playground\/#code=[\w-]+$/)
  })
