import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { arrangedPage, exportPage, readArranged } from '../../src/core/article-path'
import { parseWords } from '../../src/core/2-mentions/words'
import { parseHouseRules } from '../../src/core/3-findings/configuration/house-file'
import { DecisionLog } from '../../src/core/4-review/log'
import type { ExportedPage } from '../../src/core/6-export/exported'
import { parseTaken } from '../../src/core/6-export/validate'
import { decidedOn, formerExports, formerRules, formerStorage, formerWords } from '../former/former'
import { knowledge } from '../knowledge'

/** The page read and folded by this version. */
function again(page: ExportedPage): ExportedPage {
  const log = new DecisionLog(page.decisions)
  const source = { ...page.source, text: page.text }
  return exportPage(readArranged(arrangedPage(source, log), knowledge), log)
}

describe.each([...formerExports()])('the former version’s export of %s', (name, json) => {
  const former = JSON.parse(json) as ExportedPage

  it('is taken in with every decision in it', () => {
    const taken = parseTaken(json, name)
    expect(taken).toMatchObject({ ok: true })
    expect(taken.ok && taken.value.page.decisions).toEqual(former.decisions)
    expect(taken.ok && taken.value.page).toMatchObject({
      version: 2,
      errorRate: { original: expect.any(Number) },
    })
    expect(again(former).decisions).toEqual(former.decisions)
  })

  it('folds to what its editors saw', () => {
    const [before, now] = [decidedOn(former), decidedOn(again(former))]
    expect(before.mentions.length).toBeGreaterThan(0)
    // What an applied finding changes may count as decided too; what was decided is as it was.
    expect(now.mentions).toEqual(expect.arrayContaining(before.mentions))
    expect(now.articles).toEqual(before.articles)
    expect(now.roles).toEqual(before.roles)
  })
})

it('the former exports together hold every decision of its library', () => {
  const exported = [...formerExports().values()].flatMap(
    (json) => (JSON.parse(json) as ExportedPage).decisions,
  )
  const stored = formerStorage().database.tables['decisions'] as { id: string }[]
  expect(new Set(exported.map(({ id }) => id))).toEqual(new Set(stored.map(({ id }) => id)))
})

it('keeps a figure’s value, a dispute with both its candidates, links, edits and reasons', () => {
  const pages = [...formerExports()].map(
    ([name, json]) => [name, again(JSON.parse(json) as ExportedPage)] as const,
  )
  const page = new Map(pages)
  const a03 = page.get('临江晚报-A03')
  const a05 = page.get('临江晚报-A05')
  expect(a03?.mentions.find(({ quote }) => quote === '286.5万亩以上')?.value).toBe('2685000亩')
  const linked = a03?.mentions.find(({ quote }) => quote === '副市长')?.links ?? []
  const names = linked.map((id) => a03?.mentions.find((mention) => mention.id === id)?.quote)
  expect(names).toContain('韩若兰')
  expect(a05?.mentions.filter(({ state }) => state === 'disputed').map(({ quote }) => quote)).toEqual([
    '丁一航',
    '叶知秋',
  ])
  expect(a05?.correctedText).toContain('学生占三分之二。\n')
  const dismissed = a03?.findings.find(({ rule }) => rule === 'broken-paragraph')
  expect(dismissed).toMatchObject({ state: 'dismissed', reason: '版式所致' })
})

it('its rules file and its word list are read as they were', () => {
  const rules = parseHouseRules(readFileSync(formerRules, 'utf8'), 'rules.json')
  expect(rules).toEqual({ ok: true, value: { 'doubled-word': 'error', 'mixed-width': 'off' } })
  expect(parseWords(readFileSync(formerWords, 'utf8'), 'words.txt')).toEqual({
    ok: true,
    value: {
      name: ['柳如意'],
      title: ['小巷管家长'],
      organisation: ['临江市槐荫社区服务站'],
      stop: ['高标准农田'],
      forbidden: [{ form: '残废人', preferred: '残疾人' }],
    },
  })
})
