import type { Described, Examined } from '@/lib/practice/examine'

/** What became of a program in one line, as tests/golden/practice.py writes it. */
export function compact({ values, error }: Pick<Examined, 'values' | 'error'>): string {
  const told = values.map(described)
  return [...told, ...(error ? [`${error.line} ${error.type}: ${error.message}`] : [])].join(' ; ')
}

function described(value: Described): string {
  if ('shape' in value) {
    const { shape, dtype, strides, requires_grad, memory } = value
    return `${dtype}(${shape.join(',')})[${strides.join(',')}]#${memory}${requires_grad ? 'g' : ''}`
  }
  if ('items' in value) return `{${value.items.map(described).join(' ')}}`
  if ('parameters' in value)
    return Object.entries(value.parameters)
      .map(([name, shape]) => `${name}(${shape.join(',')})`)
      .sort()
      .join(' ')
  return value.plain
}
