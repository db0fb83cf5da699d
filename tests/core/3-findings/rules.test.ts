import { describe, expect, it } from 'vitest'
import { RULES } from '../../../src/core/3-findings/rules'
import { check } from '../../../src/core/3-findings/check'
import { toEntries } from '../../../src/core/3-findings/references/columns'
import type { ReferenceList } from '../../../src/core/3-findings/references/reference'
import type { Rule, RuleExample } from '../../../src/core/3-findings/rule'
import { knowledge, pageFrom, read } from '../../knowledge'
import { NO_ENTRIES } from '../../../src/core/2-mentions/newsroom-entries'
import { findMentions } from '../../../src/core/2-mentions/find-mentions'

/** An example's reference as the list that its findings name. */
const referencesOf = ({ reference = [] }: RuleExample): ReferenceList[] =>
  reference.length === 0
    ? []
    : [
        {
          id: 'list',
          name: '名单',
          origin: 'list.xlsx',
          importedAt: '2026-01-01T00:00:00.000Z',
          entries: toEntries(reference, { heading: null, columns: ['name', 'title'] }),
        },
      ]

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('has a dozen examples, that it speaks on and that it is silent on', () => {
    expect(rule.examples.length).toBeGreaterThanOrEqual(12)
    expect(rule.examples.some(({ says }) => says.length > 0)).toBe(true)
    expect(rule.examples.some(({ says }) => says.length === 0)).toBe(true)
  })

  it.each(rule.examples.map((example) => [example.page, example] as const))('%s', (page, example) => {
    const read = pageFrom(page)
    const forbidden = (example.forbidden ?? []).map(([form, preferred]) => ({
      form,
      ...(preferred === undefined ? {} : { preferred }),
    }))
    const against = { references: referencesOf(example), forbidden, entries: NO_ENTRIES }
    const findings = check(read, findMentions(read, knowledge), against, [rule])
    const { says } = example
    expect(findings.map(({ message }) => message.zh)).toEqual(says)
  })
})

it('gives every rule its own id, and both languages', () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
  for (const { describe: label, why } of RULES) expect(label.zh && label.en && why.zh && why.en).toBeTruthy()
})

it('sets no rule more sharply than it was measured to be right', () => {
  for (const { id, severity, measured, isOffByDefault } of RULES) {
    // A handful says nothing.
    if (!measured || measured.judged < ENOUGH) continue
    const share = measured.right / measured.judged
    if (share < 0.6) expect(isOffByDefault, id).toBe(true)
    else if (share < 0.9) expect(severity, id).not.toBe('error')
  }
})
const ENOUGH = 5

const broken: Rule = {
  id: 'broken',
  category: 'words',
  errorKind: null,
  describe: { zh: '坏了的', en: 'Broken' },
  why: { zh: '坏了的检查不能连累别的。', en: 'A rule that fails must not take the others with it.' },
  severity: 'error',
  run: () => {
    throw new Error('out of cheese')
  },
  examples: [],
}

it('a rule that throws says so on the page and hides no other', () => {
  const page = pageFrom('会议于2月30日召开。。')
  const mentions = findMentions(page, knowledge)
  const alone = check(page, mentions)
  const withBroken = check(page, mentions, undefined, [broken, ...RULES])
  expect(alone.length).toBeGreaterThan(0)
  expect(withBroken).toHaveLength(alone.length + 1)
  expect(withBroken.find(({ rule }) => rule === 'broken')?.message.zh).toContain('out of cheese')
})

it('a finding keeps its key when text is put before it and loses it when its sentence changes', () => {
  const key = (text: string): string | undefined =>
    read(text).findings.find(({ rule }) => rule === 'impossible-date')?.key
  const sentence = '全市春耕备耕现场推进会将于2月30日在青石县渡口镇召开。'
  expect(key(sentence)).toBeDefined()
  expect(key(`本报讯今天有雨，出门请带伞，路面湿滑。\n\n${sentence}`)).toBe(
    key(`本报讯今天有雨，出门请带伞。\n\n${sentence}`),
  )
  expect(key(sentence.replace('在青石县', '在白鹭县'))).not.toBe(key(sentence))
})
