import type { ReferenceList } from '../../core/3-findings/references/reference'
import { aboutList, newFact, type Fact } from './facts'
import type { Store } from './schema'

/** Adds versions of lists; one that is there is the same. One that had been removed is there again. */
export async function addLists(store: Store, lists: readonly ReferenceList[]): Promise<void> {
  const facts = await store.transaction('rw', store.references, store.facts, async () => {
    await store.references.bulkPut([...lists])
    const again: Fact[] = []
    for (const { id } of lists) {
      const before = await store.facts.where('about').equals(aboutList(id)).toArray()
      if (before.length > 0)
        again.push(newFact({ kind: 'list-added' }, { about: aboutList(id), by: store.signature(), before }))
    }
    await store.facts.bulkPut(again)
    return again
  })
  store.second.append([...lists.map((list) => ({ list })), ...facts.map((fact) => ({ fact }))])
}

/** Removes a version of a list. */
export async function removeList(store: Store, id: string): Promise<void> {
  const fact = await store.transaction('rw', store.references, store.facts, async () => {
    await store.references.delete(id)
    const before = await store.facts.where('about').equals(aboutList(id)).toArray()
    const removal = newFact({ kind: 'list-removed' }, { about: aboutList(id), by: store.signature(), before })
    await store.facts.put(removal)
    return removal
  })
  store.second.append([{ fact }])
}
