/** What the style sheets say of the parts of a drawing. */
const properties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'paint-order',
]

/** A drawing of the page as a file of its own: with the colours it has now, and without what only a page can do. */
export function svgFile(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const shown = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  copies.forEach((one, i) => {
    const style = getComputedStyle(shown[i]!)
    const text = properties.map((name) => `${name}:${style.getPropertyValue(name)}`).join(';')
    for (const { name } of [...one.attributes])
      if (/^(aria-|data-|tabindex|role|class)/.test(name)) one.removeAttribute(name)
    one.setAttribute('style', text)
  })
  const [, , width, height] = copy.getAttribute('viewBox')!.split(' ')
  copy.setAttribute('width', width!)
  copy.setAttribute('height', height!)
  copy.style.background = getComputedStyle(drawing.parentElement!).backgroundColor
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return new XMLSerializer().serializeToString(copy)
}
