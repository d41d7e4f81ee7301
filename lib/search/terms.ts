/**
 * What is indexed and what is asked are cut differently: the index holds every way to name a thing, a query means one.
 */
const words = (text: string) => text.normalize('NFKC').matchAll(/[A-Za-z_][\w.]*|\d+\w*|\p{Script=Han}+/gu)
const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/** `max_pool2d`, `MaxPool2d` and `maxpool2d` are one spelling. */
export const squash = (name: string) => name.toLowerCase().replaceAll('_', '')

const pairs = (run: string) => Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2))

/** `torch.nn.Conv2d` → itself, `nn.conv2d`, `conv2d`, `conv`, `2d`; `卷积层` → 卷, 积, 层, 卷积, 积层. */
export function indexTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const [word] of words(text)) {
    if (isHan(word)) {
      for (const term of [...word, ...pairs(word)]) terms.add(term)
      continue
    }
    const segments = word.split('.').filter(Boolean)
    segments.forEach((segment, i) => {
      terms.add(squash(segments.slice(i).join('.')))
      for (const part of segment.split('_')) if (part) terms.add(part.toLowerCase())
      const humps = segment.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+[a-z]?/g) ?? []
      if (humps.length > 1) for (const hump of humps) if (hump.length > 1) terms.add(hump.toLowerCase())
    })
  }
  return [...terms]
}

/** `nn.Conv2d 卷积层` → `nn.conv2d`, 卷积, 积层. */
export function queryTerms(text: string): string[] {
  const terms = new Set<string>()
  for (const [word] of words(text)) {
    if (isHan(word)) for (const term of word.length === 1 ? [word] : pairs(word)) terms.add(term)
    else terms.add(squash(word.replace(/^\.+|\.+$/g, '')))
  }
  return [...terms]
}

/** Only Latin words are guessed at: one Chinese character more or less is another word. */
export const fuzziness = (tolerance: number) => (term: string) => (!isHan(term) && term.length >= 4 ? tolerance : false)
