/** What a reader downloads to open a page: what Chromium asks for, each file as gzip would send it. */
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { findBrowser } from '../tests/browser.mjs'

process.env.PORT ??= '4871'
await import('./serve.mjs')

const path = process.argv[2] ?? '/zh/torch/nn/Conv2d/'
const browser = await chromium.launch(await findBrowser())
const page = await browser.newPage()

/** Fonts are compressed already; a static host sends all else compressed. */
const sent = (type, body) => (type === 'font' ? body.length : gzipSync(body, { level: 9 }).length)

const sizes = new Map()
const bodies = []
page.on('requestfinished', (request) =>
  bodies.push(
    request.response().then(async (response) => {
      const type = request.resourceType()
      const { files, bytes } = sizes.get(type) ?? { files: 0, bytes: 0 }
      const size = sent(type, await response.body())
      sizes.set(type, { files: files + 1, bytes: bytes + size })
    }),
  ),
)
await page.goto(`http://localhost:${process.env.PORT}${path}`, { waitUntil: 'networkidle' })
await Promise.all(bodies)
await browser.close()

console.log(path)
console.table(
  [...sizes].map(([type, { files, bytes }]) => ({ type, files, kilobytes: Number((bytes / 1000).toFixed(1)) })),
)
process.exit()
