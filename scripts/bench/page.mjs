/** What a reader downloads to open a page: what Chromium asks for, each file as gzip would send it. */
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { findBrowser } from '../../tests/browser.mjs'

process.env.PORT ??= '4871'
await import('../serve.mjs')

const path = process.argv[2] ?? '/zh/torch/nn/Conv2d/'
const browser = await chromium.launch(await findBrowser())
const page = await browser.newPage()

/** Fonts are compressed already; a static host sends all else compressed. */
const sent = (type, body) => (type === 'font' ? body.length : gzipSync(body, { level: 9 }).length)

const finished = []
page.on('requestfinished', (request) => finished.push(request))
await page.goto(`http://localhost:${process.env.PORT}${path}`, { waitUntil: 'networkidle' })

const totals = new Map()
for (const request of finished) {
  const type = request.resourceType()
  const { files, bytes } = totals.get(type) ?? { files: 0, bytes: 0 }
  const body = await (await request.response()).body()
  totals.set(type, { files: files + 1, bytes: bytes + sent(type, body) })
}
await browser.close()

console.log(path)
console.table(
  [...totals].map(([type, { files, bytes }]) => ({ type, files, kilobytes: Number((bytes / 1000).toFixed(1)) })),
)
process.exit()
