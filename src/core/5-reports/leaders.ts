import type { MentionId } from '../identities'
import { longestRising } from '../3-findings/context/order'
import { runsOf } from '../3-findings/context/people'
import { personOf } from '../2-mentions/mention'
import type { ReviewedMention } from '../4-review/review'

/** Someone in a list of leaders as it is to be printed. */
interface ListedLeader {
  /** The mention's id. */
  readonly id: MentionId
  readonly name: string
  /** Their place in the order held against, from 0; null where it does not have them. */
  readonly place: number | null
  /** One of the fewest that must move for the list to be in order. */
  readonly moves: boolean
}

/** A list with what it would be in order: the name for each of its places. */
export interface LeaderList {
  readonly names: readonly ListedLeader[]
  readonly mended: readonly string[]
}

export interface LeadersOrder {
  /** Everyone in the lists whom the order has, in order. */
  readonly order: readonly string[]
  readonly lists: readonly LeaderList[]
}

/** Two names make no order of rank, as in the check of orders. */
const SHORTEST = 3
/** A list is held against an order that has at least this many of it. */
const SHARED = 2

/**
 * The lists of names of a page against an order: the newsroom's own (`reference`), or what most of the page's lists agree
 * on. Lists that share too little with it are left out.
 */
export function leadersOrderOf(
  text: string,
  mentions: readonly ReviewedMention[],
  reference: readonly string[] | null,
): LeadersOrder {
  const names = mentions.filter(({ type, state }) => type === 'name' && state !== 'rejected')
  const runs = runsOf(text, names)
    .filter(({ length }) => length >= SHORTEST)
    .map((run) => run.map(({ id, surface }) => ({ id, name: personOf(surface) })))
  const said = runs.map((run) => run.map(({ name }) => name))
  const shared = said.filter((list) =>
    reference
      ? count(list, (name) => reference.includes(name)) >= SHARED
      : said.some((other) => other !== list && count(list, (name) => other.includes(name)) >= SHARED),
  )
  const named = new Set(shared.flat())
  const order = reference ? reference.filter((name) => named.has(name)) : agreed(shared)
  const places = new Map(order.map((name, place) => [name, place]))
  const lists = runs.filter((_, i) => shared.includes(said[i] ?? []))
  return { order, lists: lists.map((run) => against(run, places)) }
}

const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length

function against(
  run: readonly { id: MentionId; name: string }[],
  places: ReadonlyMap<string, number>,
): LeaderList {
  const found = run.map(({ name }) => places.get(name) ?? null)
  const rising = longestRising(found)
  const names = run.map((one, i): ListedLeader => {
    const place = found[i] ?? null
    return { ...one, place, moves: place !== null && !rising.has(i) }
  })
  const sorted = names.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
  let next = 0
  // Whom the order does not have keeps their place; the others share theirs among them.
  const mended = names.map(({ name, place }) => (place === null ? name : (sorted[next++]?.name ?? name)))
  return { names, mended }
}

/** The order that most lists agree on; where they are at odds one to one, that of the longest and first. */
function agreed(lists: readonly (readonly string[])[]): string[] {
  const before = new Map<string, number>()
  const votes = (a: string, b: string): number => before.get(`${a} ${b}`) ?? 0
  for (const list of lists)
    for (const [i, a] of list.entries())
      for (const b of list.slice(i + 1)) before.set(`${a} ${b}`, votes(a, b) + 1)
  const order: string[] = []
  for (const list of [...lists].sort((a, b) => b.length - a.length))
    for (const name of list) if (!order.includes(name)) order.splice(bestPlace(name), 0, name)
  // Votes may go round in a circle: no more rounds than names.
  for (let left = order.length; left > 0; left--)
    for (let i = 0; i + 1 < order.length; i++) {
      const [a = '', b = ''] = [order[i], order[i + 1]]
      if (votes(b, a) > votes(a, b)) order.splice(i, 2, b, a)
    }
  return order

  /** Where fewest lists say otherwise; the first such place. */
  function bestPlace(name: string): number {
    let against = order.reduce((sum, other) => sum + votes(other, name), 0)
    let [best, least] = [0, against]
    for (const [i, other] of order.entries()) {
      against += votes(name, other) - votes(other, name)
      if (against < least) [best, least] = [i + 1, against]
    }
    return best
  }
}
