/**
 * Draws every ```mermaid block of content/ into content/diagrams/, as one SVG for both themes, named by its source.
 * Only authors run it, on a machine with a Chinese font; the site's build inlines what lies there and draws nothing.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../tests/browser.mjs'

const mermaid = 'tools/node_modules/mermaid/dist/mermaid.min.js'
const folder = 'content/diagrams'

/**
 * Colours that no diagram would use, and the CSS variable that takes the place of each in the SVG. Mermaid mixes
 * its colours itself and so must be given real ones.
 */
const paints = {
  '#0a0b01': '--diagram-node',
  '#0a0b02': '--diagram-border',
  '#0a0b03': '--diagram-line',
  '#0a0b04': '--diagram-text',
  '#0a0b05': '--diagram-label',
  '#0a0b06': '--diagram-group',
  '#0a0b07': '--diagram-group-border',
}
const [node, border, line, text, label, group, groupBorder] = Object.keys(paints)
const themeVariables = {
  background: node,
  primaryColor: node,
  mainBkg: node,
  nodeBkg: node,
  primaryBorderColor: border,
  nodeBorder: border,
  border1: border,
  lineColor: line,
  defaultLinkColor: line,
  arrowheadColor: line,
  textColor: text,
  primaryTextColor: text,
  secondaryTextColor: text,
  tertiaryTextColor: text,
  nodeTextColor: text,
  titleColor: text,
  edgeLabelBackground: label,
  secondaryColor: group,
  tertiaryColor: group,
  clusterBkg: group,
  clusterBorder: groupBorder,
  actorBkg: node,
  actorBorder: border,
  actorTextColor: text,
  actorLineColor: line,
  signalColor: line,
  signalTextColor: text,
  labelBoxBkgColor: label,
  labelBoxBorderColor: border,
  labelTextColor: text,
  loopTextColor: text,
  noteBkgColor: group,
  noteBorderColor: groupBorder,
  noteTextColor: text,
}

/** `{ id → source }` of all mermaid blocks; the id is that of `lib/notes`. */
function sources() {
  const found = new Map()
  for (const name of readdirSync('content', { recursive: true }).filter((name) => name.endsWith('.mdx'))) {
    const note = readFileSync(join('content', name), 'utf8')
    for (const [, block] of note.matchAll(/^```mermaid\n([\s\S]*?)^```/gm)) {
      const source = block.trim()
      for (const key of ['accTitle', 'accDescr'])
        if (!source.includes(key)) throw new Error(`content/${name}: a diagram has no ${key}:\n${source}`)
      if (/^\s*(classDef|style|linkStyle)\s/m.test(source))
        throw new Error(`content/${name}: a diagram's colours are the theme's, not its own:\n${source}`)
      found.set(createHash('sha256').update(source).digest('hex').slice(0, 16), source)
    }
  }
  return new Map([...found].sort())
}

/** Puts variables for the stand-in colours, which Mermaid writes as `#0a0b01` or as `rgb(10, 11, 1)`. */
function paint(svg) {
  let painted = svg
  for (const [colour, variable] of Object.entries(paints)) {
    const [red, green, blue] = colour.match(/\w\w/g).map((hex) => parseInt(hex, 16))
    painted = painted.replace(new RegExp(`${colour}|rgb\\(${red}, ?${green}, ?${blue}\\)`, 'gi'), `var(${variable})`)
  }
  return painted
}

/** What no reader needs: digits below a tenth of a pixel, empty styles, Mermaid's own data attributes. */
const slim = (svg) =>
  svg
    .replace(/-?\d+\.\d{2,}(e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replace(/ style="[\s;]*"/g, '')
    .replace(/ data-[a-z-]+="[^"]*"/g, '')

/** Runs in the browser: the SVG without its style sheet, its kind, and the rules that match anything in it. */
async function draw([id, source, themeVariables]) {
  window.mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: 'base',
    themeVariables,
    fontFamily: 'inherit',
    // Text in <foreignObject> would not survive a copy of the SVG, and needs twice the markup.
    htmlLabels: false,
    // Without these two, no two drawings of one source are equal.
    deterministicIds: true,
    handDrawnSeed: 1,
  })
  document.body.innerHTML = (await window.mermaid.render(id, source)).svg
  const style = document.querySelector('style')
  const used = [...style.sheet.cssRules].flatMap((rule, place) =>
    rule.selectorText && document.querySelector(rule.selectorText) ? [[place, rule.cssText]] : [],
  )
  style.remove()
  const drawing = document.querySelector('svg')
  return { svg: drawing.outerHTML, kind: drawing.getAttribute('aria-roledescription'), used }
}

const wanted = sources()
mkdirSync(folder, { recursive: true })
for (const name of readdirSync(folder))
  if (name.endsWith('.svg') && !wanted.has(name.slice(0, -'.svg'.length))) rmSync(join(folder, name))

const browser = await chromium.launch(await findBrowser())
const page = await browser.newPage()
await page.setContent('<!doctype html><meta charset="utf-8"><body style="font-family: sans-serif"></body>')
if (!existsSync(mermaid)) throw new Error(`${mermaid} is missing: npm ci --prefix tools`)
await page.addScriptTag({ path: mermaid })

/** The rules that any diagram of a kind uses, by their place in Mermaid's style sheet: pages need them once. */
const rules = new Map()
for (const [id, source] of wanted) {
  const { svg, kind, used } = await page.evaluate(draw, [`diagram-${id}`, source, themeVariables])
  writeFileSync(join(folder, `${id}.svg`), `${slim(paint(svg))}\n`)
  const ofKind = rules.get(kind) ?? new Map()
  for (const [place, rule] of used) {
    // Half-clear labels would let the arrow through the words.
    const opaque = rule.replace('opacity: 0.5; ', '')
    ofKind.set(place, paint(opaque.replaceAll(`#diagram-${id}`, `svg[aria-roledescription='${kind}']`)))
  }
  rules.set(kind, ofKind)
}
await browser.close()

const inOrder = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
writeFileSync(join(folder, 'diagram.css'), `${inOrder(rules).flatMap(inOrder).join('\n')}\n`)
console.log(`${wanted.size} diagrams drawn into ${folder}`)
