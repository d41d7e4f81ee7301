/** `W_{ii} x` with its subscripts lowered, in HTML or inside an SVG text. */
export function Maths({ text, isSvg = false }: { text: string; isSvg?: boolean }) {
  return text
    .split(/(_\{\w+\})/)
    .filter((part) => part !== '')
    .map((part, i, all) => {
      const low = /^_\{(\w+)\}$/.exec(part)?.[1]
      if (!isSvg) return low ? <sub key={i}>{low}</sub> : part
      // SVG has no subscripts that all browsers draw: the line goes down, and back up with what follows
      const isAfter = i > 0 && all[i - 1]!.startsWith('_{')
      return (
        <tspan key={i} dy={low ? 3 : isAfter ? -3 : 0} fontSize={low ? '0.8em' : undefined}>
          {low ?? part}
        </tspan>
      )
    })
}
