import { masks, readers, type AttentionState, type AttentionView } from '@/lib/explore/attention'
import type { Lang } from '@/lib/text'
import { ChoiceField, Fields, NumberField, Toggle } from '../parts/fields'
import type { AttentionWords } from './words'

export interface Shared {
  readonly state: AttentionState
  readonly change: (part: Partial<AttentionState>) => void
  readonly t: AttentionWords
  readonly lang: Lang
}

const readerNames = { sdpa: 'F.scaled_dot_product_attention', mha: 'nn.MultiheadAttention' }

/** Sizes, scale and mask. */
export function Controls({ state, change, t, lang, view }: Shared & { view: AttentionView | null }) {
  const size = (name: 'L' | 'S' | 'd', min: number, max: number) => (
    <NumberField
      label={name}
      value={view?.[name] ?? state[name]}
      min={min}
      max={max}
      lang={lang}
      onChange={(value) => change({ [name]: value })}
    />
  )
  return (
    <>
      <Fields>
        <ChoiceField
          label={t.from}
          value={state.from === 'qkv' ? 'qkv' : 'x'}
          options={{ x: t.fromX, qkv: 'Q, K, V' }}
          onChange={(from) => change({ from })}
        />
        {size('L', 2, 5)}
        {state.from === 'qkv' && size('S', 2, 5)}
        {size('d', 2, 4)}
        <ChoiceField
          label={t.heads}
          value={state.heads === 2 ? '2' : '1'}
          options={{ 1: '1', 2: '2' }}
          onChange={(heads) => change({ heads: Number(heads) })}
        />
      </Fields>
      <Fields>
        <ChoiceField
          label={t.mask}
          value={masks.find((one) => one === state.mask) ?? 'none'}
          options={t.masks}
          onChange={(mask) => change({ mask })}
        />
        <Toggle
          label={t.scale(view?.width ?? state.d)}
          value={view?.isScaled ?? state.scale}
          disabled={view?.reader === 'mha'}
          onChange={(scale) => change({ scale })}
        />
      </Fields>
      {view?.bits && (
        <Fields>
          <ChoiceField
            label={t.reader}
            value={readers.find((one) => one === state.reader) ?? 'sdpa'}
            options={readerNames}
            onChange={(reader) => change({ reader })}
          />
        </Fields>
      )}
    </>
  )
}
