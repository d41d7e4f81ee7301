/** Some programs and mails cut longer addresses. */
export const longestCode = 8_000

const prefix = '#code='

/** The program as the part of an address behind `#`: deflated, in the letters that an address may have. */
export async function codeInAddress(source: string): Promise<string> {
  const bytes = await through(new TextEncoder().encode(source), new CompressionStream('deflate-raw'))
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return prefix + letters.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** The program that an address brings along. null: none, or not a readable one. */
export async function codeFromAddress(hash: string): Promise<string | null> {
  if (!hash.startsWith(prefix)) return null
  try {
    const letters = atob(hash.slice(prefix.length).replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
    const text = await through(bytes, new DecompressionStream('deflate-raw'))
    return new TextDecoder('utf-8', { fatal: true }).decode(text)
  } catch {
    return null
  }
}

/** More text than this no reader has written: a small address may unfold into gigabytes. */
const most = 1_000_000

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for (let reader = new Blob([bytes]).stream().pipeThrough(stream).getReader(); ;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) throw new Error('too long')
    parts.push(value)
  }
  const all = new Uint8Array(length)
  parts.reduce((place, part) => (all.set(part, place), place + part.length), 0)
  return all
}

/** What a blog writes to show the program. */
export const embedding = (address: string, title: string): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="640" style="border: 0" loading="lazy" allow="clipboard-write"></iframe>`

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
