import type { Answer, Question } from '@/lib/python/messages'
import type { SymbolicStep } from '@/lib/python/symbolic'
import type { Trace } from '@/lib/python/tracer'

/** What we use of a worker. */
export interface Thread {
  postMessage(question: Question): void
  terminate(): void
  onmessage: ((event: MessageEvent<Answer>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** A program to run, and the sizes of inputs to put in the place of the written ones. */
export interface Program {
  readonly source: string
  readonly sizes: ReadonlyMap<string, readonly number[]>
}

export type Python =
  | { readonly kind: 'absent' | 'ready' }
  | { readonly kind: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly kind: 'failed'; readonly message: string }

/** A program that ran to its end, or to its error. */
export interface Run extends Program {
  readonly trace: Trace
  /** The shapes with letters for the batch; null: not known, or not yet. */
  readonly symbolic: readonly SymbolicStep[] | null
  readonly milliseconds: number
}

export interface State {
  readonly python: Python
  readonly isRunning: boolean
  /** The last program that came to its end. */
  readonly run: Run | null
  /** Why the newest one did not. */
  readonly broken: 'reader' | 'limit' | 'crash' | null
}

export const initial: State = { python: { kind: 'absent' }, isRunning: false, run: null, broken: null }

/** Python stops a program by itself after so long; a worker that does not answer even so is ended a little later. */
const patience = 1500

/** CPython in a worker: one program at a time, of those that wait only the newest, and a new worker for one that is gone. */
export class Runner {
  private thread: Thread | null = null
  private current: (Program & { readonly id: number }) | null = null
  private waiting: Program | null = null
  private count = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private state = initial

  constructor(
    private readonly make: () => Thread,
    private readonly base: string,
    private readonly tell: (state: State) => void,
    private readonly limit = 10_000,
  ) {}

  /** Load Python, unless it is there or on its way. */
  start(): void {
    if (this.thread) return
    const thread = this.make()
    this.thread = thread
    thread.onmessage = ({ data }) => this.hear(data)
    thread.onerror = (event) => this.crash(event.message)
    this.change({ python: { kind: 'loading', loaded: 0, total: 0 } })
    thread.postMessage({ kind: 'start', base: this.base })
  }

  /** Run a program as soon as Python is there and free. */
  run(program: Program): void {
    this.waiting = program
    this.next()
  }

  /** End the program that runs. */
  stop(broken: State['broken'] = 'reader'): void {
    if (!this.current) return
    this.waiting = null
    this.renew(broken)
  }

  close(): void {
    clearTimeout(this.timer)
    this.thread?.terminate()
    this.thread = null
    this.current = null
  }

  private next(): void {
    if (this.current || !this.waiting || this.state.python.kind !== 'ready') return
    const program = this.waiting
    this.waiting = null
    this.current = { ...program, id: ++this.count }
    this.change({ isRunning: true, broken: null })
    this.timer = setTimeout(() => this.stop('limit'), this.limit + patience)
    const { source, sizes } = program
    this.thread!.postMessage({ kind: 'run', id: this.count, source, limit: this.limit, sizes: [...sizes] })
  }

  private hear(answer: Answer): void {
    const { run } = this.state
    if (answer.kind === 'loading') this.change({ python: answer })
    else if (answer.kind === 'failed') {
      this.close()
      this.change({ python: { kind: 'failed', message: answer.message } })
    } else if (answer.kind === 'ready') {
      this.change({ python: { kind: 'ready' } })
      this.next()
    } else if (answer.kind === 'batch') {
      if (answer.id === this.count && !this.current && run) this.change({ run: { ...run, symbolic: answer.steps } })
    } else if (answer.id === this.current?.id) {
      const { source, sizes } = this.current
      const { trace, milliseconds } = answer
      clearTimeout(this.timer)
      this.current = null
      this.change({ isRunning: false, run: { source, sizes, trace, milliseconds, symbolic: null } })
      this.next()
    }
  }

  /** The worker is gone; before Python was ready a new one would go the same way. */
  private crash(message: string): void {
    if (this.state.python.kind === 'ready') return this.renew('crash')
    this.close()
    this.change({ python: { kind: 'failed', message }, isRunning: false })
  }

  private renew(broken: State['broken']): void {
    this.close()
    this.change({ isRunning: false, broken })
    this.start()
  }

  private change(part: Partial<State>): void {
    this.state = { ...this.state, ...part }
    this.tell(this.state)
  }
}
