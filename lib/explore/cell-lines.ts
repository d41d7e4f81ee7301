import {
  gatesOf,
  type CellKind,
  type CellStep,
  type CellWeights,
  type Nonlinearity,
  type Vector,
} from '@/lib/numeric/cells'
import { round } from './format'

/**
 * The arithmetic of a recurrent cell as it is written on paper: in symbols, whose subscripts follow `_` in braces, and
 * with the reader's numbers.
 */

type Now = CellStep & { readonly x: Vector; readonly last: { readonly h: Vector; readonly c: Vector } }

const activationOf = (cell: CellKind, stage: string, nonlinearity: Nonlinearity) =>
  cell === 'RNN' ? nonlinearity : stage === 'g' || stage === 'n' ? 'tanh' : 'σ'

/** What a stage computes, in PyTorch's own letters; `h'` and `c'` are the new states. */
export function stageRule(cell: CellKind, stage: string, nonlinearity: Nonlinearity, bias: boolean): string[] {
  const [ih, hh] = cell === 'RNN' ? ['ih', 'hh'] : [`i${stage}`, `h${stage}`]
  const input = `W_{${ih}} x${bias ? ` + b_{${ih}}` : ''}`
  const hidden = `W_{${hh}} h${bias ? ` + b_{${hh}}` : ''}`
  if (stage === 'h') {
    if (cell === 'RNN') return [`h' = ${nonlinearity}(a)`]
    return cell === 'LSTM' ? ["h' = o ⊙ tanh(c')"] : ["h' = (1 − z) ⊙ n + z ⊙ h"]
  }
  if (stage === 'c') return ["c' = f ⊙ c + i ⊙ g"]
  if (stage === 'a') return [`a = ${input} + ${hidden}`]
  const sum = stage === 'n' ? `${input} + r ⊙ (${hidden})` : `${input} + ${hidden}`
  return [`${stage} = ${activationOf(cell, stage, nonlinearity)}(${sum})`]
}

/** A factor or a term that is not the first: negative numbers stand in brackets. */
const inBrackets = (value: number) => (value < 0 ? `(${round(value)})` : round(value))
/** Whether what is shown is all there is. */
const equals = (value: number) => {
  const shown = Number(round(value).replace('−', '-'))
  return `${Math.abs(shown - value) < 1e-12 ? '=' : '≈'} ${round(value)}`
}

const terms = (row: Vector, by: Vector) => row.map((weight, at) => `${inBrackets(weight)}·${inBrackets(by[at]!)}`)
const sumOf = (parts: readonly string[]) => parts.join(' + ')

/** The numbers of one unit, line by line: the sum, then what the activation makes of it. */
export function stageLines(
  cell: CellKind,
  stage: string,
  unit: number,
  now: Now,
  weights: CellWeights,
  nonlinearity: Nonlinearity,
): string[] {
  const { gates, last, x } = now
  const of = (name: 'i' | 'f' | 'g' | 'o' | 'r' | 'z' | 'n') => gates[name]!.value[unit]!
  const show = inBrackets
  if (stage === 'c') {
    const c = now.c![unit]!
    const parts = [of('f'), last.c[unit]!, of('i'), of('g')].map(show)
    return [`${parts[0]}·${parts[1]} + ${parts[2]}·${parts[3]} ${equals(c)}`]
  }
  if (stage === 'h') {
    const h = now.h[unit]!
    if (cell === 'RNN') return [`${nonlinearity}(${round(gates.a!.sum[unit]!)}) ${equals(h)}`]
    if (cell === 'GRU') {
      const [z, n] = [of('z'), of('n')]
      return [`(1 − ${round(z)})·${show(n)} + ${round(z)}·${show(last.h[unit]!)} ${equals(h)}`]
    }
    const c = now.c![unit]!
    return [`${round(of('o'))}·tanh(${round(c)}) ${equals(h)}`]
  }
  const row = (gatesOf[cell] as readonly string[]).indexOf(stage) * last.h.length + unit
  const gate = gates[stage as 'i']!
  const fromInput = [...terms(weights.weight_ih[row]!, x), ...biasTerm(weights.bias_ih, row)]
  const fromHidden = [...terms(weights.weight_hh[row]!, last.h), ...biasTerm(weights.bias_hh, row)]
  const activation = activationOf(cell, stage, nonlinearity)
  const [sum, value] = [gate.sum[unit]!, gate.value[unit]!]
  if (stage === 'n') {
    const [input, hidden] = [gate.input[unit]!, gate.hidden[unit]!]
    return [
      `${sumOf(fromInput)} ${equals(input)}`,
      `${sumOf(fromHidden)} ${equals(hidden)}`,
      `${round(input)} + ${round(of('r'))}·${show(hidden)} ${equals(sum)}`,
      `tanh(${round(sum)}) ${equals(value)}`,
    ]
  }
  const line = `${sumOf([...fromInput, ...fromHidden])} ${equals(sum)}`
  return stage === 'a' ? [line] : [line, `${activation}(${round(sum)}) ${equals(value)}`]
}

const biasTerm = (bias: Vector | null, row: number) => (bias ? [inBrackets(bias[row]!)] : [])
