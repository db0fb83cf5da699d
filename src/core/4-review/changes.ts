import { parseRegister, type MentionId, type RegisterKey } from '../identities'
import { locate } from '../text/anchor'
import { carried } from '../text/carried'
import { bySpan, contains, overlaps, sameSpan, type Span } from '../text/span'
import type { Decision } from './decision'
import type { DecisionLog } from './log'

/** What stands at a span of the original text instead. */
export interface Replacement extends Span {
  readonly text: string
}

/** A replacement with the mention or the edit that makes it, and who decided it. */
export interface Change extends Replacement {
  readonly id: MentionId | RegisterKey
  readonly by: string
  readonly at: string
}

interface Decided {
  readonly change: Change
  readonly decision: Decision
}

/**
 * The changes that the decisions of a log make of a text: in order, none over another. Of changes that overlap, a
 * later one inside an earlier changes what that put there; else the later takes the earlier's place.
 */
export function changesOf(text: string, log: DecisionLog): Change[] {
  const decided = [...log.changing]
    .flatMap((register) => decidedChange(text, register, log) ?? [])
    .sort((a, b) => bySpan(a.change, b.change) || log.compare(a.decision, b.decision))
  const changes: Change[] = []
  let group: Decided[] = []
  let end = 0
  const close = (): void => {
    changes.push(...composed(text, group, log))
    group = []
  }
  for (const one of decided) {
    if (group.length > 0 && one.change.start >= end) close()
    group.push(one)
    end = Math.max(group.length === 1 ? 0 : end, one.change.end)
  }
  close()
  return changes
}

/** What the decision on a register prints in another way; null for one that prints what is there. */
export function decidedChange(text: string, register: RegisterKey, log: DecisionLog): Decided | null {
  const decision = log.decided(register)
  if (!decision || !('anchor' in decision.subject)) return null
  const { what, subject, by, at } = decision
  const about = parseRegister(register)
  const id = about?.kind === 'mention' ? about.mention : register
  const now = what.kind === 'replace' ? what.text : what.kind === 'correct' ? what.surface : undefined
  const place = locate(text, (what.kind === 'correct' && what.anchor) || subject.anchor)
  if (now === undefined || !place || text.slice(place.start, place.end) === now) return null
  return { change: { ...place, text: now, id, by, at }, decision }
}

/** Changes that overlap, laid over each other as they were decided. */
function composed(text: string, group: readonly Decided[], log: DecisionLog): Change[] {
  if (group.length < 2) return group.map(({ change }) => change)
  let kept: Change[] = []
  for (const { change } of [...group].sort((a, b) => log.compare(a.decision, b.decision))) {
    const around = kept.find((one) => contains(one, change) && !sameSpan(one, change))
    kept = around
      ? kept.map((one) => (one === around ? within(text, around, change) : one))
      : [...kept.filter((one) => !overlaps(one, change)), change]
  }
  return kept.sort((a, b) => a.start - b.start)
}

function within(text: string, around: Change, change: Change): Change {
  const place = placeIn(text, around, change)
  const now = around.text.slice(0, place.start) + change.text + around.text.slice(place.end)
  return { ...around, text: now, by: change.by, at: change.at }
}

/** Where a part of what a change replaces stands in the replacement. */
export const placeIn = (text: string, change: Replacement, { start, end }: Span): Span =>
  carried(text.slice(change.start, change.end), change.text, {
    start: start - change.start,
    end: end - change.start,
  })

/** The changes that overlap a span, of changes in order. */
export function changesAt<C extends Span>(changes: readonly C[], span: Span): readonly C[] {
  let [low, high] = [0, changes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((changes[middle]?.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < changes.length && (changes[last]?.start ?? Infinity) < span.end) last++
  return changes.slice(low, last)
}

/** What the corrected text says at a span of the original. */
export function printedAt(text: string, span: Span, changes: readonly Replacement[]): string {
  let printed = ''
  let at = span.start
  for (const change of changesAt(changes, span)) {
    const part = { start: Math.max(span.start, change.start), end: Math.min(span.end, change.end) }
    const place = placeIn(text, change, part)
    printed += text.slice(at, part.start) + change.text.slice(place.start, place.end)
    at = part.end
  }
  return printed + text.slice(at, span.end)
}

/** The spans at which two lists of changes differ: what lies there is printed otherwise. */
export function differences(before: readonly Change[], after: readonly Change[]): Change[] {
  const written = (change: Change): string => JSON.stringify(change)
  const [was, is] = [new Set(before.map(written)), new Set(after.map(written))]
  return [
    ...before.filter((change) => !is.has(written(change))),
    ...after.filter((change) => !was.has(written(change))),
  ]
}
