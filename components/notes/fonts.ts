import { preload } from 'react-dom'

const fonts = [
  new URL('../../node_modules/katex/dist/fonts/KaTeX_Main-Regular.woff2', import.meta.url),
  new URL('../../node_modules/katex/dist/fonts/KaTeX_Math-Italic.woff2', import.meta.url),
]

/** Asks for the fonts of formulas before the style sheet does, so that no formula changes its width while it is read. */
export function preloadFormulaFonts() {
  for (const { href } of fonts) preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
}
