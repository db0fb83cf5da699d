/**
 * The preload in a world of its own, as Electron's context isolation has it: Chromium gives the same page a second set
 * of globals, which the page's scripts can't see. Scripts that are put in before the page's own run in both worlds; the
 * one in the page's world makes there what the preload exposes, and nothing else.
 */

/** The preload's world. */
export const WORLD = 'preload'
/** What the preload calls to reach the shell; the page has no such thing. */
export const BINDING = '__toShell'

/**
 * One end of what stands for Electron's context bridge, the same text in both worlds: functions cross as numbers that
 * the other end can call, promises as a pair of functions, all else as a copy. The ends are one object of the document
 * that neither world keeps where scripts could find it.
 */
const BRIDGE = `(between, own, others) => {
  const kept = []
  let answer
  const pack = (value) => {
    if (typeof value === 'function') return { $call: kept.push(value) - 1 }
    if (value instanceof Promise)
      return { $later: pack((resolve, reject) => void value.then(resolve, (error) => reject(String(error)))) }
    if (Array.isArray(value)) return { $list: value.map(pack) }
    if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      return { $object: Object.entries(value).map(([key, part]) => [key, pack(part)]) }
    return { $value: value }
  }
  const unpack = (value) => {
    if ('$call' in value) return (...args) => call(value.$call, args)
    if ('$later' in value) {
      const settle = unpack(value.$later)
      return new Promise((resolve, reject) => void settle(resolve, (reason) => reject(new Error(reason))))
    }
    if ('$list' in value) return Object.freeze(value.$list.map(unpack))
    if ('$object' in value)
      return Object.freeze(Object.fromEntries(value.$object.map(([key, part]) => [key, unpack(part)])))
    return value.$value
  }
  const call = (to, args) => {
    between.dispatchEvent(new CustomEvent(others, { detail: { to, args: args.map(pack) } }))
    if (answer.error !== undefined) throw new Error(answer.error)
    return unpack(answer.value)
  }
  between.addEventListener(own, ({ detail: { to, args } }) => {
    let detail
    try {
      detail = { value: pack(kept[to](...args.map(unpack))) }
    } catch (error) {
      detail = { error: String(error) }
    }
    between.dispatchEvent(new CustomEvent(others + ' answered', { detail }))
  })
  between.addEventListener(own + ' answered', ({ detail }) => (answer = detail))
  return { pack, unpack }
}`

/** For the page's world: waits for the one thing that the preload exposes, before any script of the page runs. */
export const inPage = `(() => {
  if (window !== window.top) return
  document.addEventListener('exposed', (event) => {
    const { name, api } = event.data
    const { unpack } = (${BRIDGE})(event.ports[0], 'page', 'preload')
    Object.defineProperty(window, name, { value: unpack(api), enumerable: true })
  }, { once: true })
})()`

/** For the preload's world: the built preload, with `require('electron')` answered over the binding. */
export const inPreload = (preload) => `(() => {
  if (window !== window.top) return
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
  const asked = new Map()
  let lastId = 0
  window.fromShell = ({ id, value, error, channel, args }) => {
    if (channel !== undefined)
      return (listeners.get(channel) ?? []).forEach((listener) => listener({}, ...decode(args)))
    const { resolve, reject } = asked.get(id)
    asked.delete(id)
    if (error === undefined) resolve(decode(value))
    else reject(new Error(error))
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, exposed) => {
        const { port1: between } = new MessageChannel()
        const { pack } = (${BRIDGE})(between, 'preload', 'page')
        document.dispatchEvent(
          new MessageEvent('exposed', { data: { name, api: pack(exposed) }, ports: [between] }),
        )
      },
    },
    ipcRenderer: {
      invoke: (channel, ...args) =>
        new Promise((resolve, reject) => {
          asked.set(++lastId, { resolve, reject })
          ${BINDING}(JSON.stringify({ id: lastId, channel, args: encode(structuredClone(args)) }))
        }),
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
    ${preload}
  })(require, module, module.exports)
})()`

/**
 * Puts the preload into a page before it goes anywhere. `answer(channel, args)` gets its requests; returns how
 * to send it a message.
 */
export async function isolate(page, preload, answer) {
  const driver = await page.context().newCDPSession(page)
  let current = null
  await driver.send('Page.enable')
  driver.on('Runtime.executionContextCreated', ({ context: { id, name } }) => {
    if (name === WORLD) current = id
  })
  const say = (contextId, message) =>
    driver
      .send('Runtime.evaluate', { contextId, expression: `fromShell(${JSON.stringify(message)})` })
      // The page has gone on to another: what was meant for the old one is for nobody.
      .catch(() => undefined)
  driver.on('Runtime.bindingCalled', async ({ name, payload, executionContextId }) => {
    if (name !== BINDING) return
    const { id, channel, args } = JSON.parse(payload)
    try {
      await say(executionContextId, {
        id,
        value: await answer(channel, args),
      })
    } catch (error) {
      await say(executionContextId, { id, error: `Error invoking remote method '${channel}': ${error}` })
    }
  })
  await driver.send('Runtime.enable')
  await driver.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD })
  await driver.send('Page.addScriptToEvaluateOnNewDocument', { source: inPage })
  await driver.send('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source: inPreload(preload) })
  return (channel, args) => (current === null ? undefined : say(current, { channel, args }))
}
