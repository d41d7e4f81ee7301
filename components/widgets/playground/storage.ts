/** What this device remembers: the program, and that Python was wanted here before. Storage may be forbidden. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // full or forbidden: what is typed is then as safe as on any other page
  }
}

export const keptProgram = () => read('playground')
export const keepProgram = (source: string) => write('playground', source)

export const wantedPython = () => read('playground-python') !== null
export const wantPython = () => write('playground-python', 'yes')
