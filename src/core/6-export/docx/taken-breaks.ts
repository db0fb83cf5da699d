import { DecisionLog } from '../../4-review/log'
import { registerKey } from '../../identities'
import { bySpan, overlaps, type Span } from '../../text/span'
import type { ExportedPage } from '../exported'

/** A break between two paragraphs that an editor took out. */
export interface TakenBreak extends Span {
  readonly by: string
  readonly at: string
}

/** The breaks that editors took out between blocks that follow each other in the file, in its order. */
export function takenBreaks({ text, blocks, articles, edits = [], decisions }: ExportedPage): TakenBreak[] {
  const log = new DecisionLog(decisions)
  const byId = new Map(blocks.map((block) => [block.id, block]))
  return articles
    .flatMap(({ joins }) => joins)
    .flatMap(({ first, second }): TakenBreak[] => {
      const [before, behind] = [byId.get(first), byId.get(second)]
      if (!before || !behind) return []
      const decided = log.decided(registerKey({ kind: 'join', span: before }))
      if (decided?.what.kind !== 'join' || decided.what.with !== second) return []
      const at = { start: before.end, end: behind.start }
      const isBreak = at.start < at.end && text.slice(at.start, at.end).trim() === ''
      // An edit that reaches over it takes it out already.
      const isTaken = edits.some((edit) => overlaps(edit, at))
      return isBreak && !isTaken ? [{ ...at, by: decided.by, at: decided.at }] : []
    })
    .sort(bySpan)
}
