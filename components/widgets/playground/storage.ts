import { codeFromAddress } from '@/lib/playground/share'

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

export const linkedProgram = () => codeFromAddress(location.hash)

/** What somebody has sent in a link comes before what was left here. */
export const programToOpen = async () => (await linkedProgram()) ?? read('playground')

export function keepProgram(source: string): void {
  write('playground', source)
  // the address no longer tells what is written
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search)
}

export const wantedPython = () => read('playground-python') !== null
export const wantPython = () => write('playground-python', 'yes')
