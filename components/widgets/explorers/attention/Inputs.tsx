import { inputNames, type AttentionView, type InputName } from '@/lib/explore/attention'
import { labels, placeOfInput, type Explained } from '@/lib/explore/attention-cell'
import { writeFitted } from '@/lib/explore/fit'
import { Cells } from '../parts/Cells'
import { MatrixField } from '../parts/MatrixField'
import type { Shared } from './Controls'

/** What the reader may write: X and its weights, or Q, K and V; and a mask of his own. */
export function Inputs({
  state,
  change,
  t,
  view,
  explained,
}: Shared & { view: AttentionView; explained: Explained | null }) {
  const shown = inputNames.filter((name) => (name.length === 1 && name !== 'X') === (view.from === 'qkv'))
  const { bits } = view
  const flip = (at: number) => {
    const width = bits![0]!.length
    const flipped = bits!.map((row, i) => row.map((one, j) => (i * width + j === at ? 1 - one : one)))
    const key = view.mask === 'own' ? 'bits' : 'pads'
    change({ [key]: writeFitted(state[key], flipped) })
  }
  const field = (name: InputName) => {
    const matrix = view.inputs[name]
    const width = matrix[0]!.length
    const sources = explained?.sources[name]
    return (
      <MatrixField
        most={99}
        key={name}
        name={labels[name]}
        label={`${labels[name]} (${matrix.length}, ${width})`}
        matrix={matrix}
        mark={(i, j) => (sources?.includes(placeOfInput(view, name, i, j)) ? 'source' : undefined)}
        onChange={(changed) => change({ [name]: writeFitted(state[name], changed) })}
      />
    )
  }
  return (
    <div className="ex-row ex-attention-inputs">
      {shown.map(field)}
      {bits && (
        <Cells
          name={t.bits}
          caption={`${t.bits} (${bits.length}, ${bits[0]!.length})`}
          shape={[bits.length, bits[0]!.length]}
          values={bits.flat().map((one) => (one ? 'True' : 'False'))}
          tone={(at) => (bits.flat()[at] ? 3 : undefined)}
          onPress={flip}
          isPressed={(at) => bits.flat()[at] === 1}
        />
      )}
    </div>
  )
}
