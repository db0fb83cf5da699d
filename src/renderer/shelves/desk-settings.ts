import { Validator, type Schema } from '@cfworker/json-schema'
import { WORD_KINDS, type Words } from '../../core/2-mentions/words'
import { RULE_SETTINGS, type HouseRules, type Waiver } from '../../core/3-findings/house'
import { ERROR_KINDS, type ErrorWeights } from '../../core/4-decisions/error-rate'
import type { Store } from '../store/schema'
import { readSetting, writeSetting } from '../store/settings'

/** What a desk has set that a backup keeps: how it wants its findings, what an error counts, its own words. */
export interface DeskSettings {
  readonly rules?: HouseRules
  readonly waivers?: readonly Waiver[]
  readonly weights?: ErrorWeights
  readonly words?: Words
}

const KEPT = ['rules', 'waivers', 'weights', 'words'] as const satisfies readonly (keyof DeskSettings)[]

const STRINGS: Schema = { type: 'array', items: { type: 'string' } }
const WEIGHT: Schema = { type: 'number', minimum: 0 }
const VALIDATOR = new Validator(
  {
    type: 'object',
    additionalProperties: false,
    properties: {
      rules: { type: 'object', additionalProperties: { enum: [...RULE_SETTINGS] } },
      waivers: {
        type: 'array',
        items: {
          type: 'object',
          required: ['said', 'day', 'reason', 'by', 'at'],
          properties: {
            said: { type: 'string' },
            day: { type: ['string', 'null'] },
            reason: { type: 'string' },
            by: { type: 'string' },
            at: { type: 'string' },
          },
        },
      },
      weights: {
        type: 'object',
        required: ['kinds', 'headline', 'repeated'],
        properties: {
          kinds: {
            type: 'object',
            required: ERROR_KINDS.map(({ id }) => id),
            additionalProperties: WEIGHT,
          },
          headline: WEIGHT,
          repeated: WEIGHT,
        },
      },
      words: {
        type: 'object',
        required: [...WORD_KINDS],
        properties: {
          ...Object.fromEntries(WORD_KINDS.map((kind) => [kind, STRINGS])),
          forbidden: {
            type: 'array',
            items: {
              type: 'object',
              required: ['form'],
              properties: { form: { type: 'string' }, preferred: { type: 'string' } },
            },
          },
        },
      },
    },
  },
  '2020-12',
)

/** Is this what a backup keeps of a desk's settings? For files that come from elsewhere. */
export const isDeskSettings = (value: unknown): value is DeskSettings =>
  value !== undefined && VALIDATOR.validate(value).valid

/** What the desk has set; what it has not is left out. */
export async function keptSettings(store: Store): Promise<DeskSettings> {
  const values = await Promise.all(KEPT.map(async (key) => [key, await readSetting(store, key)] as const))
  return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== null))
}

/** Sets what is not set yet, and adds dismissals that are not there; nothing that is set is changed. */
export async function restoreSettings(
  store: Store,
  { waivers = [], ...others }: DeskSettings,
): Promise<void> {
  const set = await keptSettings(store)
  for (const key of KEPT)
    if (key !== 'waivers' && set[key] === undefined && others[key] !== undefined)
      await writeSetting(store, key, others[key])
  const own = set.waivers ?? []
  const missing = waivers.filter(({ said, day }) => !own.some((one) => one.said === said && one.day === day))
  if (missing.length === 0) return
  await writeSetting(
    store,
    'waivers',
    [...own, ...missing].sort((a, b) => (a.at < b.at ? 1 : -1)),
  )
}
