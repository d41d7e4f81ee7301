import type { Step } from '@/lib/python/machine/step'
import type { Frame, Trace } from '@/lib/python/tracer'
import { shortName } from '@/lib/shape/name'
import type { Shape } from './shape'
import type { Shapes } from './shapes'
import { unfinished } from './unfinished'

interface Costs {
  readonly parameters: number
  readonly flops: number | null
  readonly bytes: number
}

/** One operation. */
export interface Call extends Costs {
  readonly kind: 'call'
  readonly depth: number
  /** Its number among the steps. */
  readonly at: number
  readonly step: Step
  /** The module it belongs to: its path in the outermost one. */
  readonly path: string
  /** The part of the path that the row above it does not say. */
  readonly name: string
  readonly line: number
  readonly inputs: readonly Shape[]
  readonly outputs: readonly Shape[]
}

/** The call of a module, with all it did. */
export interface Group extends Costs {
  readonly kind: 'group'
  readonly depth: number
  /** Alike for every call of one module, and from one run of a program to the next. */
  readonly key: string
  readonly type: string
  readonly path: string
  /** The part of the path that the group around it does not say. */
  readonly name: string
  readonly line: number
  readonly inputs: readonly Shape[]
  readonly outputs: readonly Shape[]
  readonly children: readonly Branch[]
  /** How many operations there are in it. */
  readonly size: number
}

export type Branch = Call | Group

interface Growing {
  readonly frame: number
  readonly children: (Growing | number)[]
}

/** The operations of a program in their order, those of a module below it. */
export function treeOf(
  { steps, frames, error }: Pick<Trace, 'steps' | 'frames' | 'error'>,
  shapes: readonly Shapes[],
): readonly Branch[] {
  const root: Growing = { frame: -1, children: [] }
  const groups = new Map<number, Growing>([[-1, root]])
  const groupOf = (frame: number): Growing => {
    const known = groups.get(frame)
    if (known) return known
    const made: Growing = { frame, children: [] }
    groups.set(frame, made)
    groupOf(frames[frame]![0]).children.push(made)
    return made
  }
  steps.forEach(({ frame }, at) => groupOf(frames[frame] ? frame : -1).children.push(at))
  const isUnfinished = unfinished({ steps, error })
  const order = new Map<string, number>()
  return root.children.map((child) => settle(child, 0, rootName(child), ''))

  /** Two models of one class are two. */
  function rootName(child: Growing | number): string {
    if (typeof child === 'number') return ''
    const type = frames[child.frame]![2]
    const times = (order.get(type) ?? 0) + 1
    order.set(type, times)
    return `${type}#${times}`
  }

  function settle(child: Growing | number, depth: number, outermost: string, around: string): Branch {
    if (typeof child === 'number') return callOf(child, depth, around)
    const [, path, type, line, parameters] = frames[child.frame]!
    const [only] = child.children
    // a module of PyTorch's own is its one operation
    if (child.children.length === 1 && typeof only === 'number' && shortName(steps[only]!.label) === type)
      return callOf(only, depth, around)
    const children = child.children.map((one) => settle(one, depth + 1, outermost, path))
    return {
      kind: 'group',
      depth,
      key: `${outermost} ${path}`,
      type,
      path,
      name: below(path, around),
      line,
      children,
      inputs: children.find(({ inputs }) => inputs.length > 0)?.inputs.slice(0, 1) ?? [],
      outputs: isUnfinished(line, lastStep(children)) ? [] : children.at(-1)!.outputs,
      size: children.reduce((sum, one) => sum + (one.kind === 'call' ? 1 : one.size), 0),
      ...sumOf(children),
      ...(parameters === null ? {} : { parameters }),
    }
  }

  function callOf(at: number, depth: number, around: string): Call {
    const step = steps[at]!
    const frame: Frame | undefined = frames[step.frame]
    const { line, parameters, flops, bytes } = step
    const path = frame?.[1] ?? ''
    const name = below(path, around)
    return { kind: 'call', depth, at, step, path, name, line, parameters, flops, bytes, ...shapes[at]! }
  }
}

/** `blocks.0.attention` below `blocks.0` is `attention`. */
function below(path: string, around: string): string {
  if (path === around) return ''
  return path.startsWith(`${around}.`) ? path.slice(around.length + 1) : path
}

function lastStep(children: readonly Branch[]): number {
  const last = children.at(-1)!
  return last.kind === 'call' ? last.at : lastStep(last.children)
}

/** The weights of a module count once, however often it is called. */
function sumOf(children: readonly Branch[]): Costs {
  const weights = new Map<string, number>()
  for (const one of children) {
    const name = one.kind === 'group' ? one.key : `${one.path} ${one.step.name}`
    if (one.parameters > 0) weights.set(name, one.parameters)
  }
  const counted = children.filter(({ flops }) => flops !== null)
  return {
    parameters: [...weights.values()].reduce((sum, one) => sum + one, 0),
    flops: counted.length === 0 ? null : counted.reduce((sum, { flops }) => sum + flops!, 0),
    bytes: children.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** From so many operations on, what lies deep begins folded. */
const many = 60

export const isOpenAtFirst = (group: Group, size: number): boolean => size <= many || group.depth < 2

/** The rows to show, in their order. */
export const visible = (branches: readonly Branch[], isOpen: (group: Group) => boolean): readonly Branch[] =>
  branches.flatMap((one) => (one.kind === 'group' && isOpen(one) ? [one, ...visible(one.children, isOpen)] : [one]))
