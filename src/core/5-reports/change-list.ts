import { blocksById, type Page } from '../1-page/page'
import { movesOf } from '../4-review/corrected-text'
import type { DecisionLog } from '../4-review/log'
import type { Change } from '../4-review/changes'
import { noteOf } from '../4-review/review-mention'
import { parseRegister, registerKey, type ArticleId, type FindingKey, type MentionId } from '../identities'
import type { Span } from '../text/span'
import { articleOfMention } from './progress'

/** One line of the list of changes, which the layout desk goes by. */
export interface ListedChange extends Span {
  readonly id: Change['id']
  /** Null where it lies in none. */
  readonly article: ArticleId | null
  /** Which paragraph of its article, from 1; null in none. */
  readonly paragraph: number | null
  readonly from: string
  readonly to: string
  /** Where that stands in the corrected text. */
  readonly corrected: Span
  readonly by: string
  readonly at: string
  /** Why, as its editor put it. */
  readonly why?: string
  /** The finding that it was made for. */
  readonly finding?: FindingKey
}

/** The changes of a page in the order of the text; `changes` as `changesOf` gives them. */
export function changeList(page: Page, changes: readonly Change[], log: DecisionLog): ListedChange[] {
  const { text } = page.source
  const { toCorrected } = movesOf(changes)
  const ownerOf = articleOfMention(page)
  const findings = findingsByAct(log)
  return changes.map((change): ListedChange => {
    const { id, start, end, by, at } = change
    const article = ownerOf(change)
    return {
      ...{ id, start, end, article, by, at },
      paragraph: paragraphOf(page, article, start),
      from: text.slice(start, end),
      to: change.text,
      corrected: { start: toCorrected(start, false), end: toCorrected(start, false) + change.text.length },
      ...reasonOf(change, log, findings),
    }
  })
}

/** Which block of its article an offset lies in, from 1; null in none. */
export function paragraphOf(page: Page, id: ArticleId | null, at: number): number | null {
  const byId = blocksById(page)
  const blocks = page.articles.find((article) => article.id === id)?.blocks ?? []
  const n = blocks.findIndex((one) => {
    const block = byId.get(one)
    return block !== undefined && block.start <= at && at < block.end
  })
  return n < 0 ? null : n + 1
}

/** The findings that were applied, by the transaction that did it. */
function findingsByAct(log: DecisionLog): Map<string, FindingKey> {
  return new Map(
    log.registers('finding').flatMap((register): [string, FindingKey][] => {
      const decision = log.decided(register)
      return decision?.what.kind === 'apply' && decision.subject.kind === 'finding'
        ? [[decision.act, decision.subject.key]]
        : []
    }),
  )
}

function reasonOf(
  { id }: Change,
  log: DecisionLog,
  findings: ReadonlyMap<string, FindingKey>,
): Pick<ListedChange, 'why' | 'finding'> {
  if (!parseRegister(id)) {
    const { note } = noteOf(registerKey({ kind: 'note', mention: id as MentionId }), log)
    return note === undefined ? {} : { why: note }
  }
  const decision = log.decided(id as never)
  const finding = decision && findings.get(decision.act)
  const reason = decision?.what.kind === 'replace' ? decision.what.reason : undefined
  return { ...(reason === undefined ? {} : { why: reason }), ...(finding ? { finding } : {}) }
}
