import type { FigureValue } from '../../2-mentions/figures/figure'
import { figuresOf } from '../../2-mentions/figures-of-page'
import { personOf, type Mention } from '../../2-mentions/mention'
import type { ReviewedMention } from '../../4-review/review'
import { reviewMention, reviewOwn } from '../../4-review/review-mention'
import { parseMentionId, parseRegister, type MentionId } from '../../identities'
import { sliceOf } from '../../text/span'
import type { ExportedMention } from '../exported'
import { differing, type Folded } from './folded'

/** What the decisions make of an exported mention; null where there can be none of that identity. */
function refold(
  { by, exported: { text } }: Folded,
  mention: ExportedMention,
  figure?: FigureValue,
): ReviewedMention | null {
  const id = mention.id as MentionId
  const first = parseMentionId(id)
  if (!first || first.span.end > text.length) return null
  if (mention.confidence === null) {
    const own = reviewOwn(by, id)
    return own === 'orphaned' ? null : own
  }
  const { confidence, evidence } = mention
  const quote = sliceOf(text, first.span)
  const base = { id, ...first.span, quote, confidence, evidence }
  const proposals: Readonly<Record<Mention['type'], Mention>> = {
    name: { ...base, type: 'name', value: { person: personOf(quote) } },
    // What was read of a title where it stands is known from the export alone.
    title: { ...base, type: 'title', value: mention.title ?? { post: '' } },
    figure: { ...base, type: 'figure', value: figure ?? { kind: 'count' } },
  }
  return reviewMention(by, proposals[first.type])
}

/** Mentions that are not where their identity says, or not what was decided of them; decided ones that are missing. */
export function* mentionFaults(folded: Folded): Generator<string> {
  const { exported, log, by, isWhole } = folded
  const seen = new Set<string>()
  for (const mention of exported.mentions) {
    const of = `mention ${mention.id}`
    if (seen.has(mention.id)) yield `${of}: twice`
    seen.add(mention.id)
    const must = refold(folded, mention)
    if (!must) {
      yield `${of}: nothing of that identity was read or marked`
      continue
    }
    const { type, start, end, quote, state, surface, note, by: decidedBy, at: decidedAt } = must
    yield* differing(
      of,
      { ...mention },
      {
        ...{ type, start, end, quote, state, corrected: surface, note, decidedBy, decidedAt },
      },
    )
  }
  if (!isWhole) return
  for (const register of log.registers('mention')) {
    const parsed = parseRegister(register)
    if (parsed?.kind !== 'mention' || seen.has(parsed.mention)) continue
    const own = reviewOwn(by, parsed.mention)
    if (own !== null && own !== 'orphaned') yield `mention ${parsed.mention}: decided, and not there`
  }
}

/** Values that are not what this version reads of the words as they are to be printed, where nobody said otherwise. */
export function* valueFaults(folded: Folded): Generator<string> {
  const figures = figuresOf(folded.arranged)
  for (const mention of folded.exported.mentions) {
    const of = `mention ${mention.id}`
    const must = refold(folded, mention, figures.get(mention.id as MentionId))
    if (!must) continue
    const { value, figure, title } = must
    if (
      mention.confidence !== null &&
      mention.id.startsWith('figure@') &&
      !figures.has(mention.id as MentionId)
    )
      yield `${of}: no figure is read there`
    yield* differing(
      of,
      { ...mention },
      {
        value: value ?? null,
        kind: figure?.kind,
        unit: figure?.unit,
        approximate: figure?.approximate,
        title,
      },
    )
    if (title && !isMadeOf(mention.corrected, title)) yield `${of}: title is not made of its words`
  }
}

const closed = (words: string): string => words.replace(/\s+/g, '')

/** Are these the parts of a title, in their order, as it is written? */
function isMadeOf(
  written: string,
  { organisation = '', region = '', rank = '', post }: NonNullable<ExportedMention['title']>,
): boolean {
  const [words, whole] = [closed(written), closed(organisation)]
  return words.startsWith(whole + closed(rank) + closed(post)) && whole.startsWith(closed(region))
}
