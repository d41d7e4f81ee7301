import { Html } from '@/components/notes/Html'
import type { Shown } from './prepare'

/** A line of code with its number; a hole is marked. */
export const Line = ({ code, number, shown }: { code: string; number?: number; shown: Shown }) => (
  <span className="practice-line" data-number={number}>
    <Html as="code" html={(shown.code[code] ?? code).replace('…', '<mark>…</mark>')} />
  </span>
)
