import { app, session, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron'
import { ORIGIN } from './protocol'

/** The origin of an address; empty where it spells none. Custom schemes have none by the standard: theirs is scheme and host. */
function originOf(address: string): string {
  try {
    const { protocol, host } = new URL(address)
    return `${protocol}//${host}`
  } catch {
    return ''
  }
}

/** The development server's address, in development alone. */
export function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
}

/** Is this an address of the interface: of its own scheme, or in development of its server? */
function isOwn(address: string): boolean {
  const origin = originOf(address)
  const development = developmentServer()
  return origin === ORIGIN || (development !== undefined && origin === originOf(development))
}

/** Did a request come from the top frame of a window of ours that shows our own page? A frame that is gone is none. */
export function isOwnFrame({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null &&
    senderFrame.parent === null &&
    senderFrame === sender.mainFrame &&
    sender.getType() === 'window' &&
    isOwn(senderFrame.url)
  )
}

/** Electron's security checklist: nothing navigates, opens or leaves, nothing is permitted but what the interface needs. */
export function lockDown(): void {
  app.enableSandbox()
  stayOffline()
  app.on('web-contents-created', (_event, contents) => {
    guard(contents)
  })
  void app.whenReady().then(() => {
    harden(session.defaultSession)
  })
}

/** No name is resolved, and the browser inside asks nobody anything of its own accord. */
function stayOffline(): void {
  const reachable = developmentServer() === undefined ? '' : ', EXCLUDE localhost, EXCLUDE 127.0.0.1'
  const { commandLine } = app
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${reachable}`)
  commandLine.appendSwitch('webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  for (const flag of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-quic',
    'no-pings',
  ])
    commandLine.appendSwitch(flag)
}

function harden(own: Session): void {
  // Pasting by command reads the clipboard; the library asks to be kept. Everything else is refused.
  const allowed = (permission: string, from: string): boolean =>
    ['clipboard-read', 'persistent-storage'].includes(permission) && isOwn(from)
  own.setPermissionRequestHandler((contents, permission, answer, { isMainFrame }) => {
    answer(isMainFrame && allowed(permission, contents.getURL()))
  })
  own.setPermissionCheckHandler((_contents, permission, from) => allowed(permission, from))
  own.setDevicePermissionHandler(() => false)
  // Checking the spelling would fetch dictionaries from the maker of the browser.
  own.setSpellCheckerEnabled(false)
  own.setSpellCheckerLanguages([])
  // Files are saved by the shell's own dialog: a download is none of ours.
  own.on('will-download', (event) => {
    event.preventDefault()
  })
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !mayBeAsked(url) })
  })
}

/** Our own addresses and blobs; in development also its server's socket and the inspector. */
function mayBeAsked(address: string): boolean {
  if (isOwn(address.replace(/^blob:/, ''))) return true
  const development = developmentServer()
  if (development === undefined) return false
  const socket = originOf(development).replace(/^http/, 'ws')
  return originOf(address) === socket || address.startsWith('devtools:')
}

/** The one page there is to show. */
const isPage = (address: string): boolean =>
  isOwn(address) &&
  (developmentServer() !== undefined || ['/', '/index.html'].includes(new URL(address).pathname))

function guard(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isPage(event.url)) event.preventDefault()
  })
  // The page has no frames, and nothing of ours is moved to elsewhere.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
