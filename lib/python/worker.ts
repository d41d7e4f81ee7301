import { lockUp } from './lock'
import type { Answer, Question } from './messages'
import { otherBatch, withBatch } from './symbolic'
import { Tracer, type Files, type Python } from './tracer'

/**
 * CPython in a worker of its own, so that the page stays alive whatever a program does. The page stops it by ending the
 * worker.
 */

interface Pyodide {
  loadPyodide(options: object): Promise<Python>
}

/** With the versions of this build in the addresses: what was kept of another one does not fit. */
const pyodide = `/pyodide/${process.env.PYODIDE_FOLDER}`

const tell = (answer: Answer) => postMessage(answer)

let tracer: Tracer | null = null
/** The newest question: what older ones ask no longer matters. */
let newest = 0

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  if (data.kind === 'start') void start(data.base)
  else {
    newest = data.id
    // a question that is on its way already comes first
    setTimeout(() => void (data.id === newest && run(data)))
  }
})

async function start(base: string): Promise<void> {
  const begin = performance.now()
  try {
    // Turbopack makes a classic worker of this one. It would do, but Pyodide refuses it, and knows it by this function.
    Object.defineProperty(globalThis, 'importScripts', { value: undefined, configurable: true })
    const [{ loadPyodide }, files] = await Promise.all([
      import(/* turbopackIgnore: true */ /* @vite-ignore */ `${base}${pyodide}/pyodide.mjs`) as Promise<Pyodide>,
      load(base),
    ])
    const python = await loadPyodide({
      indexURL: `${base}${pyodide}/`,
      // nothing of JavaScript can be reached from a program
      jsglobals: {},
      // no package is installed, so no list of packages is needed
      lockFileContents: {
        info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten_5_0_3', python: '3.14.2' },
        packages: {},
      },
    })
    lockUp()
    tracer = new Tracer(python, files)
    tell({ kind: 'ready', milliseconds: performance.now() - begin })
  } catch (thrown) {
    tell({ kind: 'failed', message: String(thrown) })
  }
}

function run({ id, source, limit, sizes }: Extract<Question, { kind: 'run' }>): void {
  if (!tracer) return
  const begin = performance.now()
  const trace = tracer.trace(source, limit, new Map(sizes))
  tell({ kind: 'trace', id, trace, milliseconds: performance.now() - begin })
  const other = otherBatch(trace)
  if (!other) return tell({ kind: 'batch', id, steps: null })
  // later, so that a newer program comes first
  setTimeout(() => {
    if (id !== newest || !tracer) return
    const again = tracer.trace(source, limit, new Map([...sizes, ...other.sizes]))
    tell({ kind: 'batch', id, steps: withBatch(trace, again) })
  })
}

/**
 * The files that weigh, with a word about how far they are. Pyodide asks for its own again, and then the browser has them.
 *
 * @returns our package
 */
async function load(base: string): Promise<Files> {
  const read = <T>(name: string) => fetch(`${base}${name}`).then((response) => response.json() as Promise<T>)
  const files = read<Files>(`/python.json?v=${process.env.PYTHON_SOURCES}`)
  const weights = await read<Readonly<Record<string, number>>>(`${pyodide}/weights.json`)
  const total = Object.values(weights).reduce((sum, bytes) => sum + bytes, 0)
  let loaded = 0
  const pass = async (name: string) => {
    const response = await fetch(`${base}${pyodide}/${name}`)
    if (!response.ok || !response.body) throw new Error(`${name}: ${response.status}`)
    const reader = response.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      loaded += part.value.length
      tell({ kind: 'loading', loaded: Math.min(loaded, total), total })
    }
  }
  await Promise.all(Object.keys(weights).map(pass))
  return files
}
