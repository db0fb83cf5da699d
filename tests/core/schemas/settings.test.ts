import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NATIONAL_WEIGHTS } from '../../../src/core/5-reports/error-rate'
import { isReferenceList } from '../../../src/core/schemas/reference'
import {
  areSettings,
  keptRules,
  keptSuppressions,
  keptWeights,
  keptWords,
  KEPT_SETTINGS,
} from '../../../src/core/schemas/settings'
import { isDay, isTime } from '../../../src/core/schemas/time'

const suppression = { said: '甲', day: '2024-03-14', reason: '', by: '校对', at: '2024-03-14T12:00:00.000Z' }
const words = { name: ['方禾'], title: [], organisation: [], stop: [] }

describe('what is kept of a setting', () => {
  it('is all of one that is right', () => {
    expect(keptRules({ weekday: 'off' })).toEqual({ value: { weekday: 'off' }, whole: true })
    expect(keptSuppressions([suppression])).toEqual({ value: [suppression], whole: true })
    expect(keptWeights(NATIONAL_WEIGHTS)).toEqual({ value: NATIONAL_WEIGHTS, whole: true })
    expect(keptWords(words)).toEqual({ value: words, whole: true })
    expect(areSettings({ rules: {}, waivers: [suppression], weights: NATIONAL_WEIGHTS, words })).toBe(true)
  })

  it('is the sound part of one that is not', () => {
    expect(keptRules({ weekday: 'off', tense: 'loud' })).toEqual({ value: { weekday: 'off' }, whole: false })
    expect(keptSuppressions([suppression, { ...suppression, at: 'yesterday' }, null])).toEqual({
      value: [suppression],
      whole: false,
    })
    expect(keptWeights({ ...NATIONAL_WEIGHTS, headline: NaN })).toEqual({ value: null, whole: false })
    // An empty word was found at every place of a text, for ever.
    expect(keptWords({ ...words, name: ['', '方禾', ' '] })).toEqual({ value: words, whole: false })
    expect(keptWords({ ...words, forbidden: [{ form: '' }, { form: '甲', preferred: '乙' }] })).toEqual({
      value: { ...words, forbidden: [{ form: '甲', preferred: '乙' }] },
      whole: false,
    })
    expect(areSettings({ words: { ...words, name: [''] } })).toBe(false)
    expect(areSettings({ unheard: 1 })).toBe(false)
  })

  it('is asked of any value without a throw, and what is kept is whole the second time', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (thing, json) => {
        for (const value of [thing, json, { ...words, name: json, stop: [thing] }, [thing, suppression]]) {
          expect(isReferenceList(value)).toBe(false)
          areSettings(value)
          for (const keep of Object.values(KEPT_SETTINGS)) {
            const again = keep(keep(value).value ?? undefined)
            expect(again.whole).toBe(true)
          }
        }
      }),
    )
  })
})

describe('a reference list', () => {
  const list = {
    id: 'r1',
    name: '代表',
    origin: '代表.csv',
    importedAt: '2024-03-14T12:00:00.000Z',
    entries: [{ row: 1, name: '方禾', titles: [], aliases: [], from: '2024-01-01' }],
  }
  it('is one with a date, and a name in each row', () => {
    expect(isReferenceList(list)).toBe(true)
    expect(isReferenceList({ ...list, importedAt: 7 })).toBe(false)
    expect(isReferenceList({ ...list, entries: [{ ...list.entries[0], name: '' }] })).toBe(false)
    expect(isReferenceList({ ...list, entries: [{ row: 1, name: '方禾' }] })).toBe(false)
  })
})

describe('times', () => {
  it('are those of the log, whatever moment of the years that can be followed', () => {
    const moments = fc.date({
      min: new Date('1970-01-01T00:00:00.000Z'),
      max: new Date('9998-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(moments, (moment) => {
        expect(isTime(moment.toISOString())).toBe(true)
        expect(isDay(moment.toISOString().slice(0, 10))).toBe(true)
      }),
    )
  })

  it('are no other text', () => {
    expect(isTime('2024-03-14T12:00:00Z')).toBe(true)
    for (const wrong of ['', '2024-03-14', '+010000-01-01T00:00:00.000Z', '2024-13-01T00:00:00Z'])
      expect(isTime(wrong)).toBe(false)
    for (const wrong of ['2024-02-30', '2024-2-3', '']) expect(isDay(wrong)).toBe(false)
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isTime(text)).toBe(false)
      }),
    )
  })
})
