import { expect, it } from 'vitest'
import { withHouseRules } from '../../../src/core/3-findings/configuration/house'
import type { Finding } from '../../../src/core/3-findings/finding'
import { RULES } from '../../../src/core/3-findings/rules'
import type { FindingKey } from '../../../src/core/identities'

const found = (rule: string): Finding => ({
  key: `${rule}@1` as FindingKey,
  rule,
  severity: 'warning',
  at: { start: 0, end: 1 },
  related: [],
  message: { zh: '', en: '' },
  suggestions: [],
})

it('a rule that a newsroom has set is as it is set, others are as they come', () => {
  const findings = [found('doubled-mark'), found('weekday'), found('tense')]
  const wanted = withHouseRules(findings, { 'doubled-mark': 'off', weekday: 'note' })
  expect(wanted.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['weekday', 'note'],
    ['tense', 'warning'],
  ])
})

it('a finding of a rule that this version does not have stays as it came', () => {
  expect(withHouseRules([found('of-another-version')], {})).toHaveLength(1)
})

it('a rule that is off by default speaks when it is switched on', () => {
  for (const { id } of RULES.filter(({ isOffByDefault }) => isOffByDefault)) {
    expect(withHouseRules([found(id)], {})).toEqual([])
    expect(withHouseRules([found(id)], { [id]: 'note' })).toHaveLength(1)
  }
})
