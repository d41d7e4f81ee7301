import type { Sequence, Value } from '@/lib/shape/value'

const classes: Readonly<Record<string, string>> = {
  _ASMoutput: 'output loss',
  aminmax: 'min max',
  frexp: 'mantissa exponent',
  linalg_cholesky_ex: 'L info',
  linalg_eig: 'eigenvalues eigenvectors',
  linalg_eigh: 'eigenvalues eigenvectors',
  linalg_inv_ex: 'inverse info',
  linalg_ldl_factor: 'LD pivots',
  linalg_lstsq: 'solution residuals rank singular_values',
  linalg_lu: 'P L U',
  linalg_lu_factor: 'LU pivots',
  linalg_lu_factor_ex: 'LU pivots info',
  linalg_qr: 'Q R',
  linalg_slogdet: 'sign logabsdet',
  linalg_solve_ex: 'result info',
  linalg_svd: 'U S Vh',
  slogdet: 'sign logabsdet',
  svd: 'U S V',
}

/** An item of a named tuple: `x.max(dim=0).values`. Source: `__match_args__` of torch.return_types. */
export function fieldOf({ type, items }: Sequence, name: string): Value | undefined {
  if (!type?.startsWith('torch.return_types.')) return undefined
  return items[fieldNames(type).split(' ').indexOf(name)]
}

/** The names of the items of `torch.return_types.max`, with spaces between: most are of something found, and where it was. */
export const fieldNames = (type: string): string => classes[type.slice(type.lastIndexOf('.') + 1)] ?? 'values indices'
