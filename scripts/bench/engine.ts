import { Session } from '@/lib/python/session'
import { resolve } from '@/lib/registry'
import { evaluate, type Call } from '@/lib/shape/evaluate'
import type { Spec } from '@/lib/shape/spec'

/** A program that scripts/bench/meta.py timed with PyTorch. */
interface Program {
  readonly name: string
  readonly setup: readonly string[]
  readonly forward: readonly string[]
  readonly seconds: number
}

const find = (name: string) => resolve(name)?.spec

/** A session that keeps what it evaluates. */
class Recorder extends Session {
  readonly evaluated: (readonly [Spec, Call])[] = []
  protected override evaluateCall(spec: Spec, call: Call) {
    this.evaluated.push([spec, call])
    return super.evaluateCall(spec, call)
  }
}

function record({ name, setup, forward }: Program) {
  const session = new Recorder(find)
  for (const statement of setup) run(name, session, statement)
  session.evaluated.length = 0
  for (const statement of forward) run(name, session, statement)
  return session.evaluated
}

function run(name: string, session: Session, statement: string) {
  for (const done of session.execute(statement)) {
    if (done.kind !== 'value') throw new Error(`${name}: ${statement}: ${JSON.stringify(done)}`)
  }
}

/** Seconds of one evaluation of all the calls, the best of several runs. */
function time(calls: readonly (readonly [Spec, Call])[]): number {
  const repeats = Math.ceil(2000 / calls.length)
  const once = () => {
    const start = performance.now()
    for (let i = 0; i < repeats; i++) for (const [spec, call] of calls) evaluate(spec, call, find)
    return (performance.now() - start) / 1000 / repeats
  }
  return Math.min(...Array.from({ length: 8 }, once))
}

/** The engine and PyTorch side by side, program by program. */
export function compare(programs: readonly Program[]) {
  return programs.map((program) => {
    const calls = record(program)
    const ours = time(calls)
    const each = (seconds: number) => Number(((seconds / calls.length) * 1e6).toFixed(2))
    return {
      program: program.name,
      operations: calls.length,
      'engine, µs each': each(ours),
      'meta tensors, µs each': each(program.seconds),
      ratio: Number((program.seconds / ours).toFixed(1)),
    }
  })
}
