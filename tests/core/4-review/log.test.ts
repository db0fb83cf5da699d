import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registerOf, type What } from '../../../src/core/4-review/decision'
import { DecisionLog } from '../../../src/core/4-review/log'
import { reviewOf } from '../../../src/core/4-review/review'
import { read } from '../../knowledge'
import { Editor } from './decided'

const PAGE = read('市委书记沈怀舟指出，要抓紧。市长韩若兰要求，要落实。沈怀舟还看望了3名职工。')
const ACCEPT: What = { kind: 'accept' }
const REJECT: What = { kind: 'reject' }

const stateOf = (log: DecisionLog, quote: string, nth = 0): string | undefined =>
  reviewOf(PAGE, log).mentions.filter((mention) => mention.quote === quote)[nth]?.state

describe('undo and redo', () => {
  it('take back the latest act and bring it again, any number of times', () => {
    const editor = new Editor(PAGE.page)
    editor.mention('name', '韩若兰', ACCEPT)
    editor.mention('name', '韩若兰', REJECT)
    editor.undo()
    expect(stateOf(editor.log, '韩若兰')).toBe('accepted')
    editor.undo()
    expect(stateOf(editor.log, '韩若兰')).toBe('proposed')
    editor.redo()
    editor.redo()
    expect(stateOf(editor.log, '韩若兰')).toBe('rejected')
  })

  it('take all decisions of one act together', () => {
    const editor = new Editor(PAGE.page)
    editor.mention('name', '沈怀舟', ACCEPT, { act: 'all' })
    editor.mention('name', '沈怀舟', ACCEPT, { nth: 1, act: 'all' })
    editor.undo()
    expect([stateOf(editor.log, '沈怀舟'), stateOf(editor.log, '沈怀舟', 1)]).toEqual([
      'proposed',
      'proposed',
    ])
  })

  it('are each editor’s own', () => {
    const first = new Editor(PAGE.page, '甲')
    const second = new Editor(PAGE.page, '乙', first.log)
    first.mention('name', '韩若兰', ACCEPT)
    second.mention('name', '沈怀舟', REJECT)
    first.undo()
    expect(stateOf(first.log, '韩若兰')).toBe('proposed')
    expect(stateOf(first.log, '沈怀舟')).toBe('rejected')
  })

  it('leave nothing to redo once something new is done', () => {
    const editor = new Editor(PAGE.page)
    editor.mention('name', '韩若兰', ACCEPT)
    editor.undo()
    editor.mention('name', '沈怀舟', ACCEPT)
    expect(editor.log.redoable('甲')).toBeNull()
  })
})

describe('two editors', () => {
  const merged = (): DecisionLog => {
    const first = new Editor(PAGE.page, '甲')
    const second = new Editor(PAGE.page, '乙')
    first.mention('name', '韩若兰', ACCEPT)
    second.mention('name', '韩若兰', REJECT)
    return new DecisionLog([...first.made, ...second.made])
  }

  it('who differ without having seen each other both stand, until someone adjudicates', () => {
    const log = merged()
    expect(stateOf(log, '韩若兰')).toBe('disputed')
    const third = new Editor(PAGE.page, '丙', log)
    third.mention('name', '韩若兰', { kind: 'correct', surface: '韩若岚' })
    expect(stateOf(log, '韩若兰')).toBe('corrected')
  })

  it('who agree do not differ', () => {
    const first = new Editor(PAGE.page, '甲')
    const second = new Editor(PAGE.page, '乙')
    first.mention('name', '韩若兰', ACCEPT)
    second.mention('name', '韩若兰', ACCEPT)
    expect(stateOf(new DecisionLog([...first.made, ...second.made]), '韩若兰')).toBe('accepted')
  })
})

it('folds alike in whatever order, and however often, decisions arrive', () => {
  const steps = fc.array(
    fc.tuple(
      fc.constantFrom('甲', '乙'),
      fc.constantFrom('韩若兰', '沈怀舟'),
      fc.constantFrom('a', 'r', 'u', 'y'),
    ),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (made, order) => {
      const shared = new DecisionLog()
      const editors = new Map(['甲', '乙'].map((by) => [by, new Editor(PAGE.page, by, shared)]))
      for (const [by, quote, key] of made) {
        const editor = editors.get(by)
        if (key === 'u') editor?.undo()
        else if (key === 'y') editor?.redo()
        else editor?.mention('name', quote, key === 'a' ? ACCEPT : REJECT)
      }
      const all = shared.all()
      const shuffled = all
        .map((decision) => ({ decision, key: order.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ decision }) => decision)
      const other = new DecisionLog()
      for (const decision of [...shuffled, ...all]) other.append(decision)
      expect(other.all()).toEqual(all)
      const registers = new Set(all.map(({ subject }) => registerOf(subject)))
      for (const register of registers)
        expect(other.heads(register).map(({ id }) => id)).toEqual(shared.heads(register).map(({ id }) => id))
    }),
  )
})
