import { svelte } from '@sveltejs/vite-plugin-svelte'
import { availableParallelism } from 'node:os'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'

/** What takes seconds: hostile and very long texts, other programs that are started, the fuzz run. */
const LONG = 'tests/{core,node,renderer,fuzz}/**/*.long.test.ts'
/** What needs a document: components and runes, compiled as for a browser. */
const COMPONENTS = 'tests/renderer/components/**/*.test.ts'
const STUBS = 'tests/renderer/components/stubs.test.ts'

const ofComponents = (test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  plugins: [svelte()],
  resolve: { conditions: ['browser'] },
  test: { environment: 'happy-dom', testTimeout: 60_000, ...test },
})

/** Two suites: `npm run unit` is the quick one with the components, `npm run unit:long` the other. A file named on the command line is found in either. */
export default defineConfig({
  test: {
    // All cores: by itself it leaves one of them idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'quick',
          include: ['tests/{core,node,renderer}/**/*.test.ts'],
          exclude: [LONG, COMPONENTS],
          testTimeout: 60_000,
          // No test leaves anything behind that another could see; loading the core anew for each takes longer than the tests.
          isolate: false,
        },
      },
      ofComponents({ name: 'components', include: [COMPONENTS], exclude: [STUBS], isolate: false }),
      // It adds to lists that all others read as they are.
      ofComponents({ name: 'stubs', include: [STUBS] }),
      { test: { name: 'long', include: [LONG], testTimeout: 120_000 } },
    ],
  },
})
