import type { NewsroomEntries } from '../../core/2-mentions/newsroom-entries'
import type { Words } from '../../core/2-mentions/words'
import type { HouseRules, Suppression } from '../../core/3-findings/configuration/house'
import type { ErrorWeights } from '../../core/5-reports/error-rate'
import { areSettings, KEPT_SETTINGS, SUPPRESSIONS } from '../../core/schemas/settings'
import type { Store } from '../store/schema'
import { readSetting, writeSetting } from '../store/settings'

/** What a newsroom has set that a backup keeps: how it wants its findings, what an error counts, its own words. */
export interface LibrarySettings {
  readonly rules?: HouseRules
  readonly [SUPPRESSIONS]?: readonly Suppression[]
  readonly weights?: ErrorWeights
  readonly words?: Words
  readonly entries?: NewsroomEntries
}

const KEPT = Object.keys(KEPT_SETTINGS) as (keyof typeof KEPT_SETTINGS)[]

/** Is this what a backup keeps of a newsroom's settings? For files that come from elsewhere. */
export const isLibrarySettings = (value: unknown): value is LibrarySettings => areSettings(value)

/** What the newsroom has set, as far as it is sound; what it has not is left out. */
export async function keptSettings(store: Store): Promise<LibrarySettings> {
  const values = await Promise.all(
    KEPT.map(async (key) => {
      const stored = await readSetting(store, key)
      return [key, stored === undefined ? null : KEPT_SETTINGS[key](stored).value] as const
    }),
  )
  return Object.fromEntries(values.filter(([, value]) => value !== null))
}

/**
 * Sets what is not set yet, and adds suppressions that are not there; nothing that is set is changed. Gives how many
 * settings were.
 */
export async function restoreSettings(
  store: Store,
  { [SUPPRESSIONS]: suppressions = [], ...others }: LibrarySettings,
): Promise<number> {
  const set = await keptSettings(store)
  let count = 0
  for (const key of KEPT)
    if (key !== SUPPRESSIONS && set[key] === undefined && others[key] !== undefined) {
      await writeSetting(store, key, others[key])
      count++
    }
  const own = set[SUPPRESSIONS] ?? []
  const missing = suppressions.filter(
    ({ said, day }) => !own.some((one) => one.said === said && one.day === day),
  )
  if (missing.length === 0) return count
  await writeSetting(
    store,
    SUPPRESSIONS,
    [...own, ...missing].sort((a, b) => (a.at < b.at ? 1 : -1)),
  )
  return count + 1
}
