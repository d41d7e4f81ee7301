import { rowsOf, totalsOf, type Row } from '@/lib/python/rows'
import type { Trace } from '@/lib/python/tracer'
import { shapesText } from './shape'
import type { Shapes } from './shapes'

const columns = ['line', 'module', 'call', 'input', 'output', 'parameters', 'FLOPs', 'bytes'] as const

/** The cells of a step, in the order of the columns; '' where nothing is known. */
function cellsOf({ line, path, label, parameters, flops, bytes }: Row, { inputs, outputs }: Shapes): readonly string[] {
  const at = line === 0 ? '' : String(line)
  return [at, path, label, shapesText(inputs), shapesText(outputs), ...[parameters, flops ?? '', bytes].map(String)]
}

const table = (trace: Trace, shapes: readonly Shapes[]) => rowsOf(trace).map((row, i) => cellsOf(row, shapes[i]!))

/** A table for a README or an issue; names in the letters of code. */
export function markdown(trace: Trace, shapes: readonly Shapes[]): string {
  const code = (text: string) => (text === '' ? '' : `\`${onOneLine(text).replaceAll('|', '\\|')}\``)
  const number = (text: string) => text.replace(/\B(?=(\d{3})+$)/g, ',')
  const rows = table(trace, shapes).map((cells) =>
    cells.map((cell, i) => (i >= 1 && i <= 4 ? code(cell) : i === 0 ? cell : number(cell))),
  )
  const { parameters, flops, bytes } = totalsOf(trace)
  const total = ['', '', '**total**', '', '', ...[parameters, flops, bytes].map((sum) => `**${number(String(sum))}**`)]
  const rule = columns.map((_, i) => (i === 0 || i > 4 ? '---:' : '---'))
  return lines([columns, rule, ...rows, total].map((cells) => `| ${cells.join(' | ')} |`))
}

/** As RFC 4180 has it. */
export function csv(trace: Trace, shapes: readonly Shapes[]): string {
  // a table program takes what begins like this for a formula
  const safe = (cell: string) => (/^[=+\-@]/.test(cell) ? `'${cell}` : cell)
  const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return [columns, ...table(trace, shapes)]
    .map((cells) => `${cells.map((cell) => quoted(safe(cell))).join(',')}\r\n`)
    .join('')
}

/** The program, still a program, with its shapes as comments below it. */
export function python(source: string, trace: Trace, shapes: readonly Shapes[]): string {
  const cells = [columns.slice(0, 5), ...table(trace, shapes).map((row) => row.slice(0, 5).map(onOneLine))]
  const widths = columns.slice(0, 5).map((_, i) => Math.max(...cells.map((row) => row[i]!.length)))
  const rows = cells.map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join('  '),
  )
  const { parameters, flops } = totalsOf(trace)
  const number = (sum: number) => sum.toLocaleString('en')
  const total = `${number(parameters)} parameters, ${number(flops)} FLOPs`
  return `${source.trimEnd()}\n\n${lines([...rows, '', total].map((row) => `# ${row}`.trimEnd()))}`
}

/** Names of modules may hold anything. */
const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ')

const lines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('')
