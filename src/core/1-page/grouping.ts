import { Collections, TextIndex, type Vector, Vocabulary, termsOf } from './likeness'
import { BELONGING } from './weights'

/** A headline group and the paragraphs under it, up to the next; sentences that the layout broke put together. */
export interface Section {
  /** Empty for what stands before the first headline. */
  readonly title: string
  readonly paragraphs: readonly Paragraph[]
}

interface Paragraph {
  readonly text: string
  /** Does it close a report, by saying who was there? What follows may be from elsewhere. */
  readonly closing: boolean
  /** Does it begin amid a sentence, without the half before it standing above? It carries on what is elsewhere. */
  readonly torn: boolean
}

/** Where a paragraph belongs: the section of that index, or none on the page (a continuation of another page's). */
export type Owner = number | 'elsewhere'

/** Costs of the ways a page can be set, as log-odds: fitted with `BELONGING`, by whole pages read rightly. */
const COST = {
  /** An article stops before its section does... */
  leave: 2,
  /** ...less where its last paragraph closes a report, behind which it seldom goes on... */
  leaveClosed: 0.5,
  goOnClosed: 2,
  /** ...and hardly before one that does: who was there is said at the end of what goes before. */
  leaveForClosing: 3,
  /** A paragraph that begins amid a sentence goes on with what stands above it, or is of an article on the page. */
  goOnTorn: 8,
  tornHere: 3,
  /** What does not belong to a section goes on with another article's; less behind a closing paragraph. */
  swap: 7,
  swapClosed: 1,
  /** An article goes on behind what does not belong to it. */
  back: 14,
  /** Amid a page, a tail is that of the article whose headline follows. */
  far: 6,
  /** A paragraph of an article that is not on the page. */
  elsewhere: 1.5,
  elsewhereStart: 0.5,
  /** An article of a single paragraph. */
  single: 2,
  /** A tail of a single paragraph. */
  singleTail: 0.5,
} as const
const NEVER = 1e6
/** Grouping again with what was grouped settles in so many rounds. */
const ROUNDS = 3
/** So many paragraphs under a headline are taken for its own at first. */
const OWN = 2
/** How many paragraphs of an article are compared one by one. */
const MOST_COMPARED = 8

/** A page's sections as terms. */
export interface Read {
  readonly vocabulary: Vocabulary
  readonly titles: readonly Vector[]
  readonly titleIndex: TextIndex
  readonly paragraphs: readonly (readonly Vector[])[]
  readonly lengths: readonly (readonly number[])[]
}

/** The terms of a page's sections, ready to be compared. */
export function readSections(sections: readonly Section[]): Read {
  // By what surely is a section's own: what stands further down may be the tail of another.
  const vocabulary = new Vocabulary(
    sections.map(({ title, paragraphs }) =>
      termsOf([title, ...paragraphs.slice(0, OWN).map(({ text }) => text)].join('\n')),
    ),
  )
  const titles = sections.map(({ title }) => vocabulary.vector(termsOf(title)))
  const paragraphs = sections.map((section) =>
    section.paragraphs.map(({ text }) => vocabulary.vector(termsOf(text))),
  )
  return {
    vocabulary,
    titles,
    titleIndex: new TextIndex(vocabulary, titles),
    paragraphs,
    lengths: sections.map(({ paragraphs }) => paragraphs.map(({ text }) => text.length)),
  }
}

/**
 * Tells for each paragraph of each section whose it is. A section's first paragraphs are its own; from one on they may
 * be the tail of the article whose headline follows, behind the last article any one's, or of none on the page.
 */
export function groupParagraphs(sections: readonly Section[]): Owner[][] {
  const read = readSections(sections)
  let owners: readonly (readonly (Owner | null)[])[] = sections.map(({ title, paragraphs }, k) =>
    paragraphs.map((_, i) => (title !== '' && i < OWN ? k : null)),
  )
  for (let round = 0; round < ROUNDS; round++) {
    const belongs = belonging(read, owners)
    owners = sections.map((section, k) => mostLikely(section, k, sections.length, belongs[k] ?? []))
  }
  return owners.map((section) => section.map((owner) => owner ?? 'elsewhere'))
}

/** For each paragraph of each section, by section: the log-odds that it belongs there. */
function belonging(read: Read, owners: readonly (readonly (Owner | null)[])[]): number[][][] {
  return belongingFeatures(read, owners).map((section) =>
    section.map((paragraph) =>
      paragraph.map((features) =>
        features.reduce((sum, feature, i) => sum + feature * (BELONGING[i]?.[1] ?? 0), 0),
      ),
    ),
  )
}

/** What of a paragraph and an article speaks for one belonging to the other, in the order of `BELONGING`. */
export function belongingFeatures(
  { vocabulary, titles, titleIndex, paragraphs, lengths }: Read,
  owners: readonly (readonly (Owner | null)[])[],
): number[][][][] {
  const articles = new Collections(vocabulary, titles.length)
  titles.forEach((title, k) => {
    articles.add(k, title, 2)
  })
  const members = titles.map((): Vector[] => [])
  owners.forEach((section, k) =>
    section.forEach((owner, i) => {
      const vector = paragraphs[k]?.[i]
      if (typeof owner !== 'number' || !vector) return
      articles.add(owner, vector)
      members[owner]?.push(vector)
    }),
  )
  const compared = members.flatMap((own, article) =>
    own.slice(0, MOST_COMPARED).map((vector) => ({ article, vector })),
  )
  const index = new TextIndex(
    vocabulary,
    compared.map(({ vector }) => vector),
  )
  return paragraphs.map((section, k) =>
    section.map((vector, i) => {
      const owner = owners[k]?.[i]
      const most = new Float64Array(titles.length)
      index.cosines(vector).forEach((cosine, at) => {
        const other = compared[at]
        if (other && other.vector !== vector) most[other.article] = Math.max(most[other.article] ?? 0, cosine)
      })
      const inTitles = titleIndex.shared(vector)
      return articles
        .compare(vector, typeof owner === 'number' ? owner : null)
        .map(({ cosine, shared, rare }, j) => [
          1,
          Math.sqrt(cosine) * 3,
          Math.min(cosine, 0.4) * 6,
          Math.sqrt(shared) * 3,
          Math.sqrt(most[j] ?? 0) * 3,
          Math.min(inTitles[j] ?? 0, 10) / 5,
          Math.log1p(rare),
          Math.log((lengths[k]?.[i] ?? 0) + 1) - 4.5,
          rare > 0 ? 0 : 1,
        ])
    }),
  )
}

/** The likeliest owners of a section's paragraphs in order (Viterbi). State `count` is "elsewhere". */
function mostLikely(
  { title, paragraphs }: Section,
  k: number,
  count: number,
  belongs: readonly (readonly number[])[],
): Owner[] {
  const own = title === '' ? count : k
  const isLast = k === count - 1
  const transition = (from: number, to: number, i: number): number => {
    const closed = paragraphs[i - 1]?.closing === true
    const closing = paragraphs[i]?.closing === true
    if (from === to)
      return (closed && !closing ? COST.goOnClosed : 0) + (paragraphs[i]?.torn ? COST.goOnTorn : 0)
    if (to === own) return COST.back
    const parted = closing ? COST.leaveForClosing : 0
    const [goingOn, over] = from === own ? [COST.leave, COST.leaveClosed] : [COST.swap, COST.swapClosed]
    const cost = parted + (closed && !closing ? over : goingOn)
    if (to === count) return cost + COST.elsewhereStart
    return isLast || to === k + 1 ? cost : cost + COST.far
  }
  let best = Array.from({ length: count + 1 }, (_, state) => (state === own ? 0 : -NEVER))
  // What stands before the first headline may be of any article from its first paragraph on.
  if (title === '') best = best.map((_, state) => (state === own || state === k + 1 ? 0 : -COST.far))
  const from: number[][] = []
  for (const [i, odds] of belongs.entries()) {
    const next: number[] = []
    const chosen: number[] = []
    for (let state = 0; state <= count; state++) {
      let most = -Infinity
      let at = state
      if (i === 0) most = best[state] ?? -Infinity
      else
        best.forEach((value, before) => {
          const reached = value - transition(before, state, i)
          if (reached > most) {
            most = reached
            at = before
          }
        })
      let gain = state === count ? -COST.elsewhere : (odds[state] ?? -NEVER)
      if (paragraphs[i]?.torn === true && state !== count) gain -= COST.tornHere
      if (i === 1 && state !== own && title !== '') gain -= COST.single
      if (i === belongs.length - 1 && state !== own && at === own) gain -= COST.singleTail
      next.push(most + gain)
      chosen.push(at)
    }
    best = next
    from.push(chosen)
  }
  let state = best.indexOf(Math.max(...best))
  const owners: Owner[] = []
  for (let i = belongs.length - 1; i >= 0; i--) {
    owners.unshift(state === count ? 'elsewhere' : state)
    state = from[i]?.[state] ?? state
  }
  return owners
}
