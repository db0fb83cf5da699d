import { articleId } from '../identities'
import { groupParagraphs, type Owner, type Section } from './grouping'
import { isBrokenBetween, proposeJoins } from './joins'
import { isTitleRole, type Article, type Block } from './page'

/** A news report closes by naming those who were there: what follows on the page may be from somewhere else. */
const WERE_THERE = /(?:出席|参加|参会|列席|陪同|作书面交流发言)[^。]{0,8}。?$/
const LEADERS = /^(?:市|省|县|区|校)?领导/
/** A list of those who were there has this many enumeration commas at least. */
const LISTED = 3
/** How much of a paragraph's end is read for that, in characters. */
const LONGEST_CLOSING = 200
/**
 * The rest of a sentence: a few words up to the first full stop that join on with a mark, or that list what has no
 * subject here (用才、用心服务留才。).
 */
const TORN = /^[，、。；：”’）》」』]|^[^。，“”：！？\s]{1,4}、[^。，“”：！？、\s]{1,10}。./
/** More articles than any page has: a text of hundreds is no page. */
const MOST_ARTICLES = 60

/** What belongs together by where it stands: the titles, and under them what may not be parted. */
interface Standing {
  readonly titles: Block[]
  /** Each a paragraph with the rest of its broken sentence, and the bylines, lists and captions that go with it. */
  readonly runs: Block[][]
}

/**
 * Groups blocks into articles: a headline group begins one, and what stands under it is its own as far as it is like
 * it; the rest goes to the article it is like, or is an article without a headline. Noise belongs to none.
 */
export function toArticles(text: string, blocks: readonly Block[]): Article[] {
  const standing = cutAtHeadlines(text, blocks)
  const headed = standing.filter(({ titles }) => titles.length > 0).length
  // With one headline there is nothing to tell apart.
  const owners =
    headed < 2 || headed > MOST_ARTICLES
      ? asTheyStand(standing)
      : groupParagraphs(standing.map((one) => sectionOf(text, one)))
  return drafted(standing, owners)
    .sort((a, b) => a.lead.start - b.lead.start)
    .map(({ lead, order, placed }) => ({
      id: articleId({ kind: 'led', by: lead }),
      blocks: order.map(({ id }) => id),
      joins: proposeJoins(text, order),
      placedByContent: placed.map(({ id }) => id),
    }))
}

function cutAtHeadlines(text: string, blocks: readonly Block[]): Standing[] {
  const all: Standing[] = []
  let above: Block | null = null
  for (const block of blocks) {
    if (block.role === 'noise') continue
    const current = all.at(-1)
    const inTitles: boolean = above !== null && isTitleRole(above.role)
    if (isTitleRole(block.role) && (block.role !== 'subhead' || inTitles)) {
      if (!current || !inTitles || (block.role === 'kicker' && above?.role === 'subhead'))
        all.push({ titles: [block], runs: [] })
      else current.titles.push(block)
    } else if (!current) all.push({ titles: [], runs: [[block]] })
    else {
      const run = current.runs.at(-1)
      if (run && goesOn(text, run, block)) run.push(block)
      else current.runs.push([block])
    }
    above = block
  }
  return all
}

/**
 * Is a block of one piece with those above it? The rest of a broken sentence is; so are a byline, a list and a caption
 * with the paragraph above them; a paragraph begins anew unless there is none yet.
 */
function goesOn(text: string, run: readonly Block[], block: Block): boolean {
  const before = run.at(-1)
  if (before?.role === 'paragraph' && block.role === 'paragraph') return isBrokenBetween(text, before, block)
  return block.role !== 'paragraph' || run.every(({ role }) => role !== 'paragraph')
}

function sectionOf(text: string, { titles, runs }: Standing): Section {
  const textOf = (blocks: readonly Block[]): string =>
    blocks.map(({ start, end }) => text.slice(start, end)).join('')
  return {
    title: titles.map((title) => textOf([title])).join('\n'),
    // The first paragraph tells it all, also who was there: it opens an article and closes none.
    paragraphs: runs.map((run, i) => {
      const whole = textOf(run)
      return { text: whole, closing: i > 0 && closes(text, run), torn: TORN.test(whole) }
    }),
  }
}

function closes(text: string, run: readonly Block[]): boolean {
  const last = run.findLast(({ role }) => role === 'paragraph')
  if (!last) return false
  const end = text.slice(Math.max(last.start, last.end - LONGEST_CLOSING), last.end)
  if (!WERE_THERE.test(end)) return false
  const sentence = end.slice(Math.max(end.lastIndexOf('。', end.length - 2), end.lastIndexOf('；')) + 1)
  return sentence.split('、').length > LISTED || LEADERS.test(sentence)
}

const asTheyStand = (standing: readonly Standing[]): Owner[][] =>
  standing.map(({ titles, runs }, k) => runs.map(() => (titles.length > 0 ? k : 'elsewhere')))

interface Draft {
  readonly lead: Block
  readonly order: Block[]
  /** Blocks that are here by content. */
  readonly placed: Block[]
}

/** The articles as their paragraphs' owners have them; each run of paragraphs of none is an article of its own. */
function drafted(standing: readonly Standing[], owners: readonly (readonly Owner[])[]): Draft[] {
  const headed = new Map<number, Draft>()
  standing.forEach(({ titles }, k) => {
    const [lead] = titles
    if (lead) headed.set(k, { lead, order: [...titles], placed: [] })
  })
  const headless: Draft[] = []
  const tails: { draft: Draft; run: readonly Block[] }[] = []
  standing.forEach(({ runs }, k) => {
    let before: Owner | null = null
    runs.forEach((run, i) => {
      const owner = owners[k]?.[i] ?? 'elsewhere'
      const draft = owner === 'elsewhere' ? undefined : headed.get(owner)
      if (draft && owner === k) draft.order.push(...run)
      else if (draft) tails.push({ draft, run })
      else {
        const [lead] = run
        const alone = before === 'elsewhere' ? headless.at(-1) : undefined
        if (alone) alone.order.push(...run)
        else if (lead) headless.push({ lead, order: [...run], placed: [] })
      }
      before = owner
    })
  })
  // A tail follows what stands under its headline, wherever on the page it was set.
  for (const { draft, run } of tails) {
    draft.order.push(...run)
    draft.placed.push(...run)
  }
  return [...headed.values(), ...headless]
}
