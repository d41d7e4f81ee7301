import { kinds, most, type Kind, type Normalisation, type NormalisationState } from '@/lib/explore/normalisation'
import type { Lang } from '@/lib/text'
import { ChoiceField, Fields, NumberField, TextField, Toggle } from '../parts/fields'
import { words } from './words'

const epsilons = ['1e-5', '1e-3', '0.1', '1.0']

/** What is normalised, and how. */
export function Controls({
  state,
  of,
  lang,
  change,
}: {
  state: NormalisationState
  of: Normalisation
  lang: Lang
  change(part: Partial<NormalisationState>): void
}) {
  const t = words[lang]
  const isTrailing = of.kind === 'layer' || of.kind === 'rms'
  // a size that changes leaves no numbers for what was written
  const resize = (part: Partial<NormalisationState>) => change({ ...part, x: '' })
  const lasts = of.names.slice(1).map((_, i) => [String(i + 1), `(${of.names.slice(-i - 1).join(', ')})`] as const)
  return (
    <>
      <Fields>
        <ChoiceField<Kind>
          label={t.kind}
          value={of.kind}
          options={Object.fromEntries(kinds.map((kind) => [kind, t.kinds[kind]])) as Record<Kind, string>}
          onChange={(kind) => change({ kind })}
        />
        {isTrailing && (
          <ChoiceField
            label={t.over}
            value={String(of.over)}
            options={Object.fromEntries(lasts)}
            onChange={(over) => change({ over: Number(over) })}
          />
        )}
        {of.kind === 'group' && (
          <NumberField
            label={<code>num_groups</code>}
            value={state.num_groups}
            min={0}
            max={most.C}
            lang={lang}
            onChange={(num_groups) => change({ num_groups })}
          />
        )}
        <ChoiceField
          label={<code>eps</code>}
          value={epsilons.find((eps) => Number(eps) === of.eps) ?? epsilons[0]!}
          options={Object.fromEntries(epsilons.map((eps) => [eps, eps]))}
          onChange={(eps) => change({ eps: Number(eps) })}
        />
        <Toggle label={t.training} value={state.training} onChange={(training) => change({ training })} />
        <Toggle
          label={<code>{isTrailing ? 'elementwise_affine' : 'affine'}</code>}
          value={state.affine}
          onChange={(affine) => change({ affine })}
        />
      </Fields>
      <Fields>
        <ChoiceField
          label={t.input}
          value={state.image ? 'image' : 'sequence'}
          options={t.inputs}
          onChange={(input) => resize({ image: input === 'image', over: 1 })}
        />
        {of.names.map((name, dim) => (
          <NumberField
            key={name}
            label={<code>{name}</code>}
            value={of.shape[dim]!}
            min={1}
            max={most[name as 'N']}
            lang={lang}
            onChange={(size) => resize({ [name]: size })}
          />
        ))}
      </Fields>
      {state.affine && (
        <Fields>
          <TextField label={t.weights('weight (γ)')} value={state.weight} onChange={(weight) => change({ weight })} />
          {of.kind !== 'rms' && (
            <TextField label={t.weights('bias (β)')} value={state.bias} onChange={(bias) => change({ bias })} />
          )}
        </Fields>
      )}
    </>
  )
}
