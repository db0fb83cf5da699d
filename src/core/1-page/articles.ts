import { articleId } from '../identities'
import { countPairs, likenessOver, mergePairs, type PairCounts } from './likeness'
import { proposeJoins } from './joins'
import { isTitleRole, type Article, type Block } from './page'

/** A news report closes by saying who was there: what follows on the page is from somewhere else. */
const CLOSING = /(?:出席|参加|参会|列席|陪同|出席会议|出席并颁奖|作书面交流发言)[^。]{0,8}。?$/
/** A paragraph goes to another article than its neighbours' when it is this much like it... */
const LIKE_ENOUGH = 0.09
/** ...and this many times as much as like any other. */
const CLEARLY = 2

/** More articles than any page has. */
const MOST_ARTICLES = 60

interface Draft {
  readonly lead: Block
  readonly titles: Block[]
  readonly own: Block[]
  readonly placed: Block[]
}

/**
 * Groups blocks into articles: a headline group begins one; after a closing paragraph, what follows is put by
 * content to the article it is like, or starts an article without a headline. Noise belongs to none.
 */
export function toArticles(text: string, blocks: readonly Block[]): Article[] {
  const { drafts, loose } = cutAtHeadlines(text, blocks)
  const all = placeLoose(text, drafts, loose)
  return all
    .sort((a, b) => a.lead.start - b.lead.start)
    .map(({ lead, titles, own, placed }) => {
      const order = [...titles, ...own, ...placed]
      return {
        id: articleId({ kind: 'led', by: lead }),
        blocks: order.map(({ id }) => id),
        joins: proposeJoins(text, order),
        placedByContent: placed.map(({ id }) => id),
      }
    })
}

/** Paragraphs that stand behind a closing one, up to the next headline or closing. */
interface LooseRun {
  readonly blocks: Block[]
  /** The article they would belong to if they simply went on. */
  readonly above: Draft | null
}

function cutAtHeadlines(text: string, blocks: readonly Block[]): { drafts: Draft[]; loose: LooseRun[] } {
  const drafts: Draft[] = []
  const loose: LooseRun[] = []
  let current: Draft | null = null
  let run: LooseRun | null = null
  let closed = false
  let above: Block | null = null
  for (const block of blocks) {
    if (block.role === 'noise') continue
    const inTitles: boolean = above !== null && isTitleRole(above.role)
    if (isTitleRole(block.role) && (block.role !== 'subhead' || inTitles)) {
      if (!current || !inTitles || (block.role === 'kicker' && above?.role === 'subhead')) {
        current = { lead: block, titles: [block], own: [], placed: [] }
        drafts.push(current)
        run = null
        closed = false
      } else current.titles.push(block)
    } else {
      const closing = closes(text, block)
      if (!current || (closed && !closing)) {
        run = !run || closed ? { blocks: [], above: current } : run
        if (run.blocks.length === 0) loose.push(run)
      }
      if (run) run.blocks.push(block)
      else current?.own.push(block)
      // The first paragraph tells it all, also who was there: it opens an article and closes none.
      closed = closing && (run !== null || (current?.own.length ?? 0) > 1)
    }
    above = block
  }
  return { drafts, loose }
}

/** A run of paragraphs as an article without a headline. */
function alone({ blocks }: LooseRun): Draft {
  const [lead] = blocks
  if (!lead) throw new RangeError('a run without a block')
  return { lead, titles: [], own: blocks, placed: [] }
}

const closes = (text: string, block: Block): boolean =>
  block.role === 'paragraph' && CLOSING.test(text.slice(block.start, block.end))

/** Each run of paragraphs that stands behind a closing one goes to an article, whole or from a paragraph on. */
function placeLoose(text: string, drafts: readonly Draft[], runs: readonly LooseRun[]): Draft[] {
  // Nothing to place, or nowhere; and a text of hundreds of articles is no page.
  if (runs.length === 0 || drafts.length === 0 || drafts.length > MOST_ARTICLES)
    return [...drafts, ...runs.map(alone)]
  const pairs = new Map<string, PairCounts>()
  const pairsOf = (block: Block): PairCounts => {
    let counts = pairs.get(block.id)
    if (!counts) pairs.set(block.id, (counts = countPairs(text.slice(block.start, block.end))))
    return counts
  }
  const everything = [...drafts.flatMap((d) => [...d.titles, ...d.own]), ...runs.flatMap((run) => run.blocks)]
  const likeness = likenessOver(everything.map(pairsOf))
  const bodies = new Map(
    drafts.map((d) => [d, mergePairs([...d.titles, ...d.titles, ...d.own].map(pairsOf))]),
  )
  const headless: Draft[] = []
  for (const run of runs) {
    let target: Draft | null = null
    for (const block of run.blocks) {
      const liked = mostAlike(pairsOf(block))
      if (liked) target = liked
      else if (!target) {
        target = { lead: block, titles: [], own: [], placed: [] }
        headless.push(target)
      }
      const elsewhere = target.titles.length > 0 && target !== run.above
      ;(elsewhere ? target.placed : target.own).push(block)
    }
  }
  return [...drafts, ...headless]

  function mostAlike(counts: PairCounts): Draft | null {
    const ranked = drafts
      .map((draft) => ({ draft, like: likeness.between(counts, bodies.get(draft) ?? new Map()) }))
      .sort((a, b) => b.like - a.like)
    const [best, second] = ranked
    if (!best || best.like < LIKE_ENOUGH || best.like < (second?.like ?? 0) * CLEARLY) return null
    return best.draft
  }
}
