import type { ShellHost } from '../hosts/shell-host'
import { test } from './app'

/** What the shell does for the interface. Tests that look into the stand-in skip, and say so, in real Electron. */
export const shellOf = (host: unknown): ShellHost => host as ShellHost
export const onlyStandIn = (kind: string): void => {
  test.skip(kind !== 'stand-in', 'SKIPPED: looks into the stand-in, which real Electron is not')
}
export const EXAMPLE = '市长韩若兰出席会议，3名职工受到表彰。'

export interface Asked {
  readonly window?: { webPreferences: Record<string, unknown> }
  readonly schemes?: { scheme: string; privileges: Record<string, boolean> }[]
  readonly dialog?: string
  readonly options?: { properties?: string[]; message?: string; buttons?: string[] }
  readonly opened?: string
}
