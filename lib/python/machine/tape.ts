import { isExact } from '@/lib/numeric/elements'
import { gradientsOf } from '@/lib/numeric/gradients'
import { tensorsIn, type Bound } from '@/lib/shape/python'
import { isSequence, isTensor, type Value } from '@/lib/shape/value'
import type { WrittenCall } from '../operation'
import { numel, type Node, type Tensor, type Variable } from '@/lib/shape/tensor'

/** A recorded call: what it was given and what it gave, with their elements where they are known. */
export interface Played {
  /** The full Python name, with the `_` of a variant that writes. */
  readonly name: string
  readonly bound: Bound
  readonly results: readonly Tensor[]
}

type Elements = readonly number[]

/** What a function of the program's own gives to its inputs, for the gradients of its results; null: not known. */
export type Own = (
  results: readonly Tensor[],
  gradients: readonly (Elements | null)[],
) => readonly (Elements | null)[] | null

/** The calls behind autograd's nodes: by them the gradients of small known tensors are worked out. */
export class Tape {
  private readonly calls = new WeakMap<Node, Played>()
  /** The results of functions of the program's own. */
  private readonly owned = new WeakMap<Node, readonly Tensor[]>()

  /** @param isDrawn do the elements of a tensor come from random ones? Then every digit has to be sure. */
  constructor(private readonly isDrawn: (of: Tensor) => boolean) {}

  recordOwn(node: Node, results: readonly Tensor[]): void {
    this.owned.set(node, results)
  }

  record(played: Played): void {
    for (const { node } of played.results) if (node && !this.calls.has(node)) this.calls.set(node, played)
  }

  /** The call that made a tensor. */
  origin(of: Tensor): Played | undefined {
    return of.node && this.calls.get(of.node)
  }

  /**
   * The elements of the gradients that a backward pass from some tensors gives; null: not known.
   *
   * @param roots with the gradients to begin with
   * @param own runs a function of the program's own
   */
  gradients(roots: Roots, own: Own): Gradients {
    const found = new Gradients()
    for (const [of, gradient] of roots) found.add(of, gradient)
    for (const node of inOrder(roots.map(([of]) => of))) {
      // a gradient that nobody knows is not the same as none
      const flows = found.isVague(node) ? null : this.flows(node, found, own)
      if (flows) for (const [of, gradient] of flows) found.add(of, gradient)
      else for (const of of node.inputs) found.add(of, null)
    }
    return found
  }

  private flows(node: Node, found: Gradients, own: Own): Iterable<readonly [Tensor, Elements | null]> | null {
    const owned = this.owned.get(node)
    const given = owned && own(owned, found.ofNode(node, owned))
    if (given) return node.inputs.map((of, i) => [of, given[i] ?? null] as const)
    const played = this.calls.get(node)
    if (!played) return null
    const { name, bound, results } = played
    const inputs = tensorsIn(Object.values(bound))
    if ([...inputs, ...results].some(this.isDrawn)) {
      found.isDrawn = true
      if (!isExact(name, inputs)) return null
    }
    return gradientsOf(name, bound, results, found.ofNode(node, results))
  }
}

/** Gradients by what they belong to: a leaf, or a result of a node. */
export class Gradients {
  /** Random numbers had a part in them. */
  isDrawn = false
  private readonly leaves = new Map<Variable, Elements | null>()
  private readonly results = new Map<Node, Map<Variable, Elements | null>>()

  of(tensor: Tensor): Elements | null {
    return this.place(tensor).get(tensor.variable) ?? null
  }

  ofNode(node: Node, results: readonly Tensor[]): readonly (Elements | null)[] {
    const found = this.results.get(node)
    return results.map(({ variable }) => found?.get(variable) ?? null)
  }

  /** Is there one among those of a node's results that is not known? */
  isVague(node: Node): boolean {
    return [...(this.results.get(node)?.values() ?? [])].includes(null)
  }

  add(tensor: Tensor, gradient: Elements | null): void {
    if (!tensor.requires_grad) return
    const place = this.place(tensor)
    const before = place.get(tensor.variable)
    const isWrong = gradient !== null && gradient.length !== numel(tensor.shape)
    if (gradient === null || before === null || isWrong) place.set(tensor.variable, null)
    else place.set(tensor.variable, before ? before.map((one, i) => one + gradient[i]!) : gradient)
  }

  /** Of everything that a gradient reached. */
  entries(): readonly (readonly [Variable, Elements | null])[] {
    return [this.leaves, ...this.results.values()].flatMap((place) => [...place])
  }

  private place({ node }: Tensor): Map<Variable, Elements | null> {
    if (!node) return this.leaves
    const known = this.results.get(node) ?? new Map<Variable, Elements | null>()
    this.results.set(node, known)
    return known
  }
}

/** The nodes behind some tensors, each before those it leads to. */
function inOrder(roots: readonly Tensor[]): readonly Node[] {
  const order: Node[] = []
  const seen = new Set<Node>()
  const waiting = roots.flatMap(({ node }) => (node ? [{ node, isDone: false }] : []))
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (at.isDone) order.push(at.node)
    else if (!seen.has(at.node)) {
      seen.add(at.node)
      waiting.push({ ...at, isDone: true })
      for (const { node } of at.node.inputs) if (node && !seen.has(node)) waiting.push({ node, isDone: false })
    }
  }
  return order.reverse()
}

/** What a call that begins a backward pass is given; null: it is no such call. */
export function passOf({ name, self, call }: WrittenCall): { readonly roots: Roots; readonly inputs: Value } | null {
  const [first = null, second = null, third = null] = call?.positional ?? []
  const named = (key: string, value: Value) => value ?? call?.keyword[key] ?? null
  switch (name) {
    case 'torch.Tensor.backward':
      return { roots: rootsOf(self ?? null, named('gradient', first)), inputs: null }
    case 'torch.autograd.backward':
      return { roots: rootsOf(named('tensors', first), named('grad_tensors', second)), inputs: null }
    case 'torch.autograd.grad': {
      const roots = rootsOf(named('outputs', first), named('grad_outputs', third))
      return { roots, inputs: named('inputs', second) }
    }
    default:
      return null
  }
}

type Roots = readonly (readonly [of: Tensor, gradient: Elements | null])[]

/** The tensors that a backward pass begins at, with their gradients: those that were given, or 1. */
function rootsOf(outputs: Value, given: Value): Roots {
  const many = (value: Value): readonly Value[] => (value !== null && isSequence(value) ? value.items : [value])
  const grads = many(given)
  return many(outputs).flatMap((of, i) => {
    if (of === null || !isTensor(of)) return []
    const grad = grads[i] ?? null
    if (grad === null) return [[of, numel(of.shape) === 1 ? [1] : null] as const]
    return [[of, isTensor(grad) ? (grad.values ?? null) : null] as const]
  })
}
