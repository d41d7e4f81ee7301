/** What a reader downloads to open a page: what Chromium asks for, each file as gzip would send it. */
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tests/browser.mjs'

process.env.PORT ??= '4871'
await import('../serve.mjs')

const paths = process.argv.length > 2 ? process.argv.slice(2) : ['/zh/torch/nn/Conv2d/', '/zh/torch/sin/']
const browser = await chromium.launch(await findBrowser())

/** Fonts are compressed already; a static host sends all else compressed. */
const sent = (type, body) => (type === 'font' ? body.length : gzipSync(body, { level: 9 }).length)

/** Files and kilobytes of each type. */
async function sum(requests) {
  const totals = {}
  for (const request of requests) {
    const type = request.resourceType()
    const body = await (await request.response()).body()
    const { files, kilobytes } = (totals[type] ??= { files: 0, kilobytes: 0 })
    totals[type] = { files: files + 1, kilobytes: Number((kilobytes + sent(type, body) / 1000).toFixed(1)) }
  }
  return totals
}

for (const path of paths) {
  const page = await (await browser.newContext()).newPage()
  let finished = []
  page.on('requestfinished', (request) => finished.push(request))
  await page.goto(`http://localhost:${process.env.PORT}${path}`, { waitUntil: 'networkidle' })
  console.log(`${path}: to open it`)
  console.table(await sum(finished))
  finished = []
  const calculator = page.locator('form[data-ready] input').first()
  if ((await calculator.count()) === 0) continue
  await calculator.focus()
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  console.log(`${path}: to use its calculator for the first time`)
  console.table(await sum(finished))
}
await browser.close()
process.exit()
