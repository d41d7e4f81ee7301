import type { FunctionName } from '@/lib/explore/jacobian'
import type { Lang } from '@/lib/text'

const en = {
  f: 'y = f(x)',
  functions: {
    square: 'x ** 2',
    sigmoid: 'sigmoid(x)',
    linear: 'W @ x',
    softmax: 'softmax(x)',
    layer: 'tanh(W @ x)',
    sum: 'x.sum()',
    norm: 'x.norm()',
    outer: 'outer(x, x), a matrix',
    weights: 'W @ x, by W',
  } satisfies Record<FunctionName, string>,
  denominator: 'denominator layout',
  v: 'v, of the size of y',
  u: 'u, of the size of x',
  J: (rows: string, columns: string, shape: string) => `J: rows ${rows}, columns ${columns}; ${shape}`,
  vjp: (of: string) => `${of}, what backward(gradient=v) leaves`,
  jvp: 'J u, the change of y along u',
  vShort: 'v',
  uShort: 'u',
  point: 'Point at a cell of J, or go there with the arrow keys; also at one of the results.',
  numerator:
    'Numerator layout, as PyTorch has it: a row for each output, a column for each input. jacobian(f, x) has the shape of y followed by that of x.',
  transposed:
    'Denominator layout: the same numbers, transposed. Gradients of scalars are columns then, and the chain rule is written from right to left.',
  flat: 'The matrix is written out row by row here; PyTorch keeps its dimensions.',
  unread: {
    x: 'x is one row of at most 6 numbers.',
    W: 'W is a matrix of at most 4 rows and 6 columns.',
    v: 'v is one row of numbers.',
    u: 'u is one row of numbers.',
  },
  result: (f: string, shape: string, grad: string) => `y = ${f}: jacobian of shape ${shape}; vᵀJ = ${grad}`,
}

const zh: typeof en = {
  f: 'y = f(x)',
  functions: {
    square: 'x ** 2',
    sigmoid: 'sigmoid(x)',
    linear: 'W @ x',
    softmax: 'softmax(x)',
    layer: 'tanh(W @ x)',
    sum: 'x.sum()',
    norm: 'x.norm()',
    outer: 'outer(x, x)，是矩阵',
    weights: 'W @ x，对 W 求导',
  },
  denominator: '分母布局',
  v: 'v，与 y 一样大',
  u: 'u，与 x 一样大',
  J: (rows, columns, shape) => `J：行是 ${rows}，列是 ${columns}；${shape}`,
  vjp: (of) => `${of}，就是 backward(gradient=v) 留下的`,
  jvp: 'J u：x 沿 u 走，y 怎样变',
  vShort: 'v',
  uShort: 'u',
  point: '指着 J 的一格，或用方向键走过去；两个结果的格子也可以。',
  numerator: '分子布局，PyTorch 就是这样：一行一个输出，一列一个输入。jacobian(f, x) 的形状是 y 的形状接上 x 的形状。',
  transposed: '分母布局：同样的数，转置过来。标量的梯度这时是列向量，链式法则从右往左写。',
  flat: '矩阵在这里按行摊平来写；PyTorch 保留它的各维。',
  unread: {
    x: 'x 是一行数，最多 6 个。',
    W: 'W 是矩阵，最多 4 行 6 列。',
    v: 'v 是一行数。',
    u: 'u 是一行数。',
  },
  result: (f, shape, grad) => `y = ${f}：雅可比矩阵的形状是 ${shape}；vᵀJ = ${grad}`,
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
