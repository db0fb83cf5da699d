import type { NamedPerson } from '../context/people'
import { keysOf } from './spelling'

/** People by what their names are like. */
export type Near = ReadonlyMap<string, readonly NamedPerson[]>

/** Two that share a key may be one. Comparing each with each is too slow. */
export function nearIndex(people: readonly NamedPerson[]): Near {
  const near = new Map<string, NamedPerson[]>()
  for (const person of people)
    for (const key of keysOf(person.name)) {
      const known = near.get(key)
      if (known) known.push(person)
      else near.set(key, [person])
    }
  return near
}

/** Everyone whose name may be a spelling of this one's. */
export function neighbours(person: NamedPerson, near: Near): Set<NamedPerson> {
  const others = new Set<NamedPerson>()
  for (const key of keysOf(person.name))
    for (const other of near.get(key) ?? []) if (other !== person) others.add(other)
  return others
}
