import type { Method, Refusal } from '@/lib/explore/approximation'
import { small } from '@/lib/explore/scientific'
import type { FoldingView } from '@/lib/explore/folding'
import { round } from '@/lib/explore/format'
import { knownNames } from '@/lib/explore/function'
import type { Lang } from '@/lib/text'
import type { Activation } from '@/lib/numeric/fitting'

const presetsEn = {
  'sin(2*pi*x)': 'sin(2πx)',
  'abs(x)': '|x|',
  'step(x)': 'a step at 0',
  'sin(2*sin(2*sin(x)))': 'sin(2 sin(2 sin x))',
  'exp(x)': 'eˣ',
  '1/(1 + 25*x^2)': 'Runge: 1 / (1 + 25x²)',
  own: 'my own',
}

const methodsEn: Readonly<Record<Method, string>> = {
  taylor: 'Taylor',
  least: 'least squares',
  equispaced: 'equidistant points',
  chebyshev: 'Chebyshev points',
}
const methodsZh: Readonly<Record<Method, string>> = {
  taylor: '泰勒',
  least: '最小二乘',
  equispaced: '等距点插值',
  chebyshev: '切比雪夫点插值',
}
const activations: Readonly<Record<Activation, string>> = { tanh: 'tanh', relu: 'ReLU' }

interface Said {
  readonly degree: number
  readonly polynomial: string | null
  readonly units: number
  readonly activation: Activation
  readonly network: string | null
}

const en = {
  preset: 'Function',
  presets: presetsEn,
  from: 'from',
  to: 'to',
  method: 'Polynomial',
  methods: methodsEn,
  degree: 'degree n',
  activation: 'Network',
  activations,
  units: 'hidden units N',
  curves: 'Function and approximations',
  residuals: 'Error: approximation − function',
  errors: 'Largest error against how many numbers were fitted',
  rms: 'Root mean squared error against how many numbers were fitted',
  measure: 'Measure',
  measures: { max: 'largest', rms: 'RMS' },
  function: 'function',
  polynomial: (degree: number, method: Method) => `${methodsEn[method]}, n = ${degree}`,
  network: (units: number, activation: Activation) => `${activations[activation]}, N = ${units}`,
  numbers: 'fitted numbers: n + 1, or 3N + 1',
  fitted: (size: number) => `${size} numbers`,
  errorIs: (max: number, rms: number) => `largest error ${small(max)}, RMS ${small(rms)}`,
  noTaylor: 'no Taylor polynomial: the function is not smooth in the middle of the interval',
  untrained: 'not trained yet',
  starts: (count: number, best: number, middle: number, worst: number) =>
    `Of ${count} random starts: best ${small(best)}, median ${small(middle)}, worst ${small(worst)}.`,
  training: (done: number, total: number) => `Training: start ${done} of ${total}`,
  stop: 'Stop',
  trainOn: 'Train again',
  stopped: 'Stopped.',
  failed: 'Training broke off.',
  others: 'Other random starts',
  seed: (seed: number) => `seed ${seed}`,
  parameters: 'Parameters of the network, and PyTorch code',
  unit: 'unit',
  code: 'Copy the code',
  problem(refusal: Refusal) {
    if (refusal.kind === 'unknown') return `unknown name: ${refusal.name} (known: x, ${knownNames.join(', ')})`
    if (refusal.kind === 'unreadable') return 'a formula of x, such as sin(2*pi*x) or exp(-x^2)'
    if (refusal.kind === 'interval') return 'the interval must go from a smaller to a larger number, within ±10'
    return `the function has no (moderate) value at x = ${Number(refusal.x.toFixed(3))}`
  },
  result: ({ degree, polynomial, units, activation, network }: Said) =>
    `Largest error: polynomial of degree ${degree} ${polynomial ?? 'none'}; ${activation} network of ${units} units ${network ?? 'not trained yet'}`,
}

const zh: typeof en = {
  preset: '函数',
  presets: { ...presetsEn, 'step(x)': '0 处的台阶', '1/(1 + 25*x^2)': '龙格：1 / (1 + 25x²)', own: '自己写' },
  from: '从',
  to: '到',
  method: '多项式',
  methods: methodsZh,
  degree: '次数 n',
  activation: '网络',
  activations,
  units: '隐藏单元数 N',
  curves: '函数与逼近',
  residuals: '误差：逼近 − 函数',
  errors: '最大误差，随参数个数变化',
  rms: '均方根误差，随参数个数变化',
  measure: '误差',
  measures: { max: '最大', rms: '均方根' },
  function: '函数',
  polynomial: (degree, method) => `${methodsZh[method]}，n = ${degree}`,
  network: (units, activation) => `${activations[activation]}，N = ${units}`,
  numbers: '参数个数：n + 1，或 3N + 1',
  fitted: (size) => `${size} 个参数`,
  errorIs: (max, rms) => `最大误差 ${small(max)}，均方根 ${small(rms)}`,
  noTaylor: '没有泰勒多项式：函数在区间中点不光滑',
  untrained: '还没有训练',
  starts: (count, best, middle, worst) =>
    `${count} 次随机初始化：最好 ${small(best)}，中位 ${small(middle)}，最差 ${small(worst)}。`,
  training: (done, total) => `训练中：第 ${done} 次初始化，共 ${total} 次`,
  stop: '停止',
  trainOn: '重新训练',
  stopped: '已停止。',
  failed: '训练中断了。',
  others: '换一批随机初始化',
  seed: (seed) => `种子 ${seed}`,
  parameters: '网络的参数与 PyTorch 代码',
  unit: '单元',
  code: '复制代码',
  problem(refusal) {
    if (refusal.kind === 'unknown') return `不认识的名字：${refusal.name}（认识：x、${knownNames.join('、')}）`
    if (refusal.kind === 'unreadable') return '请写 x 的表达式，例如 sin(2*pi*x) 或 exp(-x^2)'
    if (refusal.kind === 'interval') return '区间要从小到大，都在 ±10 以内'
    return `函数在 x = ${Number(refusal.x.toFixed(3))} 处没有（大小合适的）值`
  },
  result: ({ degree, polynomial, units, activation, network }) =>
    `最大误差：${degree} 次多项式 ${polynomial ?? '无'}；${units} 个单元的 ${activation} 网络 ${network ?? '还没有训练'}`,
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }

const foldingEn = {
  layers: 'layers L',
  layer: (layer: number) => `Layer ${layer}`,
  pieces: (count: number) => `${count} pieces`,
  deep: ({ layers, units }: FoldingView) => `L = ${layers}: ${units} units, two in each layer`,
  wide: ({ units, shallowPieces }: FoldingView) => `One layer of ${units} units: ${shallowPieces} pieces`,
  result: ({ layers, units, deep, shallowPieces, error }: FoldingView) =>
    `${layers} layers of 2 units fold [0, 1] into ${deep} straight pieces. ${units} units in one layer: the best network we found has ${shallowPieces}, RMS error ${round(error.rms, 3)}.`,
  hopeless: ({ units, shallowMost, deep, shallowUnits }: FoldingView) =>
    `The sawtooth passes ½ on each of its ${deep} pieces. One layer of ${units} units has at most ${shallowMost}, and each can pass ½ once: somewhere it is wrong by ½ or more, no better than the constant ½. For the sawtooth itself it needs ${shallowUnits} units.`,
  exact: 'Here one layer of as many units can do the same. From L = 3 on it cannot.',
  columns: ['L', 'units, 2L', 'pieces, folded', 'pieces, one layer: at most 2L + 1', 'units one layer needs'],
}

const foldingZh: typeof foldingEn = {
  layers: '层数 L',
  layer: (layer) => `第 ${layer} 层`,
  pieces: (count) => `${count} 段`,
  deep: ({ layers, units }) => `L = ${layers}：${units} 个单元，每层两个`,
  wide: ({ units, shallowPieces }) => `只用一层，${units} 个单元：${shallowPieces} 段`,
  result: ({ layers, units, deep, shallowPieces, error }) =>
    `${layers} 层、每层 2 个单元，把 [0, 1] 折成 ${deep} 段直线。${units} 个单元放在一层里：我们找到的最好的网络有 ${shallowPieces} 段，均方根误差 ${round(error.rms, 3)}。`,
  hopeless: ({ units, shallowMost, deep, shallowUnits }) =>
    `锯齿的 ${deep} 段每段都穿过 ½；一层 ${units} 个单元至多 ${shallowMost} 段，每段至多穿过 ½ 一次：总有地方误差不小于 ½，并不比常数 ½ 更好。要画出锯齿本身，一层需要 ${shallowUnits} 个单元。`,
  exact: '这时，同样多的单元放在一层里也画得出来。从 L = 3 起就不行了。',
  columns: ['L', '单元数 2L', '折叠出的段数', '一层的段数至多 2L + 1', '一层需要的单元数'],
}

export const foldingWords: Readonly<Record<Lang, typeof foldingEn>> = { zh: foldingZh, en: foldingEn }
