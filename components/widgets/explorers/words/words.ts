import type { Lang } from '@/lib/text'
import { small } from '@/lib/explore/scientific'

const en = {
  vocabulary: 'vocabulary, in order of its indices',
  sentence: 'sentence; a number is taken as an index itself',
  byFrequency: 'scale_grad_by_freq',
  table: 'weight: change any number',
  tokens: 'word → index',
  output: (rows: number, width: number) => `output, (${rows}, ${width})`,
  gradient: 'weight.grad after output.sum().backward()',
  lookUp: (taken: number, rows: number, padding: number | null) =>
    `${taken} indices take ${rows} rows of the table; gradients reach those rows alone, added up where a row is taken again${padding === null ? '.' : `, except row ${padding}, which is padding_idx.`}`,
  nothing: 'No index, no row: an output of shape (0, 3).',
  key: 'Python does not find the word among the keys. Real programs have an index for unknown words, <unk>.',
  torch: 'PyTorch says this; the index, or padding_idx, is no row of the table.',
  unreadable: 'padding_idx is None or a whole number.',

  document: (at: number) => `document ${at}`,
  split: 'split by',
  splits: { spaces: 'spaces', characters: 'characters' },
  tf: 'tf',
  tfs: { count: 'count', share: 'count / words' },
  idf: 'idf',
  idfs: {
    plain: 'ln(N/df)',
    smoothed: 'ln(N/(1+df))',
    raised: 'ln(N/df)+1',
    sklearn: 'ln((1+N)/(1+df))+1',
  },
  norm: 'L2 norm',
  term: 'term',
  count: 'tf',
  weight: 'weight: point at one',
  cosine: 'cosine of documents',
  top: (items: readonly { term: string; weight: number }[], value: (weight: number) => string) =>
    `The heaviest word: ${items.map(({ term, weight }, i) => `document ${i + 1} “${term}” ${value(weight)}`).join(', ')}.`,
  empty: 'No words yet.',

  words: 'sentence',
  model: 'model',
  models: { 'skip-gram': 'Skip-gram', cbow: 'CBOW' },
  window: 'window',
  rate: 'learning rate',
  context: 'Window',
  examples: (count: number) => `Window: the centre, and its context; ${count} examples from this sentence`,
  input: 'input table',
  outputTable: 'output table',
  hidden: (names: readonly string[]) =>
    names.length === 1
      ? `h = row of “${names[0]}”`
      : `h = average of the rows of ${names.map((one) => `“${one}”`).join(', ')}`,
  columns: ['word', 'score', 'p', 'p − y', 'p after'],
  loss: 'loss',
  step: (inputs: readonly string[], target: string, before: number, after: number, p: number, q: number) =>
    `From ${inputs.map((one) => `“${one}”`).join(', ')} to “${target}”: p = ${small(p)}, loss −ln p = ${small(before)}; after one step p = ${small(q)}, loss ${small(after)}.`,
  moved: 'After the step',
  tooFew: 'At least two words are needed.',
}

const zh: typeof en = {
  vocabulary: '词表，按编号排列',
  sentence: '句子；写数字就直接当编号',
  byFrequency: 'scale_grad_by_freq',
  table: 'weight：数字都可以改',
  tokens: '词 → 编号',
  output: (rows, width) => `输出，(${rows}, ${width})`,
  gradient: 'output.sum().backward() 之后的 weight.grad',
  lookUp: (taken, rows, padding) =>
    `${taken} 个编号取了表里的 ${rows} 行；梯度只回到这几行，重复取的行累加${padding === null ? '。' : `；第 ${padding} 行是 padding_idx，没有梯度。`}`,
  nothing: '没有编号就没有行：输出的形状是 (0, 3)。',
  key: 'Python 在键里找不到这个词。实际的程序会给未知词一个编号 <unk>。',
  torch: '这是 PyTorch 的原话：编号或 padding_idx 不是表里的一行。',
  unreadable: 'padding_idx 是 None 或整数。',

  document: (at) => `文档 ${at}`,
  split: '切分',
  splits: { spaces: '按空格', characters: '按字' },
  tf: 'tf',
  tfs: { count: '次数', share: '次数 / 词数' },
  idf: 'idf',
  idfs: en.idfs,
  norm: 'L2 归一化',
  term: '词',
  count: 'tf',
  weight: '权重：指着一格看',
  cosine: '文档两两的余弦',
  top: (items, value) =>
    `权重最大的词：${items.map(({ term, weight }, i) => `文档 ${i + 1}“${term}” ${value(weight)}`).join('，')}。`,
  empty: '还没有词。',

  words: '句子',
  model: '模型',
  models: en.models,
  window: '窗口',
  rate: '学习率',
  context: '窗口',
  examples: (count) => `窗口：中心词和它的上下文；这句话给出 ${count} 个样本`,
  input: '输入词表',
  outputTable: '输出词表',
  hidden: (names) =>
    names.length === 1 ? `h = “${names[0]}”的一行` : `h = ${names.map((one) => `“${one}”`).join('、')}各行的平均`,
  columns: ['词', '得分', 'p', 'p − y', '一步之后的 p'],
  loss: '损失',
  step: (inputs, target, before, after, p, q) =>
    `由${inputs.map((one) => `“${one}”`).join('、')}预测“${target}”：p = ${small(p)}，损失 −ln p = ${small(before)}；走一步之后 p = ${small(q)}，损失 ${small(after)}。`,
  moved: '走一步之后',
  tooFew: '至少要有两个词。',
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }
