import fc from 'fast-check'
import { expect } from 'vitest'
import { toPage } from '../../../src/core/1-page/to-page'
import { arrangedPage, readArranged, review } from '../../../src/core/article-path'
import { DecisionLog } from '../../../src/core/4-review/log'
import { recheck, withRechecked } from '../../../src/core/4-review/recheck'
import { toExport } from '../../../src/core/6-export/export-page'
import type { ExportedPage } from '../../../src/core/6-export/exported'
import { validateExport } from '../../../src/core/6-export/validate'
import { knowledge, read } from '../../knowledge'
import { choicesOn, logsOn } from '../4-review/random-log'

export const READ = read(
  `2025年3月9日 星期日 第2版

# 𠮷安会议召开 副市长韩若兰出席

市委书记沈怀舟指出，3月8日10名职工受到表彰。。副市长韩若兰说，总产值达286.5万元，增长5%。

# 另一篇

本报记者 柳青禾

葛\u{e0100}城区区长梁守义到场，2000余人参加。`,
)

/** A page that its file lays out otherwise than its text alone would be. */
const laidOut = await toPage({
  name: '吉安.html',
  bytes: new TextEncoder().encode(`<h1>吉安会议召开 副市长韩若兰出席</h1>
<p>市委书记沈怀舟指出，3月8日10名职工受到表彰。。副市长韩若兰说，总产值达286.5万元，增长5%，好于去年同期。</p>
<p>葛城区区长梁守义到场</p><p>2000余人参加了会议，副市长韩若岚最后宣读了表彰决定，并同获奖的10名职工合影。</p>`),
})
if (!laidOut.ok) throw new Error(laidOut.problem.code)
const LAID_OUT = readArranged(laidOut.value, knowledge)

/** As the app exports it: decisions folded in, and checked as corrected. */
export function exported(log: DecisionLog, only?: readonly string[], from = READ): ExportedPage {
  const again = readArranged(arrangedPage(from.page.source, log), knowledge)
  const plain = review(again, log)
  const { changes } = plain
  const findings =
    changes.length === 0
      ? plain.findings
      : withRechecked(plain.findings, recheck(again.page, changes, knowledge, []), log)
  return toExport({ ...plain, findings }, log, only ? { only } : {})
}

/** What validation has against an export; undefined where it passes. */
export const said = (page: unknown): string | undefined => {
  const valid = validateExport(page)
  return valid.ok ? undefined : `${valid.problem.code} ${valid.problem.detail ?? ''}`
}

/** Decisions at random, exported whole and article by article: each export passes validation. */
export function agreesWhateverIsDecided(numRuns: number): void {
  for (const from of [READ, LAID_OUT]) {
    const choices = choicesOn(
      from.page,
      from.mentions.all,
      from.findings.map(({ key }) => key),
    )
    fc.assert(
      fc.property(logsOn(from.page, choices), (decisions) => {
        const log = new DecisionLog(decisions)
        expect(said(exported(log, undefined, from))).toBeUndefined()
        const { articles } = arrangedPage(from.page.source, log)
        for (const { id } of articles) expect(said(exported(log, [id], from))).toBeUndefined()
      }),
      { numRuns },
    )
  }
}
