import { isInt, isSequence } from '@/lib/shape/value'
import { parseValue } from './expression'
import { Unreadable } from './syntax'

/**
 * A shape as people write it: `4, 3, 224, 224`, `(4,3,224,224)`, `[4, 3]`, `4×3×224`, `4 3 224`, `4、3`,
 * `torch.Size([4, 3])`, `5`.
 */
export function parseShape(text: string): readonly number[] {
  const plain = text
    .trim()
    .replace(/^torch\.Size\((.*)\)$/s, '$1')
    .replaceAll(/(?<=\d)(?:\s*[x×、]\s*|\s+)(?=\d)/gi, ',')
    .replaceAll('，', ',')
  if (plain === '' || plain === '()' || plain === '[]') return []
  const value = parseValue(plain)
  const sizes = isSequence(value) ? value.items : [value]
  if (!sizes.every((size) => isInt(size) && size >= 0)) throw new Unreadable(0, text)
  return sizes as number[]
}
