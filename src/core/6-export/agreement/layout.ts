import { articleTexts, correctedPage, correctedTitle } from '../../4-review/corrected-text'
import { articleState, mentionsByArticle } from '../../5-reports/progress'
import { parseArticleId } from '../../identities'
import { codePointOffsets, spanKey } from '../../text/span'
import { isInsideCharacter } from '../../text/whole-characters'
import type { ExportedPage, ExportedSpan } from '../exported'
import { differing, type Folded } from './folded'

interface Named {
  readonly of: string
  readonly at: ExportedSpan
}

const spansIn = ({ blocks, mentions, findings, pageVersion }: ExportedPage): Named[] => [
  ...blocks.map((at) => ({ of: `block ${at.id}`, at })),
  ...mentions.map((at) => ({ of: `mention ${at.id}`, at })),
  ...findings.flatMap(({ key, related, ...at }) =>
    [at, ...related].map((one) => ({ of: `finding ${key}`, at: one })),
  ),
  ...(pageVersion?.changes ?? []).map((at) => ({ of: `version: ${at.kind} ${spanKey(at)}`, at })),
]

/** Spans that do not lie in the text, or not in the same place by both ways of counting. */
export function* spanFaults({ exported }: Folded): Generator<string> {
  const { text } = exported
  const spans = spansIn(exported)
  for (const { of, at } of spans)
    if (at.start > at.end || at.end > text.length) yield `${of}: span ${spanKey(at)} outside the text`
  const points = codePointOffsets(text, [...new Set(spans.flatMap(({ at: { start, end } }) => [start, end]))])
  for (const { of, at } of spans)
    yield* differing(
      of,
      { ...at },
      { codePointStart: points.get(at.start), codePointEnd: points.get(at.end) },
    )
  for (const { id, start, end } of [...exported.blocks, ...exported.mentions])
    if (start === end || isInsideCharacter(text, start) || isInsideCharacter(text, end))
      yield `${id}: span ${spanKey({ start, end })} is not of whole characters`
}

/** Blocks that are not what they are called, lie over each other, or are in two articles or in the wrong ones. */
export function* blockFaults({ exported: { blocks, articles } }: Folded): Generator<string> {
  let last = 0
  for (const block of blocks) {
    yield* differing(`block ${block.id}`, { ...block }, { id: spanKey(block) })
    if (block.start < last) yield `block ${block.id}: over the one before`
    last = block.end
  }
  const roles = new Map(blocks.map(({ id, role }) => [id, role]))
  const ownerOf = new Map<string, string>()
  const seen = new Set<string>()
  for (const { id, blocks: own, joins } of articles) {
    const of = `article ${id}`
    if (parseArticleId(id) === null || seen.has(id)) yield `${of}: not an identity of its own`
    seen.add(id)
    for (const block of own) {
      if (!roles.has(block)) yield `${of}: no block ${block}`
      if (roles.get(block) === 'noise') yield `${of}: ${block} is noise`
      if (ownerOf.has(block)) yield `${of}: block ${block} is in ${ownerOf.get(block) ?? ''} too`
      ownerOf.set(block, id)
    }
    const next = new Map(own.map((block, i) => [block, own[i + 1]]))
    for (const { first, second } of joins)
      if (next.get(first) !== second) yield `${of}: ${first} and ${second} are no neighbours`
  }
  for (const [id, role] of roles) if (role !== 'noise' && !ownerOf.has(id)) yield `block ${id}: in no article`
}

/** Texts and titles that are not the original with the decided changes, states that nobody decided. */
export function* textFaults(folded: Folded): Generator<string> {
  const { exported, shown, log, by } = folded
  const { text, correctedText, articles, mentions } = exported
  yield* differing('page', { correctedText }, { correctedText: correctedPage(text, by.changes) })
  const own = mentionsByArticle(
    shown,
    mentions.map(({ start, state, decidedBy }) => ({
      start,
      state,
      ...(decidedBy === undefined ? {} : { by: decidedBy }),
    })),
  )
  for (const [i, article] of shown.articles.entries())
    yield* differing(
      `article ${article.id}`,
      { ...articles[i] },
      {
        ...articleTexts(shown, article, by.changes),
        title: correctedTitle(shown, article, by.changes),
        state: articleState(article.id, own.get(article.id) ?? [], log),
      },
    )
}

/** An error rate of other characters than the page has, or higher after its corrections than they can have made it. */
export function* rateFaults({ exported: { errorRate, blocks, text } }: Folded): Generator<string> {
  if (!errorRate) return
  const characters = blocks
    .filter(({ role }) => role !== 'noise')
    .reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length, 0)
  yield* differing('error rate', { ...errorRate }, { characters })
  const { original, corrected, brought = 0 } = errorRate
  // Rates are sums of fractions.
  if (corrected > original + brought + 1e-6) yield 'error rate: higher as corrected than it can be'
}
