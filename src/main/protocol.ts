import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { filesOf, HEADERS, typeOf } from '../node/served.mjs'

/** The interface's own origin: standard and secure, so that it has storage; it reaches no other file. */
const HOST = 'galley'
export const ORIGIN = `app://${HOST}`

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the files of the build by name; any other name is not found, whatever it spells. */
export function serveApp(folder: string): void {
  const fileOf = filesOf(folder)
  protocol.handle('app', async (request) => {
    const file = new URL(request.url).host === HOST ? fileOf(request.url) : undefined
    if (file === undefined || request.method !== 'GET')
      return new Response(null, { status: 404, headers: HEADERS })
    // Read here and not fetched as file:, which no address may be.
    return new Response(await readFile(file), { headers: { ...HEADERS, 'Content-Type': typeOf(file) } })
  })
}
