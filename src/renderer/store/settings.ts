import type { Store } from './schema'

export async function readSetting(store: Store, key: string): Promise<unknown> {
  return (await store.settings.get(key))?.value
}

export async function writeSetting(store: Store, key: string, value: unknown): Promise<void> {
  await store.settings.put({ key, value })
}
