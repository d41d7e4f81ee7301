import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { words } from '@/components/widgets/practice/words'
import { langs, type Lang } from '@/lib/text/lang'
import { expect, test } from './site'

const t = words.en

/** A question with its right answer, as tests/practice.test.ts keeps them. */
function kept(link: string) {
  const [kind = '', , , version = ''] = link.split('.')
  const all = readFileSync(`tests/practice/${kind}.v${version}.txt`, 'utf8').split('\n\n')
  const [, ...lines] = all.find((one) => one.startsWith(`${link}\n`))!.split('\n')
  const answer = JSON.parse(lines.pop()!.replace('→ ', '')) as string | Readonly<Record<Lang, string>>
  return { link, program: lines, answer }
}

const typed = kept('shape.2.2.1')
const chosen = kept('view.1.2.1')
const ready = (page: Page) => expect(page.locator('.practice[data-ready]')).toBeAttached()
const verdict = (page: Page) => page.locator('.practice-verdict')
const notebook = (page: Page) => page.getByRole('tab', { name: t.tabs.notebook })

/** A question by its link. */
async function open(page: Page, { link, program }: typeof typed) {
  await page.goto(`/en/practice/?q=${link}`)
  await ready(page)
  await expect(page.getByLabel(t.program)).toContainText(program.at(-1)!)
}

test('a shape is typed, by keyboard alone: right, then the next question', async ({ page }) => {
  await open(page, typed)
  const right = typed.answer as string
  const input = page.getByLabel(t.answer)
  await input.focus()
  await page.keyboard.type('hm')
  await page.keyboard.press('Enter')
  await expect(page.getByText(t.notShape)).toBeVisible()
  await input.fill('')
  // a hint, without leaving the field
  await page.keyboard.press('?')
  await expect(page.getByRole('list', { name: t.hints })).toBeVisible()
  // as people write it
  await page.keyboard.type(right.replaceAll(/[()]/g, '').replaceAll(',', '，'))
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toContainText(t.right)
  await expect(page.getByRole('region', { name: t.solution })).toBeVisible()
  await expect(page.getByRole('button', { name: t.next })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(verdict(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(new RegExp(typed.link))
  await notebook(page).click()
  await expect(page.getByText(t.empty)).toBeVisible()
})

test('a wrong choice says why and lands in the notebook; a reload keeps it; right, it moves up a box', async ({
  page,
}) => {
  await open(page, chosen)
  const choices = await page.getByRole('list', { name: t.answer }).getByRole('listitem').allTextContents()
  const right = choices.findIndex((one) => one.includes((chosen.answer as { en: string }).en.replaceAll('`', ''))) + 1
  expect(right).toBeGreaterThan(0)
  await page.keyboard.press(String((right % choices.length) + 1))
  await expect(verdict(page)).toContainText(t.wrong)
  await expect(verdict(page)).toContainText(t.noted)
  // a second answer changes nothing
  await page.keyboard.press(String(right))
  await expect(verdict(page)).toContainText(t.wrong)

  await page.reload()
  await ready(page)
  await expect(page.getByText(t.fromNotebook(1))).toBeVisible()
  await notebook(page).click()
  await expect(page.getByRole('list', { name: t.boxes })).toContainText('1')
  await page.getByRole('button', { name: t.again }).click()
  await expect(page.getByText(t.fromNotebook(1))).toBeVisible()
  await page.keyboard.press(String(right))
  await expect(verdict(page)).toContainText(t.right)
  await expect(verdict(page)).toContainText(t.moved(1))
  await notebook(page).click()
  await expect(page.getByText(t.dueIn(1))).toBeVisible()
  await expect(page.getByRole('button', { name: t.nothingDue })).toBeDisabled()
  await page.getByRole('button', { name: t.remove }).click()
  await expect(page.getByText(t.empty)).toBeVisible()
})

test('the notebook goes into a file and comes back, and other files change nothing', async ({ page }, info) => {
  await open(page, chosen)
  await page.getByRole('button', { name: t.giveUp }).click()
  await expect(verdict(page)).toContainText(t.shown)
  await notebook(page).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: t.exportFile }).click()
  const file = info.outputPath('notebook.json')
  await (await downloading).saveAs(file)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    version: 1,
    entries: [{ ref: { kind: 'view', level: 1, seed: 2 }, box: 1 }],
  })

  await page.getByRole('button', { name: t.clear }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: t.yes }).click()
  await expect(page.getByText(t.empty)).toBeVisible()
  const input = page.getByLabel(t.importFile)
  await input.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{"version":1}') })
  await expect(page.getByText(t.notNotebook)).toBeVisible()
  await input.setInputFiles(file)
  await expect(page.getByText(t.imported(1))).toBeVisible()
  // twice is once
  await input.setInputFiles(file)
  await expect(page.getByText(t.imported(1))).toBeVisible()
  await expect(page.getByRole('button', { name: t.review(1) })).toBeEnabled()
})

test('what is stored but cannot be read breaks nothing, and can be saved', async ({ page }) => {
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('spoilt')) localStorage.setItem('practice', '{"version":1,"entries":[{')
    sessionStorage.setItem('spoilt', 'yes')
  })
  await open(page, chosen)
  await page.getByRole('button', { name: t.giveUp }).click()
  await notebook(page).click()
  await expect(page.getByText(t.broken)).toBeVisible()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: t.saveBroken }).click()
  expect(readFileSync((await (await downloading).path())!, 'utf8')).toBe('{"version":1,"entries":[{')
  await page.getByRole('button', { name: t.discard }).click()
  await expect(page.getByText(t.broken)).toHaveCount(0)
  // and what was answered meanwhile is there
  await page.reload()
  await ready(page)
  await notebook(page).click()
  await expect(page.getByRole('button', { name: t.review(1) })).toBeEnabled()
})

test('a link shows its question in both languages; an old or a broken one says so', async ({ page }) => {
  for (const lang of langs) {
    await page.goto(`/${lang}/practice/?q=${typed.link}`)
    await ready(page)
    for (const line of typed.program) await expect(page.getByLabel(words[lang].program)).toContainText(line)
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('y.shape')
  }
  await page.goto(`/en/practice/?q=${typed.link.replace(/1$/, '0')}`)
  await expect(page.getByText(t.old)).toBeVisible()
  await page.goto('/en/practice/?q=nothing')
  await expect(page.getByText(t.unreadableLink)).toBeVisible()
})

test('topic, kind and level are kept, and what there is not is said', async ({ page }) => {
  await open(page, chosen)
  await page.getByLabel(t.topic).selectOption(t.topics.recurrent)
  await page.getByLabel(t.kind).selectOption(t.kinds.states)
  await page.getByRole('group', { name: t.level }).getByText(t.levels[3]).click()
  await expect(page).toHaveURL(/q=states\.3\./)
  await page.getByLabel(t.kind).selectOption(t.kinds.dtype)
  await expect(page.getByText(t.none)).toBeVisible()
  await page.reload()
  await ready(page)
  await expect(page.getByLabel(t.topic)).toHaveValue('recurrent')
})

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false })

  test('the first question and its solution can be read', async ({ page }) => {
    for (const lang of langs) {
      const own = words[lang]
      await page.goto(`/${lang}/practice/`)
      await expect(page.getByLabel(own.program)).toContainText('nn.Conv2d')
      await expect(page.getByLabel(own.answer)).toBeHidden()
      const told = page.getByRole('region', { name: own.solution })
      await expect(told).toBeHidden()
      await page.locator('summary', { hasText: own.solution }).click()
      await expect(told).toContainText('(2, 32, 28, 48)')
    }
  })
})
