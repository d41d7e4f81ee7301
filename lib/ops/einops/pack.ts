import { checkTensor } from '@/lib/ops/families/einops/transform'
import { analyzePattern, packingErrors } from '@/lib/ops/families/einops/packing'
import { catErrors, checkCat, concatenate, sizeAlong } from '@/lib/ops/families/viewing/joining'
import { countElements, inferSizes, reshaped, sizeErrors } from '@/lib/ops/families/viewing/viewing'
import { tensors, unchecked, pattern as aPattern } from '@/lib/shape/argument'
import { itemOf, withAttribute } from '@/lib/shape/builtins'
import { defineFunction } from '@/lib/shape/spec'
import type { Trace } from '@/lib/shape/trace'
import { isSequence, list, repr, tuple } from '@/lib/shape/value'

export default defineFunction({
  name: 'einops.pack',
  category: 'einops',
  binding: 'python',
  shapes: ["pattern='a * b': (a, b), (a, H, b), (a, H, W, b), … -> (a, 1 + H + H*W, b)"],
  outputs: ['packed'],
  overloads: [
    {
      tensors: unchecked(
        tensors([
          [2, 3, 5],
          [2, 3, 7, 5],
          [2, 3, 7, 9, 5],
        ]),
      ),
      pattern: unchecked(aPattern()),
    },
  ],
  example: { pattern: "'i j * k'" },
  errors: {
    ...packingErrors('pack'),
    fewer: [
      'EinopsError',
      'packed tensor #{index} (enumeration starts with 0) has shape {shape}, while pattern {pattern} assumes at least {least} axes',
    ],
    ambiguous: sizeErrors.ambiguous,
    sizes: catErrors.sizes,
  },
  infer({ tensors, pattern }, t) {
    const words: Trace<string> = t
    const { pattern: text, before, after } = analyzePattern(pattern, t)
    checkTensor(itemOf(tensors, 0), t)
    if (!isSequence(tensors)) return t.unknown()
    const sizeOf = (sizes: readonly number[]) => ({ ...tuple(sizes), type: 'torch.Size' })
    const flat = tensors.items.map((item, index) => {
      const tensor = withAttribute(item, 'shape')
      const { shape } = tensor
      const least = before + after
      t.check(shape.length >= least, 'fewer', { index, shape: repr(sizeOf(shape)), pattern: text, least })
      const sizes = [...shape.slice(0, before), -1, ...shape.slice(shape.length - after)]
      return reshaped(tensor, inferSizes(sizes, 'shape', countElements(tensor, `tensors_${index}`, t), words))
    })
    const dim = checkCat(flat, before, words)
    const shapes = tensors.items.map((item) => {
      const { shape } = withAttribute(item, 'shape')
      return sizeOf(shape.slice(before, shape.length - after))
    })
    return tuple([concatenate(flat, dim, sizeAlong(dim, flat, t)), list(shapes)])
  },
})
