import { describe, expect, it } from 'vitest'
import {
  BUILT_IN_LISTS,
  NO_ENTRIES,
  type NewsroomEntries,
  type OwnEntry,
} from '../../../src/core/2-mentions/newsroom-entries'
import { check } from '../../../src/core/3-findings/check'
import { findMentions } from '../../../src/core/2-mentions/find-mentions'
import { shownList } from '../../../src/core/3-findings/knowledge/built-in'
import { knowledge, pageFrom } from '../../knowledge'

const said = (text: string, entries: NewsroomEntries): string[] => {
  const page = pageFrom(text)
  return check(page, findMentions(page, knowledge), { references: [], forbidden: [], entries }).map(
    ({ message }) => message.zh,
  )
}
const own = (...entries: OwnEntry[]): NewsroomEntries => ({ own: entries, off: [] })
const off = (list: OwnEntry['list'], entry: string): NewsroomEntries => ({ own: [], off: [{ list, entry }] })

/** A page that a line of each list speaks on, that line, and what it says. */
const SPOKEN = [
  ['一名瞎子过马路。', 'advised-terms', '瞎子', '慎用'],
  ['会议布署了下一步工作。', 'common-slips', '布署', '部署'],
  ['事故发生在江苏省合肥市。', 'divisions', '合肥市', '安徽省'],
  ['住房与城乡建设部发布意见。', 'institutions', '住房和城乡建设部', '住房和城乡建设部'],
  ['修订《中华人民共和国治安管理惩罚法》。', 'laws', '治安管理处罚法', '治安管理处罚法'],
  ['习进平主持会议。', 'office-holders', '习近平', '习近平'],
  ['围绕筑牢中华民族共同体意识开展工作。', 'set-phrases', '铸牢中华民族共同体意识', '铸牢'],
] as const

describe('a line of a built-in list', () => {
  it.each(SPOKEN)('%s: says nothing once the newsroom has switched it off', (page, list, entry, part) => {
    expect(said(page, NO_ENTRIES).join()).toContain(part)
    expect(said(page, off(list, entry)).join()).not.toContain(part)
    expect(said(page, off(list, `${entry}外`)).join()).toContain(part)
  })

  it('gives way to one of the newsroom’s own', () => {
    const page = '习近平总书记讲话。住房与城乡建设部发布意见。一名瞎子过马路。'
    expect(said(page, own({ list: 'institutions', entry: '住房与城乡建设部' }))).toEqual([
      '“瞎子”为新闻报道慎用、不用的说法，建议：盲人、视力障碍人士',
    ])
    expect(said('一名瞎子过马路。', own({ list: 'advised-terms', entry: '瞎子', detail: '盲人' }))).toEqual([
      '“瞎子”：本单位作“盲人”',
    ])
  })
})

describe('a line of the newsroom’s own', () => {
  it.each([
    ['青石数据和算力管里局揭牌。', { list: 'institutions', entry: '青石数据和算力管理局' }, '似应为'],
    ['建设白鹭河生态长廓。', { list: 'set-phrases', entry: '建设白鹭河生态长廊' }, '似应为'],
    ['修订《白鹭河湿地保护调例》。', { list: 'laws', entry: '白鹭河湿地保护条例' }, '似应为'],
    ['白鹭乡办了大棚。', { list: 'advised-terms', entry: '白鹭乡', detail: '白鹭街道' }, '白鹭街道'],
    ['他住在临江镇上。', { list: 'common-slips', entry: '临江镇', detail: '临江街道' }, '临江街道'],
    ['习近平、沈怀洲出席。', { list: 'office-holders', entry: '沈怀舟', detail: '市委书记' }, '沈怀舟'],
    ['国务院总理沈怀舟出席。', { list: 'office-holders', entry: '沈怀舟', detail: '市委书记' }, '市委书记'],
    ['江苏省青石县降雨。', { list: 'divisions', entry: '青石县', detail: '安徽省' }, '安徽省'],
  ] as const)('%s: is held against the page', (page, entry, part) => {
    expect(said(page, NO_ENTRIES).join()).not.toContain(part)
    expect(said(page, own(entry)).join()).toContain(part)
  })

  it('is silent where the page is as it says', () => {
    expect(
      said('青石数据和算力管理局揭牌。', own({ list: 'institutions', entry: '青石数据和算力管理局' })),
    ).toEqual([])
    expect(said('安徽省青石县降雨。', own({ list: 'divisions', entry: '青石县', detail: '安徽省' }))).toEqual(
      [],
    )
  })
})

describe.each(BUILT_IN_LISTS.map(({ id }) => id))('the list %s', (list) => {
  it('is shown with its date, and found by a word', () => {
    const all = shownList(list, '', 3)
    expect(all.asOf).toMatch(/^\d{4}/)
    expect(all.lines).toHaveLength(3)
    expect(all.found).toBe(all.total)
    const [first] = all.lines
    const found = shownList(list, first?.entry ?? '', 100)
    expect(found.lines).toContainEqual(first)
    expect(found.found).toBeLessThan(all.total)
    expect(shownList(list, '没有这样的条目', 3).found).toBe(0)
  })
})
