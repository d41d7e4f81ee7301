import { ofData, data } from '@/lib/shape/creation'
import { checkPlace, dataOptions } from '@/lib/shape/creation/options'
import { dataErrors } from '@/lib/shape/creation/data'
import { defineFunction } from '@/lib/shape/spec'
import { isTensor } from '@/lib/shape/value'
import { cast } from '@/lib/ops/families/creation/casting'

const { dtype, device } = dataOptions

export default defineFunction({
  name: 'torch.as_tensor',
  category: 'creation',
  binding: 'native',
  shapes: ['data=[[1, 2, 3], [4, 5, 6]]: (2, 3)', '(*) -> (*)'],
  overloads: [{ data, dtype, device }],
  example: { data: '[[1, 2, 3], [4, 5, 6]]' },
  errors: dataErrors,
  infer({ data, ...given }, t) {
    checkPlace(given, t)
    return isTensor(data) ? cast(data, given.dtype ?? data.dtype) : ofData(data, given.dtype, false, t)
  },
})
