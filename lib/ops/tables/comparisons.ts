import { binary, type Kernel } from '@/lib/ops/families/pointwise/pointwise'

/** `==`, `<` … of elements, under their short and their long names. Source: ATen/native/BinaryOps.cpp. */
const rows: readonly (readonly [
  short: string,
  long: string,
  is: (a: number, b: number) => boolean,
  kernel?: Kernel,
])[] = [
  ['eq', 'eq', (a, b) => a === b],
  ['ne', 'not_equal', (a, b) => a !== b],
  ['lt', 'less', (a, b) => a < b, ['lt_cpu', 'complex']],
  ['le', 'less_equal', (a, b) => a <= b, ['le_cpu', 'complex']],
  ['gt', 'greater', (a, b) => a > b, ['gt_cpu', 'complex']],
  ['ge', 'greater_equal', (a, b) => a >= b, ['ge_cpu', 'complex']],
]

export default rows.map(([name, long, is, kernel]) =>
  binary({
    name,
    ...(long === name ? {} : { aliases: [long] }),
    category: 'comparison',
    numbers: 'right',
    isTest: true,
    calculate: ([a, b]) => is(a!, b!),
    ...(kernel ? { kernel } : {}),
  }),
)
