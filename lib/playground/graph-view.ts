import { methods } from '@/lib/python/dunder'
import { connector, emptyPart, finished, type Graph, type Kind, type Node, type Part } from './graph-part'
import type { Model } from './graph'
import { allSteps, stepsIn, type Item } from './graph-tree'
import { shapeText } from './shape'
import type { Shapes } from './shapes'

/** The graph of a program with some of its modules unfolded. */
export function graphOf(model: Model, shapes: readonly Shapes[], unfolded: ReadonlySet<string>): Graph {
  const parts = new Map<string, Part>()
  const places = new Map<number, readonly string[]>()
  const stands = new Map<number, number>()

  const place = (items: readonly Item[], around: readonly string[]) => {
    const part = emptyPart()
    parts.set(around.at(-1) ?? '', part)
    for (const item of items) {
      const path = [...around, item.key]
      part.nodes.push(nodeOf(item, model))
      if (item.kind === 'group' && unfolded.has(item.key)) place(item.items, path)
      else stepsIn(item).forEach((step) => places.set(step, path))
      standIn(item, stands)
    }
  }
  place(model.items, [])

  const connect = connector(parts)
  const standing = (step: number): number => (stands.has(step) ? standing(stands.get(step)!) : step)
  const draw = (from: number, output: number, to: readonly string[]) =>
    connect(places.get(from)!, to, `${from}.${output}`, shapeText(shapes[from]!.outputs[output]!))
  const leaving = new Set<string>()
  for (const { from, to, output } of model.flows) {
    const [a, b] = [standing(from), standing(to)]
    if (places.get(a)![0] !== places.get(b)![0]) leaving.add(places.get(a)![0]!)
    // backwards: from one of several equal modules into the next
    if (a < b) draw(a, output, places.get(b)!)
  }
  const outermost = parts.get('')!
  const failedInputs = model.failed?.sources.map(({ from, output }) => ({ from: standing(from), output })) ?? []
  for (const item of model.items) {
    const last = stepsIn(item).at(-1)!
    const isUsed = leaving.has(item.key) || failedInputs.some(({ from }) => places.get(from)![0] === item.key)
    if (isUsed || model.steps[last]!.inputs.length === 0 || shapes[last]!.outputs.length === 0) continue
    const key = `${item.key}>`
    outermost.nodes.push({ ...plain, key, kind: 'output' })
    draw(last, 0, [key])
  }
  if (model.failed) {
    const { title, line } = model.failed
    outermost.nodes.push({ ...plain, key: '!', kind: 'error', title, line })
    failedInputs.forEach(({ from, output }) => draw(from, output, ['!']))
  }
  return finished(parts, '')
}

const plain = { title: '', subtitle: '', times: 1, line: 0, steps: [] }

function nodeOf(item: Item, { steps }: Model): Node {
  const { key } = item
  if (item.kind === 'group') {
    const { name, type, repeats } = item
    const title = repeats.length === 0 || name === '' ? name : `${name} … ${repeats.at(-1)!.name}`
    const line = steps[stepsIn(item)[0]!]!.line
    return { key, kind: 'group', line, times: repeats.length + 1, ...titles(title, type), steps: stepsIn(item) }
  }
  const step = steps[item.step]!
  const own = item.name === null ? titles(operationName(step.label), '') : titles(item.name, item.type)
  return { ...plain, ...own, key, kind: kindOf(item, step), line: step.line, steps: [item.step] }
}

const signs = new Map(Object.entries(methods).map(([sign, method]) => [method, sign]))

/** `Tensor.__iadd__` is `+=`, as it is written. */
function operationName(label: string): string {
  const method = /^Tensor\.__(\w+)__$/.exec(label)?.[1]
  if (!method) return label
  if (method === 'getitem' || method === 'setitem') return method === 'getitem' ? 'x[…]' : 'x[…] ='
  const [sign, other] = [signs.get(method), signs.get(method.slice(1))]
  return sign ?? (other && method.startsWith('i') ? `${other}=` : other) ?? label
}

/** A model has no name of its own. */
const titles = (name: string, type: string) =>
  name === '' ? { title: type, subtitle: '' } : { title: name, subtitle: type }

function kindOf(item: Extract<Item, { kind: 'step' }>, step: Model['steps'][number]): Kind {
  if (item.name !== null) return step.parameters > 0 ? 'layer' : 'plain'
  return step.frame < 0 && step.inputs.length === 0 ? 'input' : 'function'
}

/** Of equal modules the first is drawn, and stands for what happens in the others. */
function standIn(item: Item, stands: Map<number, number>): void {
  if (item.kind === 'step') return
  const all = item.items.flatMap(allSteps)
  for (const { steps } of item.repeats) steps.forEach((step, i) => stands.set(step, all[i]!))
  item.items.forEach((one) => standIn(one, stands))
}
