const tones: Readonly<Record<string, number>> = { a: 0, i: 0, f: 1, g: 2, o: 3, c: 4, r: 0, z: 1, n: 2, h: 5 }

/** The colour of a gate or a state, old or new; the input has none. */
export const toneOf = (name: string): number | undefined => tones[name.replace("'", '').replace('tanh ', '')]
