import { regions, roiBoxes, roiErrors, roiInput } from '@/lib/ops/families/image/roi'
import { float, ntuple, unchecked } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'

const declaration =
  'torchvision::roi_pool(Tensor input, Tensor rois, float spatial_scale, int pooled_height, int pooled_width) -> (Tensor, Tensor)'

const size = { output_size: unchecked(ntuple(2)), spatial_scale: unchecked(float(1)) }

export default defineFunction({
  name: 'torchvision.ops.roi_pool',
  category: 'roi',
  binding: 'python',
  shapes: ['(N, C, H, W), (K, 5) -> (K, C, H_out, W_out)', '(N, C, H, W), [(L, 4), …] -> (K, C, H_out, W_out)'],
  overloads: [
    { input: roiInput, boxes: roiBoxes.together, ...size },
    { input: roiInput, boxes: roiBoxes.apart, ...size },
  ],
  example: { output_size: '7', spatial_scale: '0.0625' },
  errors: roiErrors('roi_pool'),
  infer: (given, t) => regions(declaration, given, [[given.spatial_scale], []], t),
})
