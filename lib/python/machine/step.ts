import type { DType } from '@/lib/shape/dtype'
import type { PyError } from '@/lib/shape/error'
import type { Fix } from './fix'

/** A tensor as a table of calls shows it. */
export interface Size {
  /** Which tensor it is, through all its writes. */
  readonly id: number
  readonly shape: readonly number[]
  readonly dtype: DType
  /** The dimensions whose size depends on values: the numbers in the shape mean nothing there. */
  readonly unknown?: readonly number[]
}

/** One operation that a program did. */
export interface Step {
  /** The full Python name of the API. */
  readonly name: string
  /** As it is written: `nn.Conv2d`, `F.relu`, `Tensor.view`, `+`. */
  readonly label: string
  /** The line of the program that asked for it; 0: none of its lines. */
  readonly line: number
  /** Which call of a module it belongs to, by its number; -1: none. */
  readonly frame: number
  readonly inputs: readonly Size[]
  readonly outputs: readonly Size[]
  /** Numbers that a training step would change, of the module that was called. */
  readonly parameters: number
  /** null: not counted for this operation. */
  readonly flops: number | null
  /** Bytes of the results that have memory of their own. */
  readonly bytes: number
}

/** The operation that ended a program. */
export interface Failure {
  readonly name: string
  readonly error: PyError
  readonly inputs: readonly Size[]
  /** The line where the module that was called was made; null: a function was called. */
  readonly made: number | null
  /** What would make this very call valid. */
  readonly fixes: readonly Fix[]
}

/** A tensor that the program makes to call its model with. */
export interface Input extends Size {
  /** By which its sizes may be changed: the line, and the place on it. */
  readonly key: string
  readonly line: number
  /** `torch.randn` */
  readonly name: string
}
