import { useState } from 'react'
import { joinCorpus, usualTfIdf, weigh } from '@/lib/explore/words'
import { round } from '@/lib/explore/format'
import { Cells } from '../parts/Cells'
import { ChoiceField, Fields, TextField, Toggle } from '../parts/fields'
import { Frame } from '../parts/Frame'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { words } from './words'

/** A small corpus, and how each weight of each word in it comes about. */
export default function TfIdf(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usualTfIdf, props)
  const [pointed, point] = useState<number | null>(null)
  const t = words[lang]
  const view = weigh(state)
  const { terms, documents, fields, df, idf, tf, weights, cosines, top } = view
  const count = documents.length
  const flat = weights.flat()
  const largest = Math.max(...flat.map(Math.abs), 1e-9)
  const firstNot0 = flat.findIndex((one) => one !== 0)
  const shown = pointed !== null && pointed < flat.length ? pointed : Math.max(firstNot0, 0)
  const [term, document] = [Math.floor(shown / Math.max(count, 1)), shown % Math.max(count, 1)]
  const result = count === 0 ? t.empty : t.top(top, (weight) => round(weight, 3))
  const onPoint = (at: number | null) => at !== null && point(at)
  const ofTerm = (at: number) => (at === term ? 'source' : undefined)
  return (
    <Frame name="tf-idf" lang={lang} reset={reset} isChanged={isChanged} result={result}>
      <div className="ex-documents needs-script">
        {fields.map((text, i) => (
          <TextField
            key={i}
            label={t.document(i + 1)}
            value={text}
            onChange={(to) => change({ corpus: joinCorpus(fields.with(i, to)) })}
          />
        ))}
      </div>
      <Fields>
        <ChoiceField
          label={t.split}
          value={view.state.split}
          options={t.splits}
          onChange={(split) => change({ split })}
        />
        <ChoiceField label={t.tf} value={view.state.tf} options={t.tfs} onChange={(tf) => change({ tf })} />
        <ChoiceField label={t.idf} value={view.state.idf} options={t.idfs} onChange={(idf) => change({ idf })} />
        <Toggle label={t.norm} value={state.norm} onChange={(norm) => change({ norm })} />
      </Fields>
      <div className="ex-says">
        <p>{result}</p>
        {count > 0 && (
          <p className="ex-formula">
            <b>
              {terms[term]}, {t.document(document + 1)}
            </b>{' '}
            <span data-formula>{view.explain(shown)}</span>
          </p>
        )}
      </div>
      {count > 0 && (
        <div className="ex-row ex-tf-idf">
          <Cells name={t.term} caption={t.term} shape={[terms.length, 1]} values={terms} mark={ofTerm} />
          <Cells
            name="tf"
            caption={t.count}
            shape={[terms.length, count]}
            values={tf.flat().map((one) => round(one, 2))}
            mark={(at) => (at === shown ? 'source' : undefined)}
          />
          <Cells name="df" caption="df" shape={[terms.length, 1]} values={df} mark={ofTerm} />
          <Cells
            name="idf"
            caption="idf"
            shape={[terms.length, 1]}
            values={idf.map((one) => round(one, 3))}
            mark={ofTerm}
          />
          <Cells
            name="weight"
            caption={t.weight}
            shape={[terms.length, count]}
            values={flat.map((one) => round(one, 3))}
            heat={(at) => Math.abs(flat[at]!) / largest}
            mark={(at) => (at === shown ? 'here' : undefined)}
            about={(at) => `${terms[Math.floor(at / count)]}, ${t.document((at % count) + 1)}`}
            onPoint={onPoint}
          />
          <Cells
            name={t.cosine}
            caption={t.cosine}
            shape={[count, count]}
            values={cosines.flat().map((one) => round(one, 3))}
            heat={(at) => Math.abs(cosines.flat()[at]!)}
          />
        </div>
      )}
    </Frame>
  )
}
