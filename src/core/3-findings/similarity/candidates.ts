import type { NamedPerson } from '../context/people'
import { keysOf } from './spelling'

/** People by what their names are like. */
export type Candidates = ReadonlyMap<string, readonly NamedPerson[]>

/** Two that share a key may be one. Comparing each with each is too slow. */
export function candidateIndex(people: readonly NamedPerson[]): Candidates {
  const candidates = new Map<string, NamedPerson[]>()
  for (const person of people)
    for (const key of keysOf(person.name)) {
      const known = candidates.get(key)
      if (known) known.push(person)
      else candidates.set(key, [person])
    }
  return candidates
}

/** Everyone whose name may be a spelling of this one's. */
export function candidatesOf(person: NamedPerson, candidates: Candidates): Set<NamedPerson> {
  const others = new Set<NamedPerson>()
  for (const key of keysOf(person.name))
    for (const other of candidates.get(key) ?? []) if (other !== person) others.add(other)
  return others
}
