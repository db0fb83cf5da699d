/** node --import this: makes `import 'electron'` mean the stand-in, for the built main process. */
import { register } from 'node:module'

const standIn = new URL('./electron.mjs', import.meta.url).href
register(
  `data:text/javascript,${encodeURIComponent(
    `export const resolve = (name, context, next) =>
       name === 'electron' ? { url: ${JSON.stringify(standIn)}, shortCircuit: true } : next(name, context)`,
  )}`,
)
