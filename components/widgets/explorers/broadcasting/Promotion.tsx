import { numberDTypes, operators, promotion, type Kind } from '@/lib/explore/promotion'
import { dtypes } from '@/lib/shape/dtype'
import type { ExplorerProps } from '../props'
import { ChoiceField, Fields, Toggle } from '../parts/fields'
import { Frame } from '../parts/Frame'
import { Says } from '../parts/Says'
import { useExplorer } from '../useExplorer'
import { Lattice } from './Lattice'
import { because, words } from './promotion-words'

const usual = { a: 'tensor', a_dtype: 'int64', b: 'number', b_dtype: 'float32', op: '+', inplace: false }

const spelt = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]))
const numbers = Object.fromEntries(numberDTypes.map((dtype, i) => [dtype, ['True', '2', '2.0', '2j'][i]!]))

/** Two operands of any dtype: which one the result has, and why. */
export default function PromotionExplorer(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const t = words[lang]
  const of = promotion(state)
  const { result, source } = of
  const said = because(of, lang)
  const came =
    result.kind === 'error'
      ? `${result.error.type}: ${result.error.message}`
      : result.kind === 'dtype'
        ? result.dtype
        : ''
  const operand = (name: 'a' | 'b') => (
    <Fields>
      <ChoiceField<Kind>
        label={t.kind(name)}
        value={of[name].kind}
        options={{ tensor: t.kinds.tensor, 'zero-dim': t.kinds['zero-dim'], number: t.kinds.number }}
        onChange={(kind) => change({ [name]: kind })}
      />
      <ChoiceField
        label={of[name].kind === 'number' ? t.value(name) : t.operand(name)}
        value={of[name].dtype as string}
        options={of[name].kind === 'number' ? numbers : spelt(dtypes)}
        onChange={(dtype) => change({ [`${name}_dtype`]: dtype })}
      />
    </Fields>
  )
  return (
    <Frame name="promotion" lang={lang} result={t.of(source, `${came} ${said}`)} reset={reset} isChanged={isChanged}>
      <div className="ex-promotion">
        <div>
          {operand('a')}
          {operand('b')}
          <Fields>
            <ChoiceField
              label={t.operator}
              value={of.operator as string}
              options={spelt(operators)}
              onChange={(op) => change({ op })}
            />
            <Toggle
              label={t.inplace}
              value={of.inplace}
              disabled={of.operator === '<'}
              onChange={(inplace) => change({ inplace })}
            />
          </Fields>
          <dl>
            <dt>a</dt>
            <dd>
              <code>{of.a.source}</code>
            </dd>
            <dt>b</dt>
            <dd>
              <code>{of.b.source}</code>
            </dd>
            {result.kind !== 'python' && (
              <>
                <dt>{t.common}</dt>
                <dd>
                  <code>{of.common}</code>
                </dd>
              </>
            )}
            <dt>
              <code>{source}</code>
            </dt>
            <dd className="ex-promotion-result">{result.kind === 'dtype' ? <code>torch.{result.dtype}</code> : '—'}</dd>
          </dl>
        </div>
        <Lattice promotion={of} lang={lang} />
      </div>
      <Says error={result.kind === 'error' ? result.error : null}>{said}</Says>
    </Frame>
  )
}
