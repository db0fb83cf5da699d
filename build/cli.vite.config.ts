import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { notices } from './notices/notices'

/** What PDF needs lies beside the program, as the model does. */
const characterMaps: Plugin = {
  name: 'character-maps',
  generateBundle() {
    const fileName = 'character-maps.zip'
    this.emitFile({ type: 'asset', fileName, source: readFileSync(resolve('resources/pdf', fileName)) })
  },
}

/** One file with everything in it: it runs where only Node is. */
export default defineConfig({
  plugins: [characterMaps, notices(new Set(), true)],
  // The model lies beside the program.
  publicDir: resolve('resources/model'),
  build: {
    ssr: resolve('src/cli/index.ts'),
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    // Each call reads it whole: it starts in three quarters of the time.
    minify: true,
    rollupOptions: { output: { entryFileNames: 'galley.js', inlineDynamicImports: true } },
  },
  ssr: { noExternal: true },
})
