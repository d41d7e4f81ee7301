/** The playground of the built site in Chromium: what it fetches, how long it takes; beside it PyTorch's meta device. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tests/browser.mjs'
import { findPython } from '../python.mjs'
import { countingProxy } from './proxy.mjs'

process.env.PORT ??= '4872'
await import('../serve.mjs')
const proxy = await countingProxy(Number(process.env.PORT))
const address = `http://localhost:${proxy.port}/en/playground/`

const read = (name) => readFileSync(path.join(import.meta.dirname, 'programs', name), 'utf8')
const resnet = (layers) => read('resnet.py').replace('LAYERS', layers).replace('randn(4,', 'randn(BATCH,')
const programs = {
  'ResNet-50': resnet('[3, 4, 6, 3]'),
  'ResNet-152': resnet('[3, 8, 36, 3]'),
  'GPT, 12 layers': read('gpt.py').replace('(4, 1024)', '(BATCH, 1024)'),
}
const withBatch = (source, batch) => source.replace('BATCH', String(batch))

const browser = await chromium.launch(await findBrowser())
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
const page = await context.newPage()
const devtools = await browser.newBrowserCDPSession()

/** When a program is run for the first time, Python has to be there: it is fetched, started, and asked. */
async function start(name) {
  proxy.reset()
  await page.goto(address)
  await page.waitForFunction(() => document.querySelector('.play-editor[data-ready]'))
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const before = proxy.bytes()
  const button = page.locator('.play-load')
  const begin = performance.now()
  if (await button.isVisible()) await button.click()
  await page.locator('.play-status[data-kind=done], .play-status[data-kind=broken]').waitFor({ timeout: 120_000 })
  const seconds = ((performance.now() - begin) / 1000).toFixed(2)
  await page.waitForTimeout(3000)
  const kilobytes = (bytes) => Math.round(bytes / 1000)
  return {
    start: name,
    'page KB': kilobytes(before),
    'in all KB': kilobytes(proxy.bytes()),
    'to first result s': seconds,
  }
}

console.table([await start('first visit'), await start('second visit'), await start('third visit')])

/** Milliseconds from the last key to the new shapes on the page, the pause that waits for another key included. */
async function editToResult(source, batch) {
  const timed = page.evaluate(
    () =>
      new Promise((resolve) => {
        let begin = 0
        addEventListener('beforeinput', () => (begin = performance.now()), { capture: true, once: true })
        const results = document.querySelector('.play-results')
        const before = results.textContent
        const observer = new MutationObserver(() => {
          if (begin === 0 || results.textContent === before) return
          observer.disconnect()
          requestAnimationFrame(() => resolve(performance.now() - begin))
        })
        observer.observe(results, { childList: true, subtree: true, characterData: true })
      }),
  )
  const editor = page.locator('.cm-content')
  await editor.press('ControlOrMeta+a')
  await page.keyboard.insertText(withBatch(source, batch))
  return timed
}

async function statusMilliseconds() {
  const status = page.locator('.play-status[data-kind=done]')
  return Number(/([\d.,]+) ms/.exec(await status.textContent())[1].replace(',', ''))
}

/** Megabytes of memory of the processes that show pages; Linux alone tells. */
async function memory() {
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo')
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1000)
  return Math.round(Math.max(...sizes))
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const meta = metaTimes()
const rows = []
for (const [name, source] of Object.entries(programs)) {
  const [edits, traces] = [[], []]
  for (let batch = 21; batch < 28; batch++) {
    edits.push(await editToResult(source, batch))
    traces.push(await statusMilliseconds())
    await page.waitForTimeout(1500)
  }
  rows.push({
    program: name,
    'first trace ms': traces[0],
    'trace ms': median(traces.slice(1)),
    'edit to result ms': Math.round(median(edits.slice(1))),
    'PyTorch meta ms': meta?.[name] === undefined ? 'no torch' : Math.round(meta[name]),
    'memory MB': process.platform === 'linux' ? await memory() : '–',
  })
}
console.table(rows)
await browser.close()
process.exit()

function metaTimes() {
  const python = findPython('torch')
  if (!python) return undefined
  const given = Object.fromEntries(Object.entries(programs).map(([name, source]) => [name, withBatch(source, 21)]))
  const { stdout, status, stderr } = spawnSync(python, [path.join(import.meta.dirname, 'meta_programs.py')], {
    encoding: 'utf8',
    input: JSON.stringify(given),
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
