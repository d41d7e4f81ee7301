/** What a reader is told where a program asks for what only a real run would know. */
export function sentence(name: string, argument: string): string {
  if (name === 'value')
    return 'The program asks for a number that only a real run knows: Shapebook follows shapes, not values.'
  if (argument === 'missing') return `Shapebook does not cover ${name} yet.`
  const of = argument === '' ? '' : `argument '${argument}' of `
  return `Shapebook cannot tell what ${of}${name} gives here: that depends on values, or is not modelled.`
}
