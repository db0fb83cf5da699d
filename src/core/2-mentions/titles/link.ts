import { firstFrom, type Span } from '../../text/span'

export interface LinkedPair {
  readonly title: number
  readonly name: number
}

/** What may stand between coordinated titles, or between the names of one list. */
const COORDINATES = /^(?:[、，,\s]|兼任?|和|及|与|暨|以及|以?、)*(?:著名|知名|杰出|优秀)?$/
/** 相关部门领导，某局局长某: others, whom nobody names. */
const SEVERAL = /(?:部门|有关|相关|单位|各[级界地])(?:主要)?(?:领导|负责人)$/
const LISTS = /^(?:[、\s]|和|及|与|以及|[（(][^）)]{0,12}[）)])*$/
/** An item of a list that was not known for a name. */
const UNKNOWN = /^、[\u4e00-\u9fff]{2,4}、$/
const BESIDE = /^(?:的|之一)?[\s:：/“”]*$/

/**
 * Links titles to names by where they stand, as indices into the two lists, which are in text order: titles before
 * a name (coordinated ones all) to it and to the rest of its list up to the next title; a title directly behind a
 * name to that name. Not across a verb or clause.
 */
export function linkTitles(text: string, titles: readonly Span[], names: readonly Span[]): LinkedPair[] {
  const links: LinkedPair[] = []
  const linkedTo = new Map<number, number>()
  const ownTitles = new Map<number, number>()
  for (let t = titles.length - 1; t >= 0; t--) {
    const title = titles[t]
    if (!title) continue
    const after = firstFrom(names, title.end)
    const before = after - 1
    const next = titles[t + 1]
    const follows = names[after]
    const behind = names[before]
    const isBehindName =
      behind?.end === title.start && !isBetweenTwo(text, titles[t - 1], behind, title, follows)
    if (!isBehindName && follows && BESIDE.test(text.slice(title.end, follows.start))) linkedTo.set(t, after)
    else if (
      isBehindName &&
      !(follows && next === undefined && text.slice(title.end, follows.start) === '')
    ) {
      links.push({ title: t, name: before })
      ownTitles.set(title.start, title.end)
    } else if (
      next &&
      linkedTo.has(t + 1) &&
      COORDINATES.test(text.slice(title.end, next.start)) &&
      !SEVERAL.test(text.slice(title.start, title.end))
    )
      linkedTo.set(t, linkedTo.get(t + 1) ?? after)
    else if (follows && text.slice(title.end, follows.start) === '') linkedTo.set(t, after)
  }
  for (const [t, first] of linkedTo) {
    links.push({ title: t, name: first })
    for (let n = first; ; n++) {
      const name = names[n]
      const following = names[n + 1]
      if (!name || !following) break
      // A title of the name's own, behind it, does not end the list: 甲教授、乙研究员.
      const end = ownTitles.get(name.end) ?? name.end
      if (following.start - end > 20) break
      const between = text.slice(end, following.start)
      if (
        !LISTS.test(between) &&
        !(UNKNOWN.test(between) && (titles[firstFrom(titles, end)]?.start ?? Infinity) > following.start)
      )
        break
      links.push({ title: t, name: n + 1 })
    }
  }
  return links.sort((a, b) => a.title - b.title || a.name - b.name)
}

/** 记者甲通讯员乙: a title between two names, the first of which has one before it, is said of the second. */
function isBetweenTwo(
  text: string,
  titleBefore: Span | undefined,
  behind: Span,
  title: Span,
  follows: Span | undefined,
) {
  if (follows === undefined || titleBefore === undefined || title.end !== follows.start) return false
  return (
    titleBefore.end <= behind.start &&
    BESIDE.test(text.slice(titleBefore.end, behind.start)) &&
    !ADDRESS.test(text.slice(title.start, title.end))
  )
}
/** Said behind the name alone. */
export const ADDRESS = /^(?:先生|女士|小姐|同志|夫人|太太|老人|师傅|老师)$/
