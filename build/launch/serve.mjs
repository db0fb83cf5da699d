/** Serves the built interface to a browser on this machine, and nothing else to nobody else. */
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { filesOf, HEADERS, typeOf } from '../../src/node/served.mjs'

/** One fixed port: another would be another origin, and the editor's library would seem lost. */
export const PORT = 47613

/** Starts serving a folder. Rejects with EADDRINUSE where the port is taken. */
export function serve(folder, port = PORT) {
  const fileOf = filesOf(folder)
  const server = createServer((request, response) => {
    const answer = (status, body = '', headers = {}) => {
      response.writeHead(status, { ...HEADERS, ...headers })
      response.end(body)
    }
    // Another name for this address would let a page elsewhere reach us by DNS rebinding; and the browser is told to
    // send us, as its proxy, whatever it wants of the world: it gets nothing.
    const host = request.headers.host
    const { port: actual } = server.address()
    if (host !== `127.0.0.1:${actual}` && host !== `localhost:${actual}`) return answer(403)
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405)
    const file = fileOf(request.url)
    if (file === undefined) return answer(404)
    readFile(file).then(
      (bytes) => {
        const cache = request.url.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
        answer(200, request.method === 'HEAD' ? '' : bytes, {
          'Content-Type': typeOf(file),
          'Cache-Control': cache,
        })
      },
      () => answer(404),
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
