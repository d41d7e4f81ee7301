/** The number that a written calculation comes to, its first form where it has several: `1·2 + (−1)·3`. */
export function calculated(work: string): number {
  const source = work
    .split(' = ')[0]!
    .replaceAll('·', '*')
    .replaceAll('−', '-')
    .replace(/\(([^()]*)\)²/g, '(($1)**2)')
    .replaceAll('²', '**2')
    .replace(/√(\d+)/g, 'Math.sqrt($1)')
    .replace(/-inf/g, '-Infinity')
    .replace(/\b(exp|tanh)\(/g, 'Math.$1(')
    .replace(/sigmoid\(([^()]*)\)/g, '(1 / (1 + Math.exp(-($1))))')
  // a calculation of our own, with nothing of a reader's in it
  return Function(`return ${source}`)() as number
}
