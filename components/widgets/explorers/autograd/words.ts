import type { PresetName } from '@/lib/explore/autograd/presets'
import type { Told } from '@/lib/explore/autograd/story'
import type { End } from '@/lib/explore/autograd/trace'
import type { Lang } from '@/lib/text'

const en = {
  preset: 'Begin with',
  presets: {
    shared: 'a value used twice',
    chain: 'the chain rule',
    neuron: 'a neuron and its loss',
    layer: 'a layer',
    vjp: 'a vector: gradient=',
    detach: 'detach',
    inplace: 'a write in place',
    twice: 'backward twice',
    layers: 'exercise: two layers',
    paths: 'exercise: several paths',
    gates: 'exercise: ReLU and max',
    time: 'exercise: two steps in time',
  } satisfies Record<PresetName, string>,
  own: 'your own',
  program: 'Program: plain lines over small tensors, or just an expression',
  made: (names: string) => `${names}: made for you as leaves. Change their numbers below.`,
  gradient: 'v = gradient=',
  hint: 'Choose a tensor of the graph (click, or Tab and Enter) to see what autograd says of it, and to switch things there.',
  noWrite: 'no write',
  switches: { detach: '.detach()', no_grad: 'under no_grad', retain_grad: '.retain_grad()' },
  write: 'written before backward',
  graph: (count: number) => `Computation graph with ${count} tensors`,
  box: (name: string, value: string, grad: string | null) =>
    `${name}, value ${value}${grad ? `, gradient ${grad}` : ''}`,
  leaf: 'leaf',
  constant: 'no grad',
  none: 'no tensor has a .grad',
}

const zh: typeof en = {
  preset: '从这里开始',
  presets: {
    shared: '一个值用两次',
    chain: '链式法则',
    neuron: '一个神经元和它的损失',
    layer: '一层网络',
    vjp: '向量：gradient=',
    detach: 'detach',
    inplace: '原地修改',
    twice: '两次 backward',
    layers: '例题：两层网络',
    paths: '例题：几条路',
    gates: '例题：ReLU 与 max',
    time: '例题：两个时间步',
  },
  own: '自己写',
  program: '程序：几行普通的张量运算，或者只写一个表达式',
  made: (names) => `${names}：已经替你建成叶子，下面可以改数。`,
  gradient: 'v = gradient=',
  hint: '在图里选一个张量（点一下，或用 Tab 和 Enter），看 autograd 怎样对待它，也可以在那里切换开关。',
  noWrite: '不改',
  switches: { detach: '.detach()', no_grad: '放进 no_grad', retain_grad: '.retain_grad()' },
  write: 'backward 之前改它',
  graph: (count) => `计算图，共 ${count} 个张量`,
  box: (name, value, grad) => `${name}，值 ${value}${grad ? `，梯度 ${grad}` : ''}`,
  leaf: '叶子',
  constant: '不求导',
  none: '没有张量有 .grad',
}

export const words: Readonly<Record<Lang, typeof en>> = { zh, en }

/** A sentence about a step, and the equations below it. */
export interface Said {
  readonly sentence: string
  readonly equations: readonly string[]
}

export function say(told: Told, lang: Lang): Said {
  const isZh = lang === 'zh'
  switch (told.kind) {
    case 'leaves':
      return {
        sentence: isZh
          ? `${told.count} 个张量的数由程序写出。要求梯度的那些，是反向最后到达的地方。`
          : `The program writes the numbers of ${told.count === 1 ? 'one tensor' : `${told.count} tensors`}. Those that require grad are where the way back ends.`,
        equations: [],
      }
    case 'op':
      return sayOp(told, isZh)
    case 'seed':
      return {
        sentence: told.isGiven
          ? isZh
            ? `从 ${told.of} 往回走，起点是给出的 gradient。`
            : `The way back begins at ${told.of}, with the gradient that was given.`
          : isZh
            ? `从 ${told.of} 往回走。标量对自己的导数是 1。`
            : `The way back begins at ${told.of}. The derivative of a scalar with respect to itself is 1.`,
        equations: [
          told.isGiven ? `v = ${told.gradient}` : `∂${bracketed(told.of)}/∂${bracketed(told.of)} = ${told.gradient}`,
        ],
      }
    case 'back':
      return sayBack(told, isZh)
    case 'refused':
      return {
        sentence: isZh ? `走到 ${told.grad_fn}，走不下去了。` : `At ${told.grad_fn} it cannot go on.`,
        equations: [],
      }
  }
}

function sayOp(told: Extract<Told, { kind: 'op' }>, isZh: boolean): Said {
  const why = {
    recorded: isZh
      ? `autograd 记下一个 ${told.grad_fn}`
      : `autograd records ${/^[AEIOU]/.test(told.grad_fn ?? '') ? 'an' : 'a'} ${told.grad_fn}`,
    'no-grad': isZh ? '在 no_grad 里，不记录' : 'under no_grad nothing is recorded',
    detach: isZh ? 'detach：同一块存储，图到这里断开' : 'detach: the same storage, and the graph ends here',
    constants: isZh ? '输入都不要求梯度，不记录' : 'no operand requires grad, so nothing is recorded',
  }[told.why]
  const saved = told.saved.join(isZh ? '、' : ', ')
  const kept = saved === '' ? '' : isZh ? `，为求导存下 ${saved}` : ` and keeps ${saved} for the way back`
  const wrote = !told.isWriting
    ? ''
    : isZh
      ? `。原地写入，版本号变成 ${told.version}`
      : `. It writes in place: the version is ${told.version} now`
  const equation = `${told.name === '' ? '' : `${told.name} = `}${told.made} = ${told.value}`
  return { sentence: `${isZh ? why : capital(why)}${kept}${wrote}${isZh ? '。' : '.'}`, equations: [equation] }
}

function sayBack(told: Extract<Told, { kind: 'back' }>, isZh: boolean): Said {
  const { of, arrived } = told
  const ways = told.ways.flatMap((way) => {
    const target = `∂${bracketed(of)}/∂${bracketed(way.to)}`
    if (way.isMoved || way.formula === null)
      return [`${bracketed(way.to)} ← ${way.sent}${way.isMoved ? (isZh ? '（只是换了位置）' : ' (only moved)') : ''}`]
    if (way.isRule) return [`${bracketed(way.to)} ← ${way.formula} = ${way.sent}`]
    const numbers = [way.formula, way.filled, way.local === way.formula ? null : way.local].filter(
      (one) => one !== null,
    )
    return [
      `${target} = ${numbers.join(' = ')}`,
      `${bracketed(way.to)} ← ${arrived} × ${way.local ?? ''} = ${way.sent}`,
    ]
  })
  const sums = told.sums.map(({ of: to, parts, total }) => `${bracketed(to)}: ${parts.join(' + ')} = ${total}`)
  const written = told.written.map((one) => `${one.of}.grad = ${one.grad}`)
  const adds =
    sums.length === 0
      ? ''
      : isZh
        ? '用了不止一次的值，各路梯度相加。'
        : ' A value that is used more than once adds its gradients up.'
  const start = isZh ? `${told.grad_fn}：收到 g = ${arrived}，乘上局部导数再往前传。` : `${told.grad_fn}: g = ${arrived} arrives, is multiplied by the local derivatives and sent on.` // prettier-ignore
  return { sentence: `${start}${adds}`, equations: [...ways, ...sums, ...written] }
}

const bracketed = (text: string) => (/^[\w.]+$/.test(text) ? text : `(${text})`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Ours, after PyTorch's own words. */
export function explain(end: End, lang: Lang): string {
  const isZh = lang === 'zh'
  switch (end.kind) {
    case 'raised':
      return (errors[end.error.id] ?? errors.other!)[lang]
    case 'unread':
      return isZh
        ? `第 ${end.line + 1} 行这里读不懂：${end.text}。这里只读直线式的程序：赋值、运算、with torch.no_grad()、backward()。`
        : `Line ${end.line + 1} cannot be read here: ${end.text}. This reads plain lines: assignments, operations, with torch.no_grad(), backward().`
    case 'unknown':
      return isZh
        ? `第 ${end.line + 1} 行 PyTorch 能算，这幅图跟不下去。换一种写法，或在演练场里运行。`
        : `PyTorch can do line ${end.line + 1}; this picture cannot follow it. Write it another way, or run it in the playground.`
    case 'large':
      return isZh
        ? '这幅图最多画 40 个张量，每个最多 64 个数。'
        : 'This picture holds 40 tensors of 64 numbers each at most.'
  }
}

const errors: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  leaf: {
    zh: '要求梯度的叶子不能原地修改：改完它就成了运算的结果。放进 no_grad，或先算出一个新张量。',
    en: 'A leaf that requires grad must not be written: it would become the result of an operation. Do it under no_grad, or compute a new tensor.',
  },
  changed: {
    zh: '这一步求导要用的值在前向之后被改过：存下时的版本号和现在的对不上。把修改挪到 backward 之后，或先 clone。',
    en: 'A value this step needs was written after it had been kept: its version is not the one that was kept. Write after backward, or clone first.',
  },
  again: {
    zh: '第一遍反向走完，存下的值就释放了。要走两遍，第一遍写 backward(retain_graph=True)。',
    en: 'After the first pass what had been kept was freed. For a second one, write backward(retain_graph=True) the first time.',
  },
  not_scalar: {
    zh: '结果不是标量，起点就不能默认取 1：给 gradient 一个同样形状的 v。下面可以填。',
    en: 'The result is no scalar, so the beginning cannot be taken for 1: give gradient a v of the same shape. There is a field for it below.',
  },
  no_grad: {
    zh: '它不在图里：没有一条路通向要求梯度的叶子。打开某个叶子的 requires_grad，或去掉 detach、no_grad。',
    en: 'It is not in the graph: no way leads from it to a leaf that requires grad. Switch requires_grad on at a leaf, or take detach or no_grad away.',
  },
  shape: { zh: 'gradient 的形状要和输出一样。', en: 'gradient must have the shape of the output.' },
  other: { zh: 'PyTorch 到这里就报错了。', en: 'PyTorch raises here.' },
}
