import { affineErrors, affineGrid, sampled, sampleErrors } from '@/lib/ops/families/image/grids'
import { unchecked } from '@/lib/ops/families/module/native'
import * as is from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

/** Where to look in a map, and what is there: the two halves of a spatial transformer. */
export default [
  defineFunction({
    name: 'torch.nn.functional.grid_sample',
    category: 'vision',
    binding: 'python',
    shapes: [
      '(N, C, H_in, W_in), (N, H_out, W_out, 2) -> (N, C, H_out, W_out)',
      '(N, C, D_in, H_in, W_in), (N, D_out, H_out, W_out, 3) -> (N, C, D_out, H_out, W_out)',
    ],
    overloads: [
      unchecked({
        input: is.tensor([4, 3, 28, 28]),
        grid: is.tensor([4, 14, 14, 2]),
        mode: is.oneOf('bilinear', 'nearest', 'bicubic'),
        padding_mode: is.oneOf('zeros', 'border', 'reflection'),
        align_corners: is.optional(is.bool()),
      }),
    ],
    example: {},
    errors: sampleErrors,
    infer: sampled,
  }),
  defineFunction({
    name: 'torch.nn.functional.affine_grid',
    category: 'vision',
    binding: 'python',
    shapes: ['(N, 2, 3) -> (N, H_out, W_out, 2)', '(N, 3, 4) -> (N, D_out, H_out, W_out, 3)'],
    overloads: [unchecked({ theta: is.tensor([4, 2, 3]), size: is.ints(), align_corners: is.optional(is.bool()) })],
    example: { size: '(4, 3, 28, 28)' },
    errors: affineErrors,
    infer: affineGrid,
  }),
]
