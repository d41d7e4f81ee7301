import { dtypes, kinds, usualCache, viewCache, type CacheView } from '@/lib/explore/cache'
import type { ExplorerProps } from '../props'
import { ChoiceField, Fields, NumberField } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { Player } from '../parts/Player'
import { useExplorer } from '../useExplorer'
import { words, type CacheWords } from './cache-words'
import { Grids } from './Grids'
import { Steps } from './Steps'

/** Decoding step by step, with and without a cache of keys and values. */
export default function Cache(props: ExplorerProps) {
  const { lang } = props
  const t = words[lang]
  const { state, change, reset, isChanged } = useExplorer(usualCache, props)
  const view = viewCache(state)
  const isError = 'error' in view
  const result = isError ? view.error.message : t.result(view)
  const size = (name: keyof CacheView['sizes'], max: number, label: string = name) => (
    <NumberField
      label={label}
      value={isError ? state[name] : view.sizes[name]}
      min={1}
      max={max}
      lang={lang}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <Frame name="cache" lang={lang} result={result} reset={reset} isChanged={isChanged}>
      <Fields>
        <ChoiceField
          label={t.kind}
          value={kinds.find((one) => one === state.kind) ?? 'self'}
          options={t.kinds}
          onChange={(kind) => change({ kind })}
        />
        {size('prompt', 6, t.prompt)}
        {size('tokens', 6, t.tokens)}
        {state.kind === 'cross' && size('S', 10)}
      </Fields>
      <Fields>
        {size('N', 64)}
        {size('heads', 64)}
        {size('kv_heads', 64)}
        {size('d', 256)}
        {size('layers', 128)}
        <ChoiceField
          label="dtype"
          value={dtypes.find((one) => one === state.dtype) ?? 'float16'}
          options={{ float16: 'float16', bfloat16: 'bfloat16', float32: 'float32' }}
          onChange={(dtype) => change({ dtype })}
        />
      </Fields>
      {isError ? (
        <div className="ex-says" data-kind="error">
          <p>
            <code>
              {view.error.type}: {view.error.message}
            </code>
          </p>
          <p>{t.headsError}</p>
        </div>
      ) : (
        <>
          <Player
            lang={lang}
            step={view.now}
            count={view.steps.length}
            onStep={(step) => change({ step })}
            pace={1400}
          />
          <Grids view={view} t={t} />
          <Steps view={view} t={t} />
          <div className="ex-says">
            <p>{result}</p>
            {hints(view, t).map((hint) => (
              <p key={hint}>{hint}</p>
            ))}
          </div>
        </>
      )}
    </Frame>
  )
}

function hints({ kind, sizes, now }: CacheView, t: CacheWords): string[] {
  const { heads, kv_heads } = sizes
  return [
    ...(kind === 'cross' ? [t.cross] : now > 0 ? [t.mask] : []),
    ...(heads > kv_heads ? [t.grouped(heads / kv_heads)] : []),
  ]
}
