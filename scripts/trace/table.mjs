const sizes = (all) => all.map(({ shape }) => `(${shape.map((size) => size ?? '?').join(', ')})`).join(' ')
const count = (number) => (number === null ? '–' : number.toLocaleString('en'))

/** What a program did, for a terminal: columns with two spaces between, and its totals. */
export function table({ stdout, steps, totals }) {
  const head = ['line', 'module', 'call', 'input', 'output', 'parameters', 'FLOPs', 'bytes']
  const rows = steps.map(({ line, path, name, inputs, outputs, parameters, flops, bytes }) => [
    ...[String(line), path, name, sizes(inputs), sizes(outputs)],
    ...[count(parameters), count(flops), count(bytes)],
  ])
  const total = ['', '', 'total', '', '', count(totals.parameters), count(totals.flops), count(totals.bytes)]
  const all = [head, ...rows, total]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)))
  const isNumber = (column) => column === 0 || column > 4
  const lines = all.map((row) =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd(),
  )
  return [...lines, ...(stdout === '' ? [] : ['', stdout.trimEnd()])].join('\n')
}
