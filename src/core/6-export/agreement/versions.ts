import { exportedPeople } from '../exported-people'
import { differing, type Folded } from './folded'

/** A version that is the first and has one before it, or the other way; changes and decisions that are not there. */
export function* versionFaults({
  exported: { pageVersion, text, source, decisions },
}: Folded): Generator<string> {
  if (!pageVersion) return
  const { number, former, carriedOver, changes } = pageVersion
  if ((number === 1) !== (former === null)) yield `version ${number}: the version before it`
  if (former?.sha256 === source.sha256) yield `version ${number}: the version before is the page itself`
  const known = new Set(decisions.map(({ id }) => id))
  for (const id of carriedOver.decisions) if (!known.has(id)) yield `version ${number}: no decision ${id}`
  for (const { kind, start, end, to } of changes)
    yield* differing(`version ${number}: ${kind} ${start}-${end}`, { to }, { to: text.slice(start, end) })
}

/** People other than its mentions name. */
export function* peopleFaults({ exported: { people, mentions } }: Folded): Generator<string> {
  if (people) yield* differing('page', { people }, { people: exportedPeople(mentions) })
}
