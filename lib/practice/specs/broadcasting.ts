import expanding from '@/lib/ops/tables/expanding'
import outers from '@/lib/ops/tables/outers'
import bmm from '@/lib/ops/torch/bmm'
import einsum from '@/lib/ops/torch/einsum'
import matmul from '@/lib/ops/torch/matmul'
import mm from '@/lib/ops/torch/mm'
import mv from '@/lib/ops/torch/mv'

/** What the programs of this topic use besides the common ones. */
export default [matmul, mm, bmm, einsum, ...expanding, ...outers, mv]
