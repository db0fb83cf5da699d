/** What both servers of the interface (the launcher's and the shell's scheme) give, and under which rules. */
import { readdirSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/**
 * The content policy of everything served. A worker has the policy of its own script's answer, not its page's: so it
 * is a header of every answer.
 */
export const POLICY = [
  "default-src 'none'",
  // The model's arithmetic is WebAssembly, and nothing else is made code of.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** The headers of every answer. */
export const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/** The media type of a file by its name. */
export const typeOf = (file) => TYPES[extname(file)] ?? 'application/octet-stream'

/** The files of the build by their path in the address: what is not in this list is not served. Links are not followed. */
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

/** How an address finds its file in a folder: undefined where there is none, whatever the address spells. */
export function filesOf(folder) {
  const files = listFiles(folder)
  return (address) => {
    const path = pathOf(address)
    return files.get(path === '/' ? '/index.html' : path)
  }
}
