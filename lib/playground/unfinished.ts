import type { Trace } from '@/lib/python/tracer'

/** Was a call on a line still on its way when the program ended with an error, and the step the last it came to? */
export function unfinished({ steps, error }: Pick<Trace, 'steps' | 'error'>): (line: number, at: number) => boolean {
  const lines = new Set(error?.lines ?? [])
  return (line, at) => at === steps.length - 1 && lines.has(line)
}
