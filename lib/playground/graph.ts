import type { Trace } from '@/lib/python/tracer'
import { shortName } from '@/lib/shape/name'
import { drawnSteps, flowsOf, type Flow } from './graph-steps'
import { treeOf, type Group, type Item } from './graph-tree'

/** All that can be drawn of a program; which modules are unfolded is chosen later. */
export interface Model {
  readonly items: readonly Item[]
  readonly flows: readonly Flow[]
  readonly steps: Trace['steps']
  readonly failed: Failed | null
}

/** The operation that PyTorch refused, and where its tensors came from. */
interface Failed {
  readonly title: string
  readonly line: number
  readonly sources: readonly { readonly from: number; readonly output: number }[]
}

export function modelOf(trace: Trace): Model {
  const { steps } = trace
  const { flows, writers } = flowsOf(steps)
  const drawn = drawnSteps(trace, flows)
  const sources = trace.failure?.inputs.flatMap(({ id }) => writers.get(id) ?? []) ?? []
  return {
    items: treeOf(trace, drawn),
    flows: flows.filter(({ from, to }) => drawn.has(from) && drawn.has(to)),
    steps,
    failed: trace.failure && {
      title: shortName(trace.failure.name),
      line: trace.error?.line ?? 0,
      sources: sources.filter(({ from }) => drawn.has(from)),
    },
  }
}

const groupsIn = (items: readonly Item[]): readonly Group[] =>
  items.flatMap((item) => (item.kind === 'group' ? [item, ...groupsIn(item.items)] : []))

/** The keys of all modules that can be unfolded. */
export const foldable = ({ items }: Model): readonly string[] => groupsIn(items).map(({ key }) => key)

/** What is unfolded at first: the outermost module, where there is but one. */
export function unfoldedAtFirst({ items }: Model): readonly string[] {
  const groups = items.filter(({ kind }) => kind === 'group')
  return groups.length === 1 ? [groups[0]!.key] : []
}
