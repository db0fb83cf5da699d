import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { notices } from './notices/notices'

/** One file with everything in it: it runs where only Node is. */
export default defineConfig({
  plugins: [notices(new Set(), true)],
  // The model lies beside the program.
  publicDir: resolve('resources/model'),
  build: {
    ssr: resolve('src/cli/index.ts'),
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'galley.js', inlineDynamicImports: true } },
  },
  ssr: { noExternal: true },
})
