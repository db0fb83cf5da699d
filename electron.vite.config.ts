import { svelte } from '@sveltejs/vite-plugin-svelte'
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { defineConfig } from 'electron-vite'
import { runnerImport, type Plugin } from 'vite'
import { notices } from './build/notices/notices'
import type * as Facts from './src/core/3-findings/rules/facts'
import { POLICY } from './src/node/served.mjs'

/** The page says the policy too. The development server injects styles and a socket; the shipped page allows neither. */
const policy: Plugin = {
  name: 'policy',
  transformIndexHtml: (_html, { server }) => {
    // A page's own words can't forbid others to frame it: that is the header's part.
    const shipped = POLICY.replace("; frame-ancestors 'none'", '')
    const content = server
      ? shipped
          .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
          .replace("connect-src 'self'", "connect-src 'self' ws:")
      : shipped
    const attrs = { 'http-equiv': 'Content-Security-Policy', content }
    return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }]
  },
}

/** Shell and window know the formats' names; files are read in the worker alone, and what reads them is built once. */
const readInWorker: Plugin = {
  name: 'read-in-worker',
  load: (id) =>
    /\/1-page\/formats\/[a-z]+\/read\.ts$/.test(id)
      ? "export const read = () => { throw new Error('files are read in the worker') }"
      : null,
}

/** The window knows the checks' facts, not the checks: these, with all their lists, run in the worker alone. */
const checkInWorker: Plugin = {
  name: 'check-in-worker',
  async load(id) {
    if (!id.endsWith('/3-findings/rules/facts.ts')) return null
    const { module, dependencies } = await runnerImport<typeof Facts>(id)
    for (const file of dependencies) this.addWatchFile(resolve(file))
    return `export const RULE_FACTS = ${JSON.stringify(module.RULE_FACTS)}`
  },
}

/** Lists that window and worker both read are a file of their own beside both, packed, not a copy in each. */
const listsApart = (): Plugin => {
  let isBuilt = false
  return {
    name: 'lists-apart',
    enforce: 'pre',
    configResolved({ command }) {
      isBuilt = command === 'build'
    },
    async resolveId(source, importer, options) {
      if (!/\/lexicon\/(?:title-)?words\.json$/.test(source)) return null
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true })
      return resolved && `\0list:${resolved.id}.js`
    },
    load(id) {
      const file = /^\0list:(.*)\.js$/.exec(id)?.[1]
      if (file === undefined) return null
      if (!isBuilt)
        return `import url from ${JSON.stringify(`${file}?url`)}\nexport default await (await fetch(url)).json()`
      const source = gzipSync(JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))), { level: 9 })
      const list = this.emitFile({ type: 'asset', name: `${basename(file)}.gz`, source })
      return (
        `const { body } = await fetch(import.meta.ROLLUP_FILE_URL_${list})\n` +
        "export default await new Response(body.pipeThrough(new DecompressionStream('gzip'))).json()"
      )
    },
  }
}

/** What shell and interface are made of: one list for both, written with the interface, which is built last. */
const shipped = new Set<string>()

export default defineConfig({
  main: {
    plugins: [readInWorker, checkInWorker, notices(shipped, false)],
    build: { rollupOptions: { input: { index: resolve('src/main/index.ts') } } },
  },
  preload: {
    plugins: [notices(shipped, false)],
    build: {
      rollupOptions: {
        input: { index: resolve('src/preload/index.ts') },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve('src/renderer'),
    plugins: [
      svelte({ configFile: resolve('svelte.config.js') }),
      policy,
      readInWorker,
      checkInWorker,
      listsApart(),
      notices(shipped, true),
    ],
    worker: { format: 'es', plugins: () => [listsApart(), notices(shipped, false)] },
    build: {
      target: 'chrome120',
      // electron-vite leaves it out; what is read at every start is a tenth smaller with it.
      minify: true,
      // Inlined assets would be data: addresses, which the content policy refuses.
      assetsInlineLimit: 0,
      rollupOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
})
