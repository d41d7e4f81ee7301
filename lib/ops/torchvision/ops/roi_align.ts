import { knownBoxes, regions, roiBoxes, roiErrors, roiInput } from '@/lib/ops/families/image/roi'
import { bool, float, int, ntuple, unchecked } from '@/lib/shape/argument'
import { defineFunction } from '@/lib/shape/spec'
import { numel } from '@/lib/shape/tensor'
import { isTrue } from '@/lib/shape/value'
import { alignRegion } from '@/lib/numeric/roi_align'

const declaration =
  'torchvision::roi_align(Tensor input, Tensor rois, float spatial_scale, int pooled_height, int pooled_width, int sampling_ratio, bool aligned) -> Tensor'

const sampling = {
  output_size: unchecked(ntuple(2)),
  spatial_scale: unchecked(float(1)),
  sampling_ratio: unchecked(int(-1)),
  aligned: unchecked(bool(false)),
}

export default defineFunction({
  name: 'torchvision.ops.roi_align',
  category: 'roi',
  binding: 'python',
  shapes: ['(N, C, H, W), (K, 5) -> (K, C, H_out, W_out)', '(N, C, H, W), [(L, 4), …] -> (K, C, H_out, W_out)'],
  overloads: [
    { input: roiInput, boxes: roiBoxes.together, ...sampling },
    { input: roiInput, boxes: roiBoxes.apart, ...sampling },
  ],
  example: { output_size: '7', spatial_scale: '0.0625', sampling_ratio: '2', aligned: 'True' },
  errors: { ...roiErrors('roi_align'), inverted: ['ValueError', 'cannot create std::vector larger than max_size()'] },
  infer({ spatial_scale, sampling_ratio, aligned, ...given }, t) {
    const output = regions(declaration, given, [[spatial_scale], [sampling_ratio, aligned]], t)
    const options = {
      outputSize: output.shape.slice(2) as [number, number],
      spatialScale: float().read(spatial_scale),
      samplingRatio: float().read(sampling_ratio),
      aligned: isTrue(aligned),
    }
    // a box with its corners exchanged has a negative side, and asks for a negative number of points
    const grids = numel(output.shape) > 0 ? knownBoxes(given.boxes).map((box) => alignRegion(box, options).grid) : []
    t.check(
      grids.every(([rows, columns]) => rows * columns >= 0),
      'inverted',
    )
    return output
  },
})
