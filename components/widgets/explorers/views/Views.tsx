import { usual } from '@/lib/explore/views'
import { ChoiceField, Fields } from '../parts/fields'
import type { ExplorerProps } from '../props'
import { useExplorer } from '../useExplorer'
import { Pixels } from './Pixels'
import { Strides } from './Strides'
import { words } from './words'

/** One storage and many shapes: when view succeeds, and why reshape is no permute. */
export default function Views(props: ExplorerProps) {
  const { lang } = props
  const { state, change, reset, isChanged } = useExplorer(usual, props)
  const t = words[lang]
  const Part = state.part === 'pixels' ? Pixels : Strides
  return (
    <Part state={state} change={change} lang={lang} reset={reset} isChanged={isChanged}>
      <Fields>
        <ChoiceField
          label={t.part}
          value={state.part === 'pixels' ? 'pixels' : 'strides'}
          options={t.parts}
          onChange={(part) => change({ part })}
        />
      </Fields>
    </Part>
  )
}
