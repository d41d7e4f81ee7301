import { headOf } from '@/lib/explore/autograd/picture'
import { lineOfNumbers } from '@/lib/explore/autograd/numbers'
import type { At } from '@/lib/explore/autograd'
import { switchesOf, withDetach, withNoGrad, withRetainGrad, withWrite, type Write } from '@/lib/explore/autograd/edit'
import type { Lang } from '@/lib/text'
import { ChoiceField, Fields, Toggle } from '../parts/fields'
import { words } from './words'

interface FocusProps {
  readonly focus: At['focus']
  readonly code: string
  readonly onCode: (code: string) => void
  readonly lang: Lang
}

/** What autograd says of one tensor, and what may be switched there: every switch is a change of the program. */
export function Focus({ focus, code, onCode, lang }: FocusProps) {
  const t = words[lang]
  if (!focus) return <p className="ag-hint needs-script">{t.hint}</p>
  const { card, state } = focus
  const name = card.name ?? ''
  const switches = name === '' ? null : switchesOf(code, name)
  const grad = state.is_leaf || state.retains_grad ? state.grad : null
  const facts: readonly (readonly [string, string])[] = [
    ['requires_grad', state.requires_grad ? 'True' : 'False'],
    ['is_leaf', state.is_leaf ? 'True' : 'False'],
    ['grad_fn', state.grad_fn ?? 'None'],
    ['_version', String(state.version)],
    ['grad', grad ? lineOfNumbers(grad, card.shape) : 'None'],
  ]
  return (
    <div className="ag-focus">
      <p>
        <code>{card.op === null ? name : headOf(card)}</code>
      </p>
      <dl>
        {facts.map(([key, value]) => (
          <div key={key}>
            <dt>.{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {switches && (
        <Fields>
          <Toggle
            label={<code>{t.switches.detach}</code>}
            value={switches.detach}
            onChange={(isOn) => onCode(withDetach(code, name, isOn))}
          />
          <Toggle
            label={t.switches.no_grad}
            value={switches.no_grad}
            onChange={(isOn) => onCode(withNoGrad(code, name, isOn))}
          />
          <Toggle
            label={<code>{t.switches.retain_grad}</code>}
            value={switches.retain_grad}
            onChange={(isOn) => onCode(withRetainGrad(code, name, isOn))}
          />
          <ChoiceField<Write>
            label={t.write}
            value={switches.write}
            options={{ none: t.noWrite, add_: <code>.add_(1)</code>, zero_: <code>.detach().zero_()</code> }}
            onChange={(write) => onCode(withWrite(code, name, write))}
          />
        </Fields>
      )}
    </div>
  )
}
