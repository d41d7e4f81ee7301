import { methods } from '@/lib/python/dunder'

const operators = new Map(Object.entries(methods).map(([operator, name]) => [name, operator]))

/** An operation as a program writes it: `Tensor.__add__` is `+`, `Tensor.__iadd__` is `+=`. */
export function callText(label: string): string {
  const name = /^Tensor\.__(\w+)__$/.exec(label)?.[1]
  if (name === undefined) return label
  if (name === 'getitem') return 'x[…]'
  if (name === 'setitem') return 'x[…] ='
  const plain = operators.get(name)
  const [first, rest] = [name[0], operators.get(name.slice(1))]
  if (plain !== undefined) return plain
  return first === 'i' && rest !== undefined ? `${rest}=` : first === 'r' && rest !== undefined ? rest : label
}
