import katex from 'katex'
import { CopyButton } from './CopyButton'
import { Html } from './Html'

/** A displayed formula, from the HTML of KaTeX. It scrolls by itself when it is wider than the page. */
export function Formula({ html, copy }: { html: string; copy: string }) {
  return (
    <div className="formula">
      <div className="formula-scroll" tabIndex={0}>
        <Html as="div" html={html} />
      </div>
      <CopyButton what="formula" label={copy} />
    </div>
  )
}

/** LaTeX as HTML with MathML. @throws ParseError of KaTeX */
export const renderLatex = (latex: string, displayMode = true) =>
  katex.renderToString(latex, { displayMode, output: 'htmlAndMathml', strict: 'error', throwOnError: true })
