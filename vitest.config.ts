import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/{core,node,renderer}/**/*.test.ts'],
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    testTimeout: 60_000,
  },
})
