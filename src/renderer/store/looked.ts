import { byThing, inForce, newFact, type Fact } from './facts'
import type { PageRow } from './rows'
import type { Store } from './schema'

const PREFIX = 'looked:'

/** A page held against one of its former versions. */
export interface Compared {
  readonly page: Pick<PageRow, 'sha256' | 'copy'>
  /** The former version's copy. */
  readonly former: string
}

const aboutAll = ({ page, former }: Compared): string => `${PREFIX}${page.copy}:${former}:`

/** The copy of the page that a fact says something was looked at on; null where it is about something else. */
export const lookedCopy = ({ about }: Fact): string | null =>
  about.startsWith(PREFIX) ? (about.slice(PREFIX.length).split(':')[0] ?? null) : null

/** The places of a comparison that an editor has ticked off. Where windows differ, one is looked at again. */
export async function readLooked(store: Store, compared: Compared): Promise<Set<string>> {
  const about = aboutAll(compared)
  const facts = await store.facts.where('about').startsWith(about).toArray()
  const looked = [...byThing(facts)].filter(([, own]) =>
    inForce(own).every(({ what }) => what.kind === 'set' && what.value === true),
  )
  return new Set(looked.map(([thing]) => thing.slice(about.length)))
}

/** What an editor has ticked off of a page held against a former version, as a backup keeps it. */
export interface Looked {
  /** SHA-256 of the later version. */
  readonly page: string
  readonly places: readonly string[]
}

/** All that was ticked off, by the copy of the former version that the page was held against. */
export async function readAllLooked(store: Store): Promise<Map<string, Looked[]>> {
  const all = new Map<string, Looked[]>()
  const pairs = new Map<string, Compared>()
  for (const { about, page: sha256 } of await store.facts.where('about').startsWith(PREFIX).toArray()) {
    const [copy, former] = about.slice(PREFIX.length).split(':')
    if (sha256 && copy && former) pairs.set(`${copy}:${former}`, { page: { sha256, copy }, former })
  }
  for (const compared of pairs.values()) {
    const places = [...(await readLooked(store, compared))]
    const { former, page } = compared
    if (places.length > 0) all.set(former, [...(all.get(former) ?? []), { page: page.sha256, places }])
  }
  return all
}

/** Ticks a place of a comparison off, or lists it again. */
export async function writeLooked(
  store: Store,
  compared: Compared,
  place: string,
  isLooked: boolean,
): Promise<void> {
  const about = `${aboutAll(compared)}${place}`
  const fact = await store.transaction('rw', store.facts, async () => {
    const before = await store.facts.where('about').equals(about).toArray()
    const { sha256 } = compared.page
    const written = newFact(
      { kind: 'set', value: isLooked },
      { about, page: sha256, by: store.signature(), before },
    )
    await store.facts.put(written)
    return written
  })
  store.second.append([{ fact }])
}

/** Ticks off what a backup has ticked off. What was ticked off or listed again here since stays as it is. */
export async function tickAgain(store: Store, compared: Compared, places: readonly string[]): Promise<void> {
  const about = aboutAll(compared)
  const facts = await store.facts.where('about').startsWith(about).toArray()
  const known = new Set(facts.map((fact) => fact.about))
  for (const place of places)
    if (!known.has(`${about}${place}`)) await writeLooked(store, compared, place, true)
}

/** Deletes what was ticked off on copies that are gone for good. Call inside a transaction over `facts`. */
export const forgetLooked = (store: Store, copies: readonly string[]): PromiseLike<number> =>
  store.facts
    .where('about')
    .startsWithAnyOf(copies.map((copy) => `${PREFIX}${copy}:`))
    .delete()
