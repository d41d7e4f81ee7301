import { plot, type PlotOptions } from '@observablehq/plot'
import { VirtualDocument } from './plot-document'

/**
 * A plot of Observable Plot, drawn into a text, so that the server draws the first one too.
 *
 * @param label what it shows, in one sentence, for those who do not see it
 */
export function Plot({ label, ...options }: PlotOptions & { label: string }) {
  const drawn = plot({
    ...options,
    document: new VirtualDocument() as unknown as Document,
  }) as unknown as { toHtml(): string }
  // what is inside an image has no names of its own
  const html = drawn.toHtml().replaceAll(/ aria-(label|description)="[^"]*"/g, '')
  return <div className="ex-plot" role="img" aria-label={label} dangerouslySetInnerHTML={{ __html: html }} />
}
