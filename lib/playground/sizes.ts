/** Sizes that a reader gave to inputs, by the inputs' keys: `12:0` is the first tensor made on line 12. */
export type Sizes = ReadonlyMap<string, readonly number[]>

/** The same after the program has changed: a size goes where its line goes, and is forgotten with it. */
export function follow(sizes: Sizes, before: string, after: string): Sizes {
  if (sizes.size === 0 || before === after) return sizes
  const [old, now] = [before.split('\n'), after.split('\n')]
  return new Map(
    [...sizes].flatMap(([key, shape]) => {
      const [number, place] = key.split(':')
      const text = old[Number(number) - 1]
      const index = now[Number(number) - 1] === text ? Number(number) - 1 : onlyIndex(now, text)
      return index < 0 ? [] : [[`${index + 1}:${place}`, shape] as const]
    }),
  )
}

const onlyIndex = (lines: readonly string[], text: string | undefined): number => {
  const first = lines.findIndex((line) => line === text)
  return first === lines.findLastIndex((line) => line === text) ? first : -1
}
