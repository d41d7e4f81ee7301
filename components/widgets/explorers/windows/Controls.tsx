import {
  fieldsOf,
  kindOf,
  limits,
  modeOf,
  rankOf,
  readSizes,
  stepped,
  type Kind,
  type Mode,
  type Problem,
  type SizeName,
  type WindowsState,
} from '@/lib/explore/windows/settings'
import { ChoiceField, Fields, Toggle } from '../parts/fields'
import { SizeField } from './SizeField'
import { kindNames, type Words } from './words'

/** The layer and its arguments, by PyTorch's own names. */
export function Controls({
  state,
  problem,
  change,
  t,
}: {
  state: WindowsState
  problem: Problem | null
  change(part: Partial<WindowsState>): void
  t: Words
}) {
  const kind = kindOf(state.kind)
  const rank = rankOf(state)
  const otherwise = (field: SizeName) => {
    if (field !== 'stride') return field === 'size' || field === 'kernel_size' || field === 'dilation' ? 1 : 0
    return kind === 'max' || kind === 'avg' ? (readSizes(state.kernel_size)?.[0] ?? 1) : 1
  }
  return (
    <>
      <Fields>
        <ChoiceField<Kind>
          label={t.kind}
          value={kind}
          onChange={(to) => change({ kind: to, at: 0 })}
          options={kindNames}
        />
        {kind !== 'unfold' && (
          <ChoiceField<'1' | '2' | '3'>
            label={t.dims}
            value={`${rank}`}
            onChange={(to) => change({ dims: Number(to), at: 0, input: '', kernel: '' })}
            options={{ '1': '1d', '2': '2d', '3': '3d' }}
          />
        )}
      </Fields>
      <Fields>
        {fieldsOf(kind).map((field) => (
          <SizeField
            key={field}
            label={field === 'size' ? t.input : field}
            isCode={field !== 'size'}
            value={state[field]}
            {...(field === 'stride' && { placeholder: String(otherwise(field)) })}
            problem={
              problem?.field === field && (problem.reason === 'ints' ? t.ints(rank) : t.range(problem.min, problem.max))
            }
            onChange={(text) => change({ [field]: text })}
            onStep={(by) => change({ [field]: stepped(state[field], by, limits(field, rank), otherwise(field)) })}
            words={t}
          />
        ))}
      </Fields>
      {kind === 'conv' && (
        <Fields>
          <ChoiceField<Mode>
            label={<code>padding_mode</code>}
            value={modeOf(state.padding_mode)}
            onChange={(to) => change({ padding_mode: to })}
            options={t.modes}
          />
        </Fields>
      )}
      {kind === 'transposed' && (
        <Fields>
          <Toggle label={t.soFar} value={state.so_far} onChange={(to) => change({ so_far: to, at: 0 })} />
        </Fields>
      )}
      {(kind === 'max' || kind === 'avg') && (
        <Fields>
          <Toggle label={<code>ceil_mode</code>} value={state.ceil_mode} onChange={(to) => change({ ceil_mode: to })} />
          {kind === 'avg' && (
            <Toggle
              label={<code>count_include_pad</code>}
              value={state.count_include_pad}
              onChange={(to) => change({ count_include_pad: to })}
            />
          )}
        </Fields>
      )}
    </>
  )
}
