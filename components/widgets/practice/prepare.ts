import { latexOf } from '@/lib/calculator/worked'
import type { Question } from '@/lib/practice/question'
import { paint } from './paint'

/** A question with the HTML of its code and formulas: plain data, so that the server can send the first one. */
export interface Shown {
  readonly question: Question
  /** By the code. */
  readonly code: Readonly<Record<string, string>>
  /** By the LaTeX. */
  readonly formulas: Readonly<Record<string, string>>
}

export async function prepare(question: Question): Promise<Shown> {
  const { program, told, answer, steps } = question
  const labels =
    answer.type === 'choice' ? answer.choices.flatMap(({ label }) => (typeof label === 'string' ? [label] : [])) : []
  const code = [...program, ...told.map((line) => line.code), ...labels]
  const latex = steps.flatMap(latexOf)
  // KaTeX is large, and many questions need none
  const render = latex.length > 0 ? (await import('@/components/notes/Formula')).renderLatex : () => ''
  return {
    question,
    code: Object.fromEntries(code.map((line) => [line, paint(line)])),
    formulas: Object.fromEntries(latex.map((one) => [one, render(one, false)])),
  }
}
