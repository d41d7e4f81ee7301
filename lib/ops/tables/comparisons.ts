import { binary, type Kernel } from '@/lib/ops/families/pointwise'

/** `==`, `<` … of elements, under their short and their long names. Source: ATen/native/BinaryOps.cpp. */
const rows: readonly (readonly [short: string, long: string, kernel?: Kernel])[] = [
  ['eq', 'eq'],
  ['ne', 'not_equal'],
  ['lt', 'less', ['lt_cpu', 'complex']],
  ['le', 'less_equal', ['le_cpu', 'complex']],
  ['gt', 'greater', ['gt_cpu', 'complex']],
  ['ge', 'greater_equal', ['ge_cpu', 'complex']],
]

export default rows.map(([name, long, kernel]) =>
  binary({
    name,
    ...(long === name ? {} : { aliases: [long] }),
    category: 'comparison',
    numbers: 'right',
    isTest: true,
    ...(kernel ? { kernel } : {}),
  }),
)
