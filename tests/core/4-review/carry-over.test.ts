import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrangedPage, exportPage, readArranged, review } from '../../../src/core/article-path'
import { carryOver } from '../../../src/core/4-review/carry-over'
import { DecisionLog } from '../../../src/core/4-review/log'
import { validateExport } from '../../../src/core/6-export/validate'
import { knowledge, read, sourceOf } from '../../knowledge'
import { Editor } from './decided'
import { choicesOn, logsOn } from './random-log'

const ALTERED = read(
  '# 会议召开\n\n市委书记沈怀舟指出，要抓紧落实。\n\n多出来的一段。\n\n副市长韩若兰出席，3名职工受到表彰。',
)
const TRUE = sourceOf('# 会议召开\n\n市委书记沈怀舟指出，要抓紧落实。\n\n副市长韩若兰出席，5名职工受到表彰。')

const onTrue = (log: DecisionLog) => {
  const again = readArranged(arrangedPage(TRUE, log), knowledge)
  return { folded: review(again, log), exported: exportPage(again, log) }
}

it('moves decisions to their places in another text, and keeps those that have none', () => {
  const editor = new Editor(ALTERED.page)
  editor.mention('name', '韩若兰', { kind: 'correct', surface: '韩若岚' })
  editor.mention('name', '沈怀舟', { kind: 'accept' })
  editor.decide({ kind: 'edit', anchor: editor.anchor('多出来的一段') }, { kind: 'replace', text: '' })
  const { carried, orphaned } = carryOver(editor.made, ALTERED.page.source.text, TRUE.text)
  expect(orphaned.map(({ subject }) => subject.kind)).toEqual(['edit'])
  expect(carried.map(({ id, by, at, what }) => ({ id, by, at, what }))).toEqual(
    editor.made.slice(0, 2).map(({ id, by, at, what }) => ({ id, by, at, what })),
  )
  const { folded, exported } = onTrue(new DecisionLog([...carried, ...orphaned]))
  expect(
    folded.mentions.filter(({ by }) => by === '甲').map(({ quote, surface }) => [quote, surface]),
  ).toEqual([
    ['沈怀舟', '沈怀舟'],
    ['韩若兰', '韩若岚'],
  ])
  expect(folded.orphaned.map(({ id }) => id)).toEqual([editor.made[2]?.id])
  expect(exported.correctedText).toBe(TRUE.text.replace('韩若兰', '韩若岚'))
})

it('leaves no decision out, changes none, and the page can still be exported', () => {
  fc.assert(
    fc.property(logsOn(ALTERED.page, choicesOn(ALTERED.page, ALTERED.mentions.all)), (decisions) => {
      const { carried, orphaned } = carryOver(decisions, ALTERED.page.source.text, TRUE.text)
      const all = [...carried, ...orphaned]
      expect(all.map(({ id }) => id).sort()).toEqual(decisions.map(({ id }) => id).sort())
      const own = all.map((decision) => ({ ...decision, source: TRUE.sha256 }))
      const valid = validateExport(onTrue(new DecisionLog(own)).exported)
      expect(valid.ok || valid.problem).toBe(true)
    }),
    { numRuns: 60 },
  )
})
