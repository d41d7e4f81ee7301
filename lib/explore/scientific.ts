/** An error for people: `0.0123`, and below a thousandth `4.6 × 10⁻⁴`. */
export function small(value: number): string {
  if (!Number.isFinite(value)) return '∞'
  if (value === 0 || (value >= 0.001 && value < 1e4)) return String(Number(value.toPrecision(3)))
  const [digits, exponent] = value.toExponential(1).split('e') as [string, string]
  return `${digits} × ${raised(exponent.replace('+', ''))}`
}

const raised = (exponent: string) =>
  `10${exponent.replace(/[-\d]/g, (sign) => '⁻⁰¹²³⁴⁵⁶⁷⁸⁹'['-0123456789'.indexOf(sign)]!)}`

/** What stands at a logarithmic axis: `0.01`, `10⁻⁴`. */
export const power = (value: number): string =>
  value >= 0.01 && value <= 100 ? String(value) : raised(String(Math.round(Math.log10(value))))
