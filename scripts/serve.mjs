/** Serves out/ as a static host would: folders as pages, 404.html for what is not there. PORT chooses the port. */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import sirv from 'sirv'

const notFound = readFileSync('out/404.html')

const files = sirv('out', {
  etag: true,
  brotli: true,
  onNoMatch: (_request, response) =>
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound),
  setHeaders: (response, path) => {
    if (/^\/(_next\/static|pyodide)\//.test(path))
      response.setHeader('cache-control', 'public, max-age=31536000, immutable')
  },
})

let port = Number(process.env.PORT ?? 3000)
const server = createServer(files)
server.on('error', (error) => {
  if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error
  server.listen(++port, '127.0.0.1')
})
server.on('listening', () => console.log(`\nShapebook is at http://localhost:${port}/ (Ctrl+C stops it)`))
server.listen(port, '127.0.0.1')
