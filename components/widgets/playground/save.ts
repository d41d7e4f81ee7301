/** Gives the reader a file. */
export function save(name: string, type: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  link.download = name
  link.click()
  // Safari reads it a little later
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
