/** What could reach the network, or make JavaScript of a text. */
const dangerous = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'importScripts',
  'Worker',
  'SharedWorker',
  'BroadcastChannel',
  'indexedDB',
  'caches',
  'Request',
  'RTCPeerConnection',
  'eval',
]

/** From here on a program can reach neither, whatever it finds its way to. */
export function lockUp(): void {
  for (const name of dangerous)
    Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false })
  // Pyodide asks `instanceof Function` and looks at its prototype; nothing can be made of what stands in its place
  const { prototype } = Function
  const isFunction = { [Symbol.hasInstance]: (one: unknown) => typeof one === 'function', prototype, __proto__: null }
  Object.defineProperty(globalThis, 'Function', {
    value: Object.freeze(isFunction),
    configurable: false,
    writable: false,
  })
  for (const one of [function () {}, async function () {}, function* () {}, async function* () {}])
    Object.defineProperty(Object.getPrototypeOf(one), 'constructor', { value: undefined })
}
