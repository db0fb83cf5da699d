/** Serves the built interface to a browser on this machine, and nothing else to nobody else. */
import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** One fixed port: another would be another origin, and the editor's library would seem lost. */
export const PORT = 47613

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.bin': 'application/octet-stream',
}

/** The files of the build by their path in the address: what is not in this list is not served. */
function listFiles(folder) {
  const files = new Map()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const full = join(entry.parentPath, entry.name)
      files.set(`/${relative(folder, full).split(sep).join('/')}`, full)
    }
  return files
}

/** The path that an address asks for; null where it spells none. */
function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname)
  } catch {
    return null
  }
}

/** Starts serving a folder. Rejects with EADDRINUSE where the port is taken. */
export function serve(folder, port = PORT) {
  const files = listFiles(folder)
  const server = createServer((request, response) => {
    const answer = (status, body = '', headers = {}) => {
      response.writeHead(status, {
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Content-Security-Policy': "frame-ancestors 'none'",
        ...headers,
      })
      response.end(body)
    }
    // Another name for this address would let a page elsewhere reach us by DNS rebinding.
    const host = request.headers.host
    const { port: actual } = server.address()
    if (host !== `127.0.0.1:${actual}` && host !== `localhost:${actual}`) return answer(403)
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405)
    const path = pathOf(request.url)
    const file = files.get(path === '/' ? '/index.html' : path)
    if (file === undefined) return answer(404)
    readFile(file).then(
      (bytes) => {
        const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
        answer(200, request.method === 'HEAD' ? '' : bytes, {
          'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
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
