import { app, session, type WebContents } from 'electron'
import { ORIGIN } from './protocol'

export const isOwn = (address: string): boolean => {
  try {
    const { protocol, host } = new URL(address)
    return `${protocol}//${host}` === ORIGIN
  } catch {
    return false
  }
}

/** Electron's security checklist: nothing navigates, nothing opens, nothing is permitted but what the desk needs. */
export function lockDown(): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => {
    guard(contents)
  })
  void app.whenReady().then(() => {
    const { defaultSession } = session
    // Pasting by command reads the clipboard; the library asks to be kept. Everything else is refused.
    const allowed = (permission: string, from: string): boolean =>
      ['clipboard-read', 'persistent-storage'].includes(permission) && isOwn(from)
    defaultSession.setPermissionRequestHandler((contents, permission, answer) => {
      answer(allowed(permission, contents.getURL()))
    })
    defaultSession.setPermissionCheckHandler((_contents, permission, from) => allowed(permission, from))
    // No network at all: only our own scheme, blobs of our own for downloads, and the inspector in development.
    defaultSession.webRequest.onBeforeRequest((details, answer) => {
      const { protocol } = new URL(details.url)
      answer({
        cancel:
          !['app:', 'blob:', 'devtools:', 'file:'].includes(protocol) && !isDevelopmentServer(details.url),
      })
    })
  })
}

const isDevelopmentServer = (address: string): boolean => {
  const server = process.env['ELECTRON_RENDERER_URL']
  return !app.isPackaged && server !== undefined && new URL(address).host === new URL(server).host
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event, address) => {
    if (!isOwn(address) && !isDevelopmentServer(address)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
