import { proposeJoins } from '../1-page/joins'
import { block as makeBlock } from '../1-page/blocks'
import type { Article, Block, Join, Page } from '../1-page/page'
import {
  articleId,
  blockId,
  parseArticleId,
  registerKey,
  type ArticleId,
  type BlockId,
  type RegisterKind,
} from '../identities'
import { isInPlace } from '../text/anchor'
import { trimSpan, type Span } from '../text/span'
import { characterEdge } from '../text/whole-characters'
import type { Decision } from './decision'
import type { DecisionLog } from './log'

/**
 * The page as its editors have arranged it: splits, roles, which article and in which order, joins, laid over what
 * the core proposes. The text and its offsets stay; only the view over them changes.
 */
export function arrange(proposed: Page, log: DecisionLog): Page {
  const text = proposed.source.text
  const split = splitBlocks(proposed, log)
  const blocks = split.blocks.map((block) => withRole(text, block, log))
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const articles = place(split.articles, decisions(text, log, 'place'), byId)
  const joinsDecided = new Map(decisions(text, log, 'join').map((d) => [subjectBlock(d), d]))
  return {
    ...proposed,
    blocks,
    articles: articles
      .map(({ id, order, byContent }): Article => {
        const shown = order.filter((blockId) => byId.get(blockId)?.role !== 'noise')
        const joins = joinsOf(text, shown, byId, joinsDecided)
        return {
          id,
          blocks: shown,
          joins,
          placedByContent: byContent.filter((blockId) => shown.includes(blockId)),
        }
      })
      .filter((article) => article.blocks.length > 0),
  }
}

interface Draft {
  readonly id: ArticleId
  order: BlockId[]
  readonly byContent: readonly BlockId[]
}

/** What is decided on the registers of a kind, in the order of the log; where editors differ, what was proposed stands. */
function decisions(text: string, log: DecisionLog, kind: RegisterKind): Decision[] {
  return log
    .registers(kind)
    .flatMap((register) => log.decided(register) ?? [])
    .filter(({ subject }) => !('anchor' in subject) || isInPlace(text, subject.anchor))
    .sort(log.compare)
}

const subjectBlock = ({ subject }: Decision): BlockId | null =>
  'anchor' in subject ? blockId(subject.anchor) : null

function splitBlocks(page: Page, log: DecisionLog): { blocks: Block[]; articles: Draft[] } {
  const pieces = new Map<BlockId, Block[]>()
  for (const decision of decisions(page.source.text, log, 'split')) {
    const whole = page.blocks.find(({ id }) => id === subjectBlock(decision))
    if (!whole || decision.what.kind !== 'split') continue
    const cuts = decision.what.at.filter((at) => at > whole.start && at < whole.end)
    pieces.set(whole.id, cutAt(page.source.text, whole, cuts))
  }
  const idsOf = (id: BlockId): BlockId[] => pieces.get(id)?.map((piece) => piece.id) ?? [id]
  return {
    blocks: page.blocks.flatMap((block) => pieces.get(block.id) ?? [block]),
    articles: page.articles.map(({ id, blocks, placedByContent }) => ({
      id,
      order: blocks.flatMap(idsOf),
      byContent: placedByContent.flatMap(idsOf),
    })),
  }
}

function cutAt(text: string, whole: Block, cuts: readonly number[]): Block[] {
  const edges = [whole.start, ...cuts.map((at) => characterEdge(text, at, 'backward')), whole.end]
  const spans = edges.slice(1).flatMap((end, i): Span[] => {
    const span = trimSpan(text, { start: edges[i] ?? whole.start, end })
    return span ? [span] : []
  })
  return spans.map(({ start, end }) => makeBlock(start, end, whole.role, 'editor'))
}

function withRole(text: string, block: Block, log: DecisionLog): Block {
  const decision = log.decided(registerKey({ kind: 'role', span: block }))
  const { what, subject } = decision ?? {}
  if (!subject || !('anchor' in subject) || !isInPlace(text, subject.anchor)) return block
  return what?.kind === 'role' && what.role !== block.role
    ? { ...block, role: what.role, why: 'editor' }
    : block
}

/** Moves blocks one decision after another, as the editor did. A target that is gone leaves the block where it is. */
function place(
  drafts: readonly Draft[],
  moves: readonly Decision[],
  byId: ReadonlyMap<BlockId, Block>,
): Draft[] {
  const articles = drafts.map((draft) => ({ ...draft, order: [...draft.order] }))
  // What was noise for the core is in no article; made text again, it joins the article that surrounds it.
  for (const block of byId.values())
    if (block.role !== 'noise' && !articles.some(({ order }) => order.includes(block.id)))
      rejoin(articles, block, byId)
  const led = new Set(articles.map(({ id }) => id))
  for (const move of moves) {
    const id = subjectBlock(move)
    const { what } = move
    const block = id === null ? undefined : byId.get(id)
    if (what.kind !== 'place' || id === null || !block) continue
    const wanted = what.article ?? ownArticle(block, led)
    let target = articles.find((article) => article.id === wanted)
    if (!target && (what.article === null || parseArticleId(wanted)?.kind === 'made')) {
      target = { id: wanted, order: [], byContent: [] }
      articles.push(target)
    }
    if (!target) continue
    for (const article of articles) article.order = article.order.filter((other) => other !== id)
    const at = what.after === null ? 0 : target.order.indexOf(what.after) + 1
    target.order.splice(what.after !== null && at === 0 ? target.order.length : at, 0, id)
  }
  return articles
}

/** The article that version 0.1 made of a block: a block that leads one already parted from it. */
function ownArticle(block: Block, led: ReadonlySet<ArticleId>): ArticleId {
  const id = articleId({ kind: 'led', by: block })
  return led.has(id) ? articleId({ kind: 'parted', lead: block }) : id
}

function rejoin(articles: Draft[], block: Block, byId: ReadonlyMap<BlockId, Block>): void {
  let best: { article: Draft; at: number; start: number } | null = null
  for (const article of articles)
    article.order.forEach((id, i) => {
      const start = byId.get(id)?.start ?? Infinity
      if (start < block.start && (best === null || start > best.start)) best = { article, at: i + 1, start }
    })
  const found = best as { article: Draft; at: number } | null
  if (found) found.article.order.splice(found.at, 0, block.id)
  else if (articles[0]) articles[0].order.unshift(block.id)
  else articles.push({ id: articleId({ kind: 'led', by: block }), order: [block.id], byContent: [] })
}

function joinsOf(
  text: string,
  order: readonly BlockId[],
  byId: ReadonlyMap<BlockId, Block>,
  decided: ReadonlyMap<BlockId | null, Decision>,
): Join[] {
  const blocks = order.flatMap((id) => byId.get(id) ?? [])
  const proposed = new Map(proposeJoins(text, blocks).map((join) => [join.first, join.second]))
  return blocks.flatMap(({ id }, i): Join[] => {
    const next = blocks[i + 1]
    if (!next) return []
    const what = decided.get(id)?.what
    const second = what?.kind === 'join' ? what.with : proposed.get(id)
    return second === next.id ? [{ first: id, second: next.id }] : []
  })
}

/** Does a decision of this kind change what is read as one sentence, so that mentions must be found again? */
export const changesReading = (kind: RegisterKind | undefined): boolean =>
  kind === 'role' || kind === 'place' || kind === 'join' || kind === 'split'
