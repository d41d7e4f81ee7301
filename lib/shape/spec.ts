import type { Arguments, Read } from './argument'
import type { DType } from './dtype'
import type { ErrorTemplates } from './error'
import type { Bound, Given } from './python'
import type { Tensor } from './tensor'
import type { Trace } from './trace'
import type { Value } from './value'

/** The shelves of the sidebar, in reading order. */
export const categories = [
  'convolution',
  'pooling',
  'padding',
  'normalisation',
  'activation',
  'linear',
  'recurrent',
  'attention',
  'embedding',
  'dropout',
  'loss',
  'distance',
  'vision',
  'container',
  'creation',
  'casting',
  'joining',
  'splitting',
  'viewing',
  'indexing',
  'pointwise',
  'comparison',
  'reduction',
  'sorting',
  'matmul',
  'linalg',
  'fft',
  'autograd',
  'einops',
  'roi',
] as const
export type Category = (typeof categories)[number]

/**
 * Shapes of a module's parameters or buffers, by the name they have in `state_dict`; or the tensor itself, where it
 * comes from a module among the arguments. null: only the first input will tell (`UninitializedParameter`).
 */
export type Sizes = Readonly<Record<string, readonly number[] | Tensor | null>>

/** A constructed module, as its `forward` sees it. */
export type Self<I extends Arguments> = Read<I> & {
  readonly training: boolean
  /** Dtype of the parameters. */
  readonly factory: DType
  readonly parameters: Readonly<Record<string, Tensor>>
}

/** A module that was made for an argument of another: `forward` is the spec's, and `self` goes into it. */
export interface Part<S extends AnyModule = AnyModule> {
  readonly spec: S
  readonly self: Self<S['init']>
  /** The arguments of its `__init__`, as they were bound. */
  readonly given: Bound
  readonly parameters: readonly Named[]
  readonly buffers: readonly Named[]
  readonly repr: string | null
}

export interface Named {
  readonly name: string
  readonly tensor: Tensor
}

/** A module inside another, by the name it has there and by its `repr`, if that is known. */
export type Child = readonly [name: string, repr: string | null]

/** The class that a lazy module becomes, and the arguments of its `__init__`. */
export interface Becoming {
  readonly spec: AnyModule
  readonly given: Bound
}

interface Common<E extends ErrorTemplates> {
  /** The full Python name; also the path of the file. */
  readonly name: string
  readonly category: Category
  /** The shape rule in the notation of PyTorch's documentation, one line per accepted rank or case. */
  readonly shapes: readonly string[]
  /** Names of the results, where there are several: `['output', 'h_n', 'c_n']`. */
  readonly outputs?: readonly string[]
  /** Every message the operation itself can raise; the argument parsers bring their own. */
  readonly errors: E
}

/**
 * What may be searched to reach a wanted result: values to try for each argument, cheapest first. The search runs the
 * spec itself, so there is no second formula to keep in step.
 */
export type Candidates = Readonly<Record<string, readonly Value[]>>

export interface ModuleSpec<
  I extends Arguments = Arguments,
  C extends Arguments = Arguments,
  E extends ErrorTemplates = ErrorTemplates,
> extends Common<E> {
  readonly kind: 'module'
  readonly init: I
  readonly call: C
  /** Python class whose `__init__` / `forward` binds the arguments, where it is a base class (`RNNBase`). */
  readonly owner?: { readonly init?: string; readonly call?: string }
  /** Binds the arguments of `__init__` where Python declares `*args, **kwargs` and sorts them by hand. */
  bindInit?(given: Given, t: Trace<Extract<keyof E, string>>): Bound
  /** Values the form begins with, as Python literals, for required arguments of `__init__`. */
  readonly example: Readonly<Record<string, string>>
  /** Checks of `__init__`, in PyTorch's order. */
  construct?(self: Read<I>, t: Trace<Extract<keyof E, string>>): void
  /** `extra_repr()`: what `print(module)` shows between the parentheses. `given` holds the values as written. */
  extra_repr?(given: Bound, self: Read<I>): string
  /** What `print(module)` shows of the modules inside, by their names. */
  children?(self: Read<I>, given: Bound): readonly Child[]
  parameters?(self: Read<I>, given: Bound): Sizes
  buffers?(self: Read<I>): Sizes
  /** A lazy module is another one once it has seen its first input; its own `forward` never runs. */
  becomes?(call: Given, made: { readonly given: Bound }, t: Trace<Extract<keyof E, string>>): Becoming
  forward(args: Read<C>, self: Self<I>, t: Trace<Extract<keyof E, string>>): Value
  /** What PyTorch says when an argument's type is wrong; nothing raised: we do not know. */
  mistyped?(bound: Bound, t: Trace<Extract<keyof E, string>>, stage: 'init' | 'call'): void
  /**
   * Floating point operations of one forward call; a multiply-add counts as two, as in torch.utils.flop_counter.
   * `t` holds what `forward` counted by itself. null: this call is one that the counter does not see.
   */
  flops?(args: Read<C>, self: Self<I>, outputs: readonly Tensor[], t: Trace<string>): number | null
  /** It is made and never called: a container that runs nothing. */
  readonly holds?: true
  /** Its answers differ between train() and eval(): a form offers both. */
  readonly modes?: true
  readonly inverse?: Candidates
  /** For an error id, other values of arguments that would make this very call valid. */
  readonly fixes?: Fixes<I & C, E>
}

export interface FunctionSpec<
  O extends readonly Arguments[] = readonly Arguments[],
  E extends ErrorTemplates = ErrorTemplates,
> extends Common<E> {
  readonly kind: 'function'
  /**
   * `__name__`, where messages call it by another name than that of its page: `_threshold`. Where Python chooses between
   * two functions by an argument: the name of the one chosen.
   */
  readonly called?: string | ((given: Given) => string)
  /** C++ functions have their own argument parser, and may have several signatures. */
  readonly binding: 'native' | 'python'
  readonly overloads: O
  /** Binds the arguments where Python declares `*args, **kwargs` and sorts them by hand. */
  bind?(given: Given, t: Trace<Extract<keyof E, string>>): Bound
  /** Signatures that still work, tried last, and that no message mentions: `add(input, alpha, other)`. */
  readonly deprecated?: readonly Arguments[]
  /** Other full names of the very same function, `torch.concat`; messages say the one that was written. */
  readonly aliases?: readonly string[]
  /** Also a method of Tensor, the first argument being `self`. `only`: there is no such function. */
  readonly method?: 'too' | 'only'
  /** An attribute of Tensor, which is not called: `x.shape`. Its one argument is the tensor. */
  readonly attribute?: true
  readonly example: Readonly<Record<string, string>>
  /** Where the method is Python around the C++ one: what it checks before it passes its arguments on. */
  wrapper?(bound: Bound, t: Trace<Extract<keyof E, string>>): void
  /** There is also a variant that writes into its first argument: `add_`, `relu_`. */
  readonly inplace?: true
  /** It returns None: what `infer` gives is the tensor as it is after `x[0] = 1`. */
  readonly silent?: true
  /** @param into the tensor that the in-place variant writes; null: the result is a fresh one */
  infer(args: Read<O[number]>, t: Trace<Extract<keyof E, string>>, into: Tensor | null): Value
  mistyped?(bound: Bound, t: Trace<Extract<keyof E, string>>): void
  /** `t` holds what `infer` counted by itself. */
  flops?(args: Read<O[number]>, outputs: readonly Tensor[], t: Trace<string>): number
  readonly inverse?: Candidates
  readonly fixes?: Fixes<O[number], E>
}

type Fixes<A extends Arguments, E extends ErrorTemplates> = {
  readonly [id in keyof E]?: (args: Read<A>) => Readonly<Record<string, Value>>
}

// The registry holds specs of every argument list, so it sees them without their types.
export type Spec = AnyModule | AnyFunction
export type AnyModule = Omit<ModuleSpec, keyof LooseModule | 'fixes'> &
  LooseModule & {
    readonly fixes?: LooseFixes
  }
export type AnyFunction = Omit<FunctionSpec, 'bind' | 'wrapper' | 'infer' | 'mistyped' | 'flops' | 'fixes'> &
  Loose<Pick<FunctionSpec, 'bind' | 'wrapper' | 'infer' | 'mistyped' | 'flops'>> & { readonly fixes?: LooseFixes }
type LooseModule = Loose<
  Pick<
    ModuleSpec,
    | 'bindInit'
    | 'construct'
    | 'becomes'
    | 'forward'
    | 'extra_repr'
    | 'children'
    | 'parameters'
    | 'buffers'
    | 'mistyped'
    | 'flops'
  >
>
type LooseFixes = Readonly<Record<string, (args: never) => Readonly<Record<string, Value>>>>
/** Method syntax keeps parameters bivariant: a spec of precise arguments is a spec of some arguments. */
type Loose<T> = { [K in keyof T]: T[K] }

export const defineModule = <const I extends Arguments, const C extends Arguments, const E extends ErrorTemplates>(
  spec: Omit<ModuleSpec<I, C, E>, 'kind'>,
): ModuleSpec<I, C, E> => ({ kind: 'module', ...spec })

export const defineFunction = <const O extends readonly Arguments[], const E extends ErrorTemplates>(
  spec: Omit<FunctionSpec<O, E>, 'kind'>,
): FunctionSpec<O, E> => ({ kind: 'function', ...spec })
