/**
 * What crosses between page and shell: encoded by hand, because the driver's serialiser turns bytes into {}; and
 * cloned first, because real IPC refuses what can't be cloned.
 */
export function encode(value) {
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(encode)
  if (value !== null && typeof value === 'object')
    return { $object: Object.entries(value).map(([key, part]) => [key, encode(part)]) }
  return value === undefined ? { $undefined: true } : value
}

export function decode(value) {
  if (Array.isArray(value)) return value.map(decode)
  if (value === null || typeof value !== 'object') return value
  if (value.$bytes !== undefined) return new Uint8Array(Buffer.from(value.$bytes, 'base64'))
  if (value.$undefined) return undefined
  return Object.fromEntries((value.$object ?? []).map(([key, part]) => [key, decode(part)]))
}

/** The built preload, run in the page before its own scripts, with `require('electron')` answered from here. */
export const preloadShim = (preload) => `(() => {
  const encode = (value) => {
    if (value instanceof Uint8Array) {
      let text = ''
      for (let i = 0; i < value.length; i += 0x8000) text += String.fromCharCode(...value.subarray(i, i + 0x8000))
      return { $bytes: btoa(text) }
    }
    if (Array.isArray(value)) return value.map(encode)
    if (value !== null && typeof value === 'object')
      return { $object: Object.entries(value).map(([key, part]) => [key, encode(part)]) }
    return value === undefined ? { $undefined: true } : value
  }
  const decode = (value) => {
    if (Array.isArray(value)) return value.map(decode)
    if (value === null || typeof value !== 'object') return value
    if (value.$bytes !== undefined) return Uint8Array.from(atob(value.$bytes), (c) => c.charCodeAt(0))
    if (value.$undefined) return undefined
    return Object.fromEntries((value.$object ?? []).map(([key, part]) => [key, decode(part)]))
  }
  const listeners = new Map()
  window.__shell = (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...decode(args))
  }
  const electron = {
    contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: api }) },
    ipcRenderer: {
      invoke: async (channel, ...args) => decode(await window.__ask(channel, encode(structuredClone(args)))),
      on: (channel, listener) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel, listener) =>
        listeners.set(channel, (listeners.get(channel) ?? []).filter((other) => other !== listener)),
    },
  }
  const module = { exports: {} }
  const require = (name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload cannot require ' + name)
    return electron
  }
  ;((require, module, exports) => {
    // The page's policy allows no evaluated text: the preload stands here as it is.
    ${preload}
  })(require, module, module.exports)
})()`
