/**
 * After the build: writes a strict content security policy into every page of out/, naming the hashes of the
 * inline scripts and styles that Next put there. A static host sends no such header by itself.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const inlineScript = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g
const earlierPolicy = /<meta http-equiv="Content-Security-Policy"[^>]*>/

/** `'sha256-…'` of what each match of `pattern` holds, each once, separated by spaces. */
function hashes(html, pattern) {
  const sources = [...html.matchAll(pattern)].map(([, text]) => createHash('sha256').update(text).digest('base64'))
  return [...new Set(sources)].map((hash) => ` 'sha256-${hash}'`).join('')
}

const policy = (html) =>
  [
    "default-src 'self'",
    `script-src 'self'${hashes(html, inlineScript)}`,
    `style-src 'self'${hashes(html, inlineStyle)}`,
    // KaTeX places its glyphs and Shiki gives its colours in style attributes; those cannot be hashed.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ')

const pages = readdirSync('out', { recursive: true }).filter((name) => name.endsWith('.html'))
for (const page of pages) {
  const file = join('out', page)
  const html = readFileSync(file, 'utf8').replace(earlierPolicy, '')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy(html)}">`
  writeFileSync(
    file,
    html.replace('<head>', () => `<head>${meta}`),
  )
}
console.log(`Content security policy written into ${pages.length} pages`)
