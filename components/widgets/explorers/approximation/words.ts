import { small, type Method, type Refusal } from '@/lib/explore/approximation'
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
  errors: '最大误差，随拟合的数的个数变化',
  rms: '均方根误差，随拟合的数的个数变化',
  measure: '误差',
  measures: { max: '最大', rms: '均方根' },
  function: '函数',
  polynomial: (degree, method) => `${methodsZh[method]}，n = ${degree}`,
  network: (units, activation) => `${activations[activation]}，N = ${units}`,
  numbers: '拟合的数：n + 1 个，或 3N + 1 个',
  fitted: (size) => `${size} 个数`,
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
