import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangedPage } from '../../../src/core/article-path'
import { registerOf, type Decision, type Subject, type What } from '../../../src/core/4-review/decision'
import { disputesOf } from '../../../src/core/4-review/disputes'
import { DecisionLog } from '../../../src/core/4-review/log'
import { articleState } from '../../../src/core/5-reports/progress'
import { reviewOf } from '../../../src/core/4-review/review'
import type { RegisterKey } from '../../../src/core/identities'
import { read } from '../../knowledge'
import { Editor } from './decided'
import { choicesOn, logsOn } from './random-log'

const READ = read(
  '# 春耕会召开\n\n副市长韩若兰要求，3名职工要带头。。沈怀舟还看望了职工，说得很好。\n\n# 龙舟赛开赛\n\n冠军队领队万晓棠说，86支队伍报了名。',
)
const FINDING = READ.findings[0]
if (!FINDING) throw new Error('the page has no finding')
const CHOICES = choicesOn(READ.page, READ.mentions.all, [FINDING.key])

/** Random keys decide the order in which decisions arrive. */
const arriving = fc.tuple(logsOn(READ.page, CHOICES), fc.infiniteStream(fc.nat()))
const shuffled = (made: readonly Decision[], keys: Iterator<number>): Decision[] =>
  made
    .map((decision) => ({ decision, key: Number(keys.next().value) }))
    .sort((a, b) => a.key - b.key)
    .map(({ decision }) => decision)

describe('a log of several editors', () => {
  it('says the same in whatever order, and however often, its decisions arrive', () => {
    fc.assert(
      fc.property(arriving, ([made, keys]) => {
        const one = new DecisionLog(made)
        const other = new DecisionLog([...shuffled(made, keys), ...made])
        expect(other.all()).toEqual(one.all())
        expect(other.last()).toEqual(one.last())
        for (const register of registersOf(made))
          expect(other.resolve(register)).toEqual(one.resolve(register))
        expect(disputesOf(other)).toEqual(disputesOf(one))
        expect(arrangedPage(READ.page.source, other)).toEqual(arrangedPage(READ.page.source, one))
        expect(reviewOf(READ, other)).toEqual(reviewOf(READ, one))
        for (const by of ['甲', '乙', '丙']) {
          expect(other.undoable(by)).toBe(one.undoable(by))
          expect(other.redoable(by)).toBe(one.redoable(by))
        }
      }),
    )
  })

  it('has every live decision that none replaces as the value, or among the candidates', () => {
    fc.assert(
      fc.property(logsOn(READ.page, CHOICES), (made) => {
        const log = new DecisionLog(made)
        const disputes = new Map(disputesOf(log).map((dispute) => [dispute.register, dispute.candidates]))
        for (const register of registersOf(made)) {
          const live = log.live(register)
          const heads = live.filter(({ id }) => !live.some(({ over }) => over.includes(id)))
          const resolved = log.resolve(register)
          const shown = disputes.get(register) ?? (resolved.kind === 'decided' ? [resolved.decision] : [])
          const says = new Set(shown.map(({ what }) => JSON.stringify(what)))
          expect(heads.map(({ what }) => JSON.stringify(what)).filter((what) => !says.has(what))).toEqual([])
          expect(resolved.kind === 'disputed').toBe(
            disputes.has(register) && register.startsWith('act:') === false,
          )
        }
      }),
    )
  })

  it('is settled by whoever decides having seen all of it, whatever the clocks say', () => {
    fc.assert(
      fc.property(logsOn(READ.page, CHOICES), (made) => {
        const log = new DecisionLog(made)
        const editor = new Editor(READ.page, '丁', log, () => '2024-03-14T20:00:00.000Z')
        for (const { register, candidates } of disputesOf(log)) {
          const [taken] = candidates
          if (taken) editor.decide(taken.subject, taken.what)
          expect(log.decided(register)?.what).toEqual(taken?.what)
        }
        expect(disputesOf(log)).toEqual([])
        expect(log.undoable('丁') === null).toBe(editor.made.length === 0)
        if (editor.made.length > 0) expect(log.undoable('丁')).toBe(editor.made.at(-1)?.act)
      }),
    )
  })
})

const registersOf = (made: readonly Decision[]): RegisterKey[] => [
  ...new Set(made.map(({ subject }) => registerOf(subject))),
]

/** Two editors who decide differently of one thing, the second by a clock that is later. */
function differing(subject: Subject, one: What, other: What): { log: DecisionLog; made: Decision[] } {
  const [first, second] = [
    new Editor(READ.page, '甲', new DecisionLog(), () => '2024-03-14T20:00:00.000Z'),
    new Editor(READ.page, '乙', new DecisionLog(), () => '2024-03-14T21:00:00.000Z'),
  ]
  const made = [first.decide(subject, one), second.decide(subject, other)]
  return { log: new DecisionLog(made), made }
}

describe('what two editors decide differently', () => {
  const none = new DecisionLog()
  const proposed = reviewOf(READ, none)

  it.each(CHOICES.map(({ subject, whats }) => [registerOf(subject), subject, whats] as const))(
    'of %s stands as it was proposed, with both candidates',
    (register, subject, [one, other]) => {
      if (!one || !other) throw new Error('one answer is no choice')
      const { log, made } = differing(subject, one, other)
      const now = reviewOf(READ, log)
      expect(now.disputes).toMatchObject([{ register, candidates: made.map(({ id }) => ({ id })) }])
      const plain = ({ mentions }: typeof now) =>
        mentions.map(({ id, surface, value, note }) => [id, surface, value, note])
      expect(plain(now)).toEqual(plain(proposed))
      expect(now.links).toEqual(proposed.links)
      expect(now.edits).toEqual([])
      expect(now.findings.every(({ state, note }) => state === 'open' && note === undefined)).toBe(true)
      expect(arrangedPage(READ.page.source, log)).toEqual(READ.page)
      const [article] = READ.page.articles
      if (article && subject.kind === 'article') expect(articleState(article.id, [], log)).toBe('attention')
    },
  )
})

describe('a decision dated thousands of years ahead', () => {
  const far = () => '9998-12-31T23:59:59.999Z'
  const today = () => '2024-03-14T20:00:00.000Z'
  const [choice] = CHOICES
  if (!choice) throw new Error('nothing to decide')
  const { subject } = choice

  it('gives way to a later one that saw it', () => {
    const log = new DecisionLog()
    new Editor(READ.page, '甲', log, far).decide(subject, { kind: 'accept' })
    new Editor(READ.page, '乙', log, today).decide(subject, { kind: 'reject' })
    expect(log.decided(registerOf(subject))?.what.kind).toBe('reject')
  })

  it('is not what undo takes back instead of the act done last', () => {
    let clock = far
    const editor = new Editor(READ.page, '甲', new DecisionLog(), () => clock())
    const { log } = editor
    editor.decide(subject, { kind: 'accept' }, 'far')
    clock = today
    const other = CHOICES[1]?.subject
    if (other) editor.decide(other, { kind: 'note', text: '今天' }, 'near')
    expect(log.undoable('甲')).toBe('near')
    editor.undo()
    expect(log.undoable('甲')).toBe('far')
    expect(log.redoable('甲')).toBe('near')
  })
})
