import { connect, createServer } from 'node:net'
import { once } from 'node:events'

/** A port in front of another one, which counts what is sent from there, whoever in the browser asked for it. */
export async function countingProxy(port) {
  let count = 0
  const server = createServer((socket) => {
    const inner = connect(port, '127.0.0.1')
    inner.on('data', (part) => (count += part.length))
    socket.pipe(inner).pipe(socket)
    for (const one of [socket, inner]) one.on('error', () => (socket.destroy(), inner.destroy()))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: server.address().port, bytes: () => count, reset: () => (count = 0) }
}
