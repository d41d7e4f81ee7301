import { isIntegral, type DType } from '@/lib/shape/dtype'
import { afterWrite } from '@/lib/shape/autograd'
import { isContiguous, numel, type Storage, type Tensor, type Variable } from '@/lib/shape/tensor'
import { reinterpreted } from './reinterpret'

/** Of larger tensors the elements are not kept. */
export const mostElements = 10_000

/** The tensors that a running program holds, by the numbers that Python knows them by, and what is known of their elements. */
export class Memory {
  private readonly cells = new Map<number, Tensor>()
  private readonly numbers = new WeakMap<Variable, number>()
  private readonly sharing = new WeakMap<Storage, Set<number>>()
  /** The elements of a storage, by their offsets in it; undefined: that one is not known. */
  private readonly data = new WeakMap<Storage, (number | undefined)[]>()
  /** What they were written as: a view may see the same bytes as another dtype. */
  private readonly dtypes = new WeakMap<Storage, DType>()
  /** Those whose elements were drawn, or come from such. */
  private readonly drawn = new WeakSet<Storage>()
  private readonly wholes = new WeakMap<Storage, Storage>()
  private last = 0

  /** The tensor as it is now, with its elements if they are known. */
  tensor(id: number): Tensor {
    const held = this.plain(id)
    const values = this.elements(held)
    return values ? { ...held, values } : held
  }

  /** The same without its elements. */
  plain(id: number): Tensor {
    const held = this.cells.get(id)
    if (!held) throw new Error(`no tensor ${id}`)
    return held
  }

  /** The number that a tensor has or had; 0: none. */
  known(of: Tensor): number {
    return this.numbers.get(of.variable) ?? 0
  }

  /** The number of a tensor; a new one is kept from now on. */
  number(of: Tensor): number {
    const known = this.numbers.get(of.variable)
    if (known !== undefined && this.cells.has(known)) return known
    const id = ++this.last
    this.numbers.set(of.variable, id)
    this.put(id, of)
    return id
  }

  free(id: number): void {
    const held = this.cells.get(id)
    if (!held) return
    this.sharing.get(held.storage)?.delete(id)
    this.cells.delete(id)
  }

  clear(): void {
    this.cells.clear()
  }

  private put(id: number, of: Tensor): void {
    const { values: _, ...plain } = of
    const before = this.cells.get(id)
    if (before && before.storage !== of.storage) this.sharing.get(before.storage)?.delete(id)
    this.cells.set(id, plain)
    const others = this.sharing.get(of.storage)
    if (others) others.add(id)
    else this.sharing.set(of.storage, new Set([id]))
  }

  /** Every name of a tensor sees what was written into it, and so do its views. */
  replace(old: Tensor, by: Tensor): void {
    const isElsewhere = by.storage !== old.storage
    for (const id of [...(this.sharing.get(old.storage) ?? [])]) {
      const held = this.cells.get(id)!
      // `x.data = y`: x is another memory now, and its views stay what they were
      if (!isElsewhere) this.put(id, afterWrite(held, old, by))
      else if (held.variable === old.variable) this.put(id, by)
    }
  }

  /** The elements of a tensor, row by row, where they are known. */
  elements(of: Tensor): readonly number[] | undefined {
    if (!this.data.has(of.storage) || numel(of.shape) > mostElements) return undefined
    const found = this.partly(of)
    return found.includes(undefined) ? undefined : (found as readonly number[])
  }

  /** The same, though not all of them are known. */
  partly(of: Tensor): readonly (number | undefined)[] {
    const count = numel(of.shape)
    const found = this.data.get(of.storage)
    const dtype = this.dtypes.get(of.storage)!
    const data = found && (dtype === of.dtype ? found : reinterpreted(found, dtype, of.dtype))
    if (!data) return new Array<undefined>(count).fill(undefined)
    if (isContiguous(of) && of.offset + count <= data.length) return data.slice(of.offset, of.offset + count)
    return offsets(of).map((at) => data[at])
  }

  /** A view that lies somewhere in its memory, nobody knows where: it has a memory of its own here, and knows whose part it is. */
  apart(of: Tensor): Tensor {
    const storage = { ...of.storage }
    this.wholes.set(storage, of.storage)
    return { ...of, storage }
  }

  readonly isDrawn = ({ storage }: Tensor): boolean => this.drawn.has(storage)

  /** Its elements were drawn, or come from such. */
  markDrawn({ storage }: Tensor): void {
    this.drawn.add(storage)
  }

  /** The elements of a tensor are these from now on; undefined: nobody knows them, or one of them. */
  write(of: Tensor, elements: readonly (number | undefined)[] | undefined, isFresh: boolean): void {
    for (let whole = this.wholes.get(of.storage); whole && !isFresh; whole = this.wholes.get(whole))
      this.data.delete(whole)
    const held = this.data.get(of.storage)
    const isWhole = of.offset === 0 && numel(of.shape) === extent(of)
    const isOther = held !== undefined && this.dtypes.get(of.storage) !== of.dtype
    const isLarge = numel(of.shape) > mostElements
    if (isOther || isLarge || (elements === undefined && (isWhole || isFresh || !held)))
      return void this.data.delete(of.storage)
    const data = held ?? []
    const stored = storedAs(of.dtype)
    offsets(of).forEach((at, i) => {
      const one = elements?.[i]
      data[at] = one === undefined ? undefined : stored(one)
    })
    this.data.set(of.storage, data)
    this.dtypes.set(of.storage, of.dtype)
  }
}

/** As a dtype holds a number: integers have no negative zero. */
function storedAs(dtype: DType): (one: number) => number {
  if (dtype === 'float32') return Math.fround
  return isIntegral(dtype) ? (one) => one + 0 : (one) => one
}

const extent = ({ shape, strides }: Tensor): number =>
  numel(shape) === 0 ? 0 : shape.reduce((last, size, dim) => last + (size - 1) * Math.abs(strides[dim]!), 1)

/** Where the elements of a tensor lie in its storage, row by row. */
function offsets({ shape, strides, offset }: Tensor): readonly number[] {
  let found = [offset]
  shape.forEach((size, dim) => {
    const step = strides[dim]!
    found = found.flatMap((start) => Array.from({ length: size }, (_, i) => start + i * step))
  })
  return found
}
