import type { DType } from './dtype'

let chosen: DType = 'float32'

/** The dtype of floats whose dtype nobody says: `torch.get_default_dtype()`. */
export const defaultDType = (): DType => chosen

/** `torch.set_default_dtype(dtype)`, for all that follows. */
export function setDefaultDType(dtype: DType): void {
  chosen = dtype
}
