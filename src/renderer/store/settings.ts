import { aboutSetting, type Fact } from './facts'
import type { Store } from './schema'
import type { SettingRow } from './rows'

/** So many of the facts before it does a setting name: a chain of them all would grow for ever. */
const NAMED_BEFORE = 20

export async function readSetting(store: Store, key: string): Promise<unknown> {
  return (await store.settings.get(key))?.value
}

export async function writeSetting(store: Store, key: string, value: unknown): Promise<void> {
  await changeSetting(store, key, () => value)
}

/** Makes a setting of what it is now, whichever window set that. Gives the new value. */
export async function changeSetting(
  store: Store,
  key: string,
  change: (now: unknown) => unknown,
): Promise<unknown> {
  const row = await store.transaction('rw', store.settings, async () => {
    const before = await store.settings.get(key)
    const over = before?.fact ? [before.fact.id, ...before.fact.over].slice(0, NAMED_BEFORE) : []
    const fact = {
      id: crypto.randomUUID(),
      about: aboutSetting(key),
      at: new Date().toISOString(),
      by: store.signature(),
      over,
    }
    const changed: SettingRow = { key, value: change(before?.value), fact }
    await store.settings.put(changed)
    return changed
  })
  store.second.append(settingFacts([row]).map((fact) => ({ fact })))
  return row.value
}

/** A value that no file can hold (a folder of the editor's choosing): the journal keeps that it was set. */
const isUnkept = (value: unknown): boolean =>
  typeof FileSystemDirectoryHandle !== 'undefined' && value instanceof FileSystemDirectoryHandle

/** What was set, as facts. */
export const settingFacts = (rows: readonly SettingRow[]): Fact[] =>
  rows.flatMap(({ value, fact }) =>
    fact ? [{ ...fact, what: { kind: 'set', value: isUnkept(value) ? { unkept: true } : value } }] : [],
  )
