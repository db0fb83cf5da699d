import { describe, expect, it } from 'vitest'
import { hashOfText } from '../../src/core/1-page/source'
import { draftOf, keepDraft } from '../../src/renderer/store/drafts'
import type { DraftRow } from '../../src/renderer/store/rows'
import { Machine } from './machine'

const TEXT = '柳青禾昨日到任。'
const SOURCE = hashOfText(TEXT)

const row: Omit<DraftRow, 'kind'> = { key: 'box', source: SOURCE, target: 'a', text: '今天不再提', value: '' }

describe('the draft of why a finding is suppressed', () => {
  it.each([
    ['waive-day', 'suppress-edition'],
    ['waive-always', 'suppress-always'],
  ] as const)('is read where version 0.1 wrote it as %s, and stays readable by it', async (former, kind) => {
    const { store } = await new Machine().window()
    await store.drafts.put({ ...row, kind: former })
    const draft = await draftOf(store, SOURCE)
    expect(draft).toEqual({ ...row, kind })
    if (draft) await keepDraft(store, { ...draft, text: '本报体例' }, 'copy')
    expect(await store.drafts.toArray()).toEqual([{ ...row, kind: former, text: '本报体例' }])
  })
})
