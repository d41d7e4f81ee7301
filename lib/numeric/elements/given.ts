import { mostValues } from '@/lib/shape/creation/arange'
import { group } from '@/lib/shape/dtype'
import { scalarDType } from '@/lib/shape/promotion'
import type { Bound } from '@/lib/shape/python'
import { numel, type Tensor } from '@/lib/shape/tensor'
import { asNumber, isInt, isNumber, isSequence, isTensor, isTrue, type Value } from '@/lib/shape/value'
import { unknown, wrap, type Known } from './grid'
import { rounded } from './held'

/** A tensor whose elements are known; refuses others. */
export function known(value: Value | undefined): Known {
  if (value === undefined || !isTensor(value)) return unknown()
  const { shape, dtype, values } = value
  if (numel(shape) === 0) return { shape, dtype, elements: [] }
  if (!values || values.length > mostValues || group(dtype) === 'complex') return unknown()
  return { shape, dtype, elements: group(dtype) === 'float' ? values.map((one) => rounded(one, dtype)) : values }
}

/** A tensor or a Python number. */
export function operand(value: Value | undefined): Known {
  if (value === undefined || isTensor(value)) return known(value)
  if (!isNumber(value)) return unknown()
  return { shape: [], dtype: scalarDType(value), elements: [asNumber(value)] }
}

/** The arguments of a call, and the results that are to be filled. Its methods are taken out of it by name. */
export class Given {
  readonly out: Tensor

  constructor(
    readonly bound: Bound,
    readonly results: readonly Tensor[],
  ) {
    this.out = results[0] ?? unknown()
  }

  /** The value of the first of these names that the signature has; null where none was given. */
  value = (...names: readonly string[]): Value => {
    const name = names.find((one) => this.bound[one] !== undefined)
    return name === undefined ? null : this.bound[name]!
  }

  has = (...names: readonly string[]): boolean => this.value(...names) !== null
  grid = (...names: readonly string[]): Known => known(this.value(...names))
  operand = (...names: readonly string[]): Known => operand(this.value(...names))

  /** The tensor before the dot, or the first of a function. */
  get input(): Known {
    return this.operand('input', 'self')
  }

  grids = (name: string): readonly Known[] => {
    return (flattened(this.value(name)) ?? unknown()).map(known)
  }

  /** A weight or a bias, which a call may leave out. A module says whether it has one, and its call brings it. */
  parameter = (name: string): Known | null => {
    const value = this.value(name)
    return value === null || value === false ? null : known(value)
  }

  number = (name: string, otherwise?: number): number => {
    const value = this.value(name)
    if (value === null) return otherwise ?? unknown()
    if (isTensor(value)) return numel(value.shape) === 1 ? known(value).elements[0]! : unknown()
    return isNumber(value) ? asNumber(value) : unknown()
  }

  flag = (name: string, otherwise = false): boolean => {
    const value = this.value(name)
    return value === null ? otherwise : isTensor(value) ? unknown() : isTrue(value)
  }

  text = (name: string, otherwise: string): string => {
    const value = this.value(name)
    return value === null ? otherwise : typeof value === 'string' ? value : unknown()
  }

  /** A number or several, in a list or not; null: none were given. */
  ints = (name: string): readonly number[] | null => {
    const value = this.value(name)
    if (value === null) return null
    const items = flattened(value) ?? [value]
    return items.map((item) => (isInt(item) ? item : isTensor(item) ? known(item).elements[0]! : unknown()))
  }

  /** Dimensions, counted from the first; null: none were given. */
  dims = (name: string, rank: number): readonly number[] | null => {
    return this.ints(name)?.map((dim) => wrap(dim, rank)) ?? null
  }

  dim = (name: string, rank: number, otherwise?: number): number => {
    return wrap(this.number(name, otherwise), rank)
  }
}

/** The items of `*args`, which may hold one list of them. */
function flattened(value: Value): readonly Value[] | null {
  if (!isSequence(value)) return null
  const [first] = value.items
  return value.items.length === 1 && first !== undefined && isSequence(first) ? first.items : value.items
}

export type Elements = readonly number[]

/** The elements of several results in order; null: not those of this one. */
export interface Several {
  readonly several: readonly (Elements | null)[]
}
export const several = (...all: readonly (Elements | null)[]): Several => ({ several: all })

/** Works the elements out; throws where it does not know. */
export type Work = (given: Given) => Elements | Several
export type Works = Readonly<Record<string, Work>>
