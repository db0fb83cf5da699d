import { defineConfig } from '@playwright/test'
import type { HostOptions } from './tests/app/app'

/** The same journeys in three hosts; `electron` runs where its binary is, and else says that it was skipped. */
export default defineConfig<HostOptions>({
  testDir: 'tests/app',
  outputDir: 'test-results',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'browser', use: { hostKind: 'browser' }, testIgnore: /shell/ },
    { name: 'stand-in', use: { hostKind: 'stand-in' }, testMatch: /(journey|shell)/ },
    { name: 'electron', use: { hostKind: 'electron' }, testMatch: /(journey|shell)/ },
  ],
})
