import type { Tensor, Variable } from '@/lib/shape/tensor'

/**
 * The tensors that a backward pass from some roots gets to, as `[number, time]`: times fall. PyTorch's engine runs the
 * operation that was recorded last first, and numbers of tensors rise; a leaf has its gradient once the first operation
 * that used it has run.
 *
 * @param numberOf the number that Python knew a tensor by; 0: none
 */
export function reachedFrom(
  roots: readonly Tensor[],
  numberOf: (of: Tensor) => number,
): readonly (readonly [number, number])[] {
  const times = new Map<Variable, { number: number; time: number }>()
  const waiting = roots.map((of) => ({ of, after: numberOf(of) }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { of, after } = next
    const number = numberOf(of)
    const known = times.get(of.variable)
    if (known) {
      if (!of.node) known.time = Math.min(known.time, after - 0.5)
      continue
    }
    const time = of.node ? number || after : after - 0.5
    times.set(of.variable, { number, time })
    for (const input of of.node?.inputs ?? []) waiting.push({ of: input, after: time })
  }
  return [...times.values()].filter(({ number }) => number > 0).map(({ number, time }) => [number, time] as const)
}
