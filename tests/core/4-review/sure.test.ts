import { expect, it } from 'vitest'
import { DecisionLog } from '../../../src/core/4-review/log'
import { reviewOf } from '../../../src/core/4-review/review'
import { sureMentions } from '../../../src/core/4-review/sure'
import { read } from '../../knowledge'
import { Editor } from './decided'

const READ = read('# 表彰会\n\n市长韩若兰说，会议表彰了4名职工：段知远、沈怀舟、万晓棠。副市长梁守义讲话。')
const quotesOf = (log: DecisionLog): string[] => {
  const { mentions, findings } = reviewOf(READ, log)
  return sureMentions(mentions, findings).map(({ quote }) => quote)
}

it('what the engine is sure of is accepted together, not what a finding is about', () => {
  const quotes = quotesOf(new DecisionLog())
  expect(quotes).toContain('韩若兰')
  // The list is one short of its count.
  expect(reviewOf(READ, new DecisionLog()).findings.map(({ finding }) => finding.rule)).toContain(
    'list-count',
  )
  expect(quotes).not.toContain('4名')
})

it('nor what somebody has decided on or said something to', () => {
  const editor = new Editor(READ.page)
  editor.mention('name', '韩若兰', { kind: 'reject' })
  editor.decide(
    { kind: 'note', type: 'name', anchor: editor.anchor('梁守义') },
    { kind: 'note', text: '核一下' },
  )
  const quotes = quotesOf(editor.log)
  expect(quotesOf(new DecisionLog())).toContain('梁守义')
  expect(quotes).not.toContain('韩若兰')
  expect(quotes).not.toContain('梁守义')
})
