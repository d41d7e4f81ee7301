import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Runner, type State, type Thread } from '@/lib/playground/runner'
import type { Answer, Question } from '@/lib/python/messages'
import type { Trace } from '@/lib/python/tracer'

const nothing: Trace = { stdout: '', error: null, frames: [], steps: [], inputs: [], parameters: 0, failure: null }
const program = (source: string) => ({ source, sizes: new Map<string, number[]>() })

let threads: FakeThread[] = []
let state: State | undefined
let runner: Runner

class FakeThread implements Thread {
  onmessage: Thread['onmessage'] = null
  onerror: Thread['onerror'] = null
  readonly asked: Question[] = []
  isEnded = false
  postMessage = (question: Question) => void this.asked.push(question)
  terminate = () => void (this.isEnded = true)
  says = (answer: Answer) => this.onmessage?.({ data: answer } as MessageEvent<Answer>)
  /** The programs it was given. */
  get sources() {
    return this.asked.flatMap((question) => (question.kind === 'run' ? [question.source] : []))
  }
}

const ready: Answer = { kind: 'ready', milliseconds: 1 }
const traced = (id: number): Answer => ({ kind: 'trace', id, trace: nothing, milliseconds: 1 })

beforeEach(() => {
  vi.useFakeTimers()
  threads = []
  const make = () => {
    threads.push(new FakeThread())
    return threads.at(-1)!
  }
  runner = new Runner(make, '', (next) => (state = next))
  runner.start()
})
afterEach(() => void vi.useRealTimers())

test('what is asked before Python is there runs when it is', () => {
  runner.run(program('a'))
  runner.run(program('b'))
  expect(threads[0]!.sources).toEqual([])
  threads[0]!.says(ready)
  expect(threads[0]!.sources).toEqual(['b'])
})

test('while a program runs, only the newest of the others waits', () => {
  threads[0]!.says(ready)
  for (const source of ['a', 'b', 'c']) runner.run(program(source))
  expect(threads[0]!.sources).toEqual(['a'])
  threads[0]!.says(traced(1))
  expect(threads[0]!.sources).toEqual(['a', 'c'])
  expect(state?.run?.source).toBe('a')
  threads[0]!.says({ kind: 'batch', id: 1, steps: [] })
  expect(state?.run?.symbolic).toBeNull()
})

test('a program that is stopped takes its worker with it; the next runs in a new one', () => {
  threads[0]!.says(ready)
  runner.run(program('while True: pass'))
  runner.stop()
  expect(threads[0]!.isEnded).toBe(true)
  expect(state).toMatchObject({ broken: 'reader', isRunning: false, python: { kind: 'loading' } })
  runner.run(program('b'))
  threads[1]!.says(ready)
  expect(threads[1]!.sources).toEqual(['b'])
  expect(state?.broken).toBeNull()
})

test('what does not even hear that its time is over is ended', () => {
  threads[0]!.says(ready)
  runner.run(program('a'))
  vi.advanceTimersByTime(60_000)
  expect(state?.broken).toBe('limit')
  expect(threads[0]!.isEnded).toBe(true)
})

test('a worker that dies is replaced, but not one that never came up', () => {
  threads[0]!.says(ready)
  threads[0]!.onerror?.({ message: 'out of memory' } as ErrorEvent)
  expect(state?.broken).toBe('crash')
  threads[1]!.onerror?.({ message: 'no such file' } as ErrorEvent)
  expect(state?.python).toEqual({ kind: 'failed', message: 'no such file' })
  expect(threads).toHaveLength(2)
  runner.start()
  expect(threads).toHaveLength(3)
})
