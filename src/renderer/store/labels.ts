import { byThing, inForce, newFact, type Fact } from './facts'
import type { PageLabel, PageRow } from './rows'
import type { Store } from './schema'
import { isPageLabel } from './sound-rows'

const PREFIX = 'label:'
const aboutLabel = (copy: string): string => `${PREFIX}${copy}`

/** The copy whose label a fact is about; null where it is about something else. */
export const labelledCopy = ({ about }: Fact): string | null =>
  about.startsWith(PREFIX) ? about.slice(PREFIX.length) : null

/** The label in force: where windows differ, the latest. */
function labelIn(facts: readonly Fact[]): PageLabel {
  const last = inForce(facts)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)
  return last?.what.kind === 'set' && isPageLabel(last.what.value) ? last.what.value : {}
}

/** The label of one copy; empty where it has none. */
export const labelOf = async (store: Store, copy: string): Promise<PageLabel> =>
  labelIn(await store.facts.where('about').equals(aboutLabel(copy)).toArray())

/** The labels of all copies that have one. */
export async function readLabels(store: Store): Promise<Map<string, PageLabel>> {
  const facts = await store.facts.where('about').startsWith(PREFIX).toArray()
  return new Map([...byThing(facts)].map(([about, own]) => [about.slice(PREFIX.length), labelIn(own)]))
}

/** Gives pages their labels, in place of those that they have. */
export async function labelPages(
  store: Store,
  labels: readonly { readonly page: Pick<PageRow, 'sha256' | 'copy'>; readonly label: PageLabel }[],
): Promise<void> {
  const facts = await store.transaction('rw', store.facts, async () => {
    const before = byThing(
      await store.facts
        .where('about')
        .anyOf(labels.map(({ page }) => aboutLabel(page.copy)))
        .toArray(),
    )
    const written = labels.map(({ page: { sha256, copy }, label }) => {
      const about = aboutLabel(copy)
      return newFact(
        { kind: 'set', value: label },
        { about, page: sha256, by: store.signature(), before: before.get(about) ?? [] },
      )
    })
    await store.facts.bulkPut(written)
    return written
  })
  store.second.append(facts.map((fact) => ({ fact })))
}

/**
 * Labels the later version of a page as that was; gives the fact, null where that had no label. Call inside a
 * transaction over `facts`.
 */
export async function passLabel(
  store: Store,
  copy: string,
  next: Pick<PageRow, 'sha256' | 'copy'>,
): Promise<Fact | null> {
  const label = await labelOf(store, copy)
  if (Object.keys(label).length === 0) return null
  const about = aboutLabel(next.copy)
  const fact = newFact(
    { kind: 'set', value: label },
    { about, page: next.sha256, by: store.signature(), before: [] },
  )
  await store.facts.put(fact)
  return fact
}

/** Deletes what copies that are gone for good were labelled. Call inside a transaction over `facts`. */
export const forgetLabels = (store: Store, copies: readonly string[]): PromiseLike<number> =>
  store.facts.where('about').anyOf(copies.map(aboutLabel)).delete()
