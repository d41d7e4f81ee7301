import { parentPort } from 'node:worker_threads'
import { loadPyodide } from 'pyodide'
import { importTypeScript } from '../bundle.mjs'

/** A CPython whose memory has grown beyond this is given back: it never shrinks. */
const mostMemory = 1_000_000_000

const [{ Tracer, lockUp, packageFiles, rowsOf, totalsOf }, python] = await Promise.all([
  importTypeScript('scripts/trace/entry.ts'),
  // nothing of JavaScript can be reached from a program
  loadPyodide({ jsglobals: {} }),
])
const files = packageFiles()
lockUp()
const tracer = new Tracer(python, files)

/** A size that depends on values is null. */
const told = ({ shape, dtype, unknown = [] }) => ({
  shape: shape.map((size, dim) => (unknown.includes(dim) ? null : size)),
  dtype,
})

parentPort.on('message', ({ source, limit }) => {
  const trace = tracer.trace(source, limit)
  const steps = rowsOf(trace).map(({ label, path, line, inputs, outputs, parameters, flops, bytes }) => ({
    ...{ name: label, path, line, inputs: inputs.map(told), outputs: outputs.map(told), parameters, flops, bytes },
  }))
  const result = { stdout: trace.stdout, error: trace.error, steps, totals: totalsOf(trace) }
  parentPort.postMessage({ result, isFull: python._module.HEAP8.length > mostMemory })
})
parentPort.postMessage({})
