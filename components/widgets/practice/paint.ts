import { classHighlighter, highlightCode } from '@lezer/highlight'
import { parser } from '@lezer/python'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A line of Python as HTML; what its words are called says `classHighlighter`. */
export function paint(code: string): string {
  let html = ''
  const put = (text: string, classes: string) => {
    html += classes ? `<span class="${classes}">${escaped(text)}</span>` : escaped(text)
  }
  highlightCode(code, parser.parse(code), classHighlighter, put, () => put('\n', ''))
  return html
}
