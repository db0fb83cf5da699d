import { net, protocol } from 'electron'
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The interface's own origin: standard and secure, so that it has storage; it reaches no other file. */
export const ORIGIN = 'app://galley'

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the files of the build by name; any other name is not found, whatever it spells. */
export function serveApp(folder: string): void {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) {
      const path = join(entry.parentPath, entry.name)
      files.set(`/${relative(folder, path).split(sep).join('/')}`, path)
    }
  protocol.handle('app', async (request) => {
    const path = pathOf(request.url)
    const file = files.get(path === '/' ? '/index.html' : path)
    if (file === undefined || request.method !== 'GET') return new Response(null, { status: 404 })
    const answer = await net.fetch(pathToFileURL(file).toString())
    const headers = new Headers(answer.headers)
    headers.set('Content-Security-Policy', "frame-ancestors 'none'")
    headers.set('X-Content-Type-Options', 'nosniff')
    headers.set('Cross-Origin-Opener-Policy', 'same-origin')
    return new Response(answer.body, { status: answer.status, headers })
  })
}

/** The path that an address of ours asks for; empty where it is another's, or spells none. */
function pathOf(address: string): string {
  const { host, pathname } = new URL(address)
  try {
    return host === 'galley' ? decodeURIComponent(pathname) : ''
  } catch {
    return ''
  }
}
