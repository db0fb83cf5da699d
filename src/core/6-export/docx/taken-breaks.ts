import { DecisionLog } from '../../4-review/log'
import { registerKey } from '../../identities'
import { bySpan, overlaps } from '../../text/span'
import type { ExportedPage } from '../exported'
import { nameOf } from './said'
import type { TrackedEdit } from './track'

/**
 * The breaks that editors took out between blocks that follow each other in the file, in its order: with what a line is
 * indented by.
 */
export function takenBreaks({ text, blocks, articles, edits = [], decisions }: ExportedPage): TrackedEdit[] {
  const log = new DecisionLog(decisions)
  const byId = new Map(blocks.map((block) => [block.id, block]))
  return articles
    .flatMap(({ joins }) => joins)
    .flatMap(({ first, second }): TrackedEdit[] => {
      const [before, behind] = [byId.get(first), byId.get(second)]
      if (!before || !behind) return []
      const decided = log.decided(registerKey({ kind: 'join', span: before }))
      if (decided?.what.kind !== 'join' || decided.what.with !== second) return []
      const within = { start: before.end, end: behind.start }
      const isBreak = within.start < within.end && text.slice(within.start, within.end).trim() === ''
      // An edit that reaches over it takes it out already.
      const isTaken = edits.some((edit) => overlaps(edit, within))
      return isBreak && !isTaken
        ? [{ ...within, text: '', within, by: nameOf(decided.by), at: decided.at }]
        : []
    })
    .sort(bySpan)
}
