import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Decision, Subject } from '../../../src/core/4-review/decision'
import { ReviewFold } from '../../../src/core/4-review/fold'
import { DecisionLog } from '../../../src/core/4-review/log'
import { reviewOf, type Review } from '../../../src/core/4-review/review'
import { read } from '../../knowledge'
import { Editor } from './decided'
import { choicesOn, logsOn, type Choice } from './random-log'

const READ = read(
  '# 春耕会召开\n\n副市长韩若兰要求，3名职工要带头。。沈怀舟还看望了职工，说得很好。\n\n# 龙舟赛开赛\n\n冠军队领队万晓棠说，86支队伍报了名。',
)
const GONE = { start: 4, end: 8, quote: '这里没有', before: '在那', after: '的话' }
const withoutPlace = (subject: Subject, ...whats: Choice['whats'][number][]): Choice => ({ subject, whats })
/** What can be decided of the page, and of places that it does not have. */
const CHOICES: Choice[] = [
  ...choicesOn(
    READ.page,
    READ.mentions.all,
    READ.findings.map(({ key }) => key),
  ),
  withoutPlace({ kind: 'mention', type: 'name', anchor: GONE }, { kind: 'accept' }, { kind: 'reset' }),
  withoutPlace({ kind: 'edit', anchor: GONE }, { kind: 'replace', text: '甲' }, { kind: 'reset' }),
  withoutPlace({ kind: 'role', anchor: GONE }, { kind: 'role', role: 'noise' }),
]

const partsOf = (fold: ReviewFold): Review => {
  const { read, mentions, links, findings, edits, comments, changes, disputes, orphaned } = fold
  return { read, mentions, links, findings, edits, comments, changes, disputes, orphaned }
}

/** Cuts a log into what arrives together. */
const inParts = (decisions: readonly Decision[], sizes: Iterator<number>): Decision[][] => {
  const parts: Decision[][] = []
  for (let at = 0; at < decisions.length;) {
    const size = 1 + (Number(sizes.next().value) % 3)
    parts.push(decisions.slice(at, at + size))
    at += size
  }
  return parts
}

it('decision by decision is what folding the whole log gives, with disputes, undo and orphaned places', () => {
  let [disputed, orphaned] = [0, 0]
  fc.assert(
    fc.property(logsOn(READ.page, CHOICES, 40), fc.infiniteStream(fc.nat()), (made, sizes) => {
      const log = new DecisionLog()
      const fold = new ReviewFold(READ, new DecisionLog())
      for (const part of inParts(made, sizes)) {
        fold.append(part)
        for (const decision of part) log.append(decision)
        expect(partsOf(fold)).toEqual(reviewOf(READ, log))
        // On the way, too: most disputes of a random log are settled by its end.
        disputed += fold.disputes.length
        orphaned += fold.orphaned.length
      }
    }),
  )
  expect(disputed).toBeGreaterThan(0)
  expect(orphaned).toBeGreaterThan(0)
})

it('sees a name printed otherwise by an edit that takes an earlier one in', () => {
  const editor = new Editor(READ.page)
  editor.decide({ kind: 'edit', anchor: editor.anchor('冠') }, { kind: 'replace', text: '' })
  editor.decide(
    { kind: 'edit', anchor: editor.anchor('\n冠军队领队万') },
    { kind: 'replace', text: '，冠军队领队' },
  )
  const fold = new ReviewFold(READ, new DecisionLog())
  for (const decision of editor.log.all()) fold.append([decision])
  expect(partsOf(fold)).toEqual(reviewOf(READ, editor.log))
})

it('tells which mentions may be others, and no fewer', () => {
  fc.assert(
    fc.property(logsOn(READ.page, CHOICES), (made) => {
      const fold = new ReviewFold(READ, new DecisionLog())
      for (const decision of made) {
        const before = new Map(fold.mentions.map((mention) => [mention.id, mention]))
        const { mentions, moved } = fold.append([decision])
        const differ = [...new Set([...before.keys(), ...fold.mentions.map(({ id }) => id)])].filter(
          (id) => JSON.stringify(before.get(id)) !== JSON.stringify(fold.mention(id)),
        )
        expect(differ.filter((id) => !mentions.includes(id))).toEqual([])
        const extent = (list: Review['mentions']): string =>
          list.map(({ id, start, end }) => `${id}${start}-${end}`).join()
        if (!moved) expect(extent(fold.mentions)).toBe(extent([...before.values()]))
      }
    }),
  )
})

it('reads a page anew as if it had been read so from the start', () => {
  const other = read(READ.page.source.text.replace('3名', '３名'))
  fc.assert(
    fc.property(logsOn(READ.page, CHOICES), (made) => {
      const fold = new ReviewFold(READ, new DecisionLog(made))
      fold.reread(other)
      expect(partsOf(fold)).toEqual(reviewOf(other, new DecisionLog(made)))
    }),
  )
})

it('says whose word is the last also where what puts them in order arrives behind them', () => {
  const clock = (): string => '2024-03-14T20:00:00.000Z'
  const [early, late] = [
    new Editor(READ.page, '甲', undefined, () => '1999-01-01T00:00:00.000Z'),
    new Editor(READ.page, '乙', undefined, clock),
  ]
  const third = new Editor(READ.page, '丙', undefined, clock)
  const seen = third.mention('figure', '86支', { kind: 'accept' })
  // Of one mind, without seeing each other; but the one whose clock is wrong had seen the third.
  early.log.append(seen)
  const decisions = [
    early.mention('name', '韩若兰', { kind: 'accept' }),
    late.mention('name', '韩若兰', { kind: 'accept' }),
    seen,
  ]
  const fold = new ReviewFold(READ, new DecisionLog())
  for (const decision of decisions) fold.append([decision])
  expect(partsOf(fold)).toEqual(reviewOf(READ, new DecisionLog(decisions)))
})
