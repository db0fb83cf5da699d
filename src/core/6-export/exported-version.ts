import type { Source } from '../1-page/source'
import type { DecisionLog } from '../4-review/log'
import type { Comparison } from '../4-review/versions/compare'
import type { Span } from '../text/span'
import type { ExportedVersion, ExportedVersionChange } from './exported'
import { placer, type Place } from './placer'

/** Which version of its page is exported; the first has none before it. */
export interface PageVersion {
  /** From 1. */
  readonly number: number
  readonly former: {
    readonly source: Pick<Source, 'name' | 'sha256' | 'text'>
    /** When (ISO 8601, UTC) and in whose name this one took its place. */
    readonly replacedAt: string
    readonly replacedBy: string
    /** The former version held against this one. */
    readonly comparison: Comparison
  } | null
}

/** The places in the text of this version that an export of it names. */
export const placesOfVersion = (version: PageVersion | undefined): Span[] =>
  version?.former?.comparison.items.map(({ at }) => at) ?? []

/** What an export says of its page's versions: changes of those parts of the text alone that go out. */
export function exportedVersion(
  { number, former }: PageVersion,
  log: DecisionLog,
  place: Place,
  inside: (span: Span) => boolean,
): ExportedVersion {
  if (!former)
    return { number, former: null, carriedOver: { decisions: [], kept: 0, look: 0, gone: 0 }, changes: [] }
  const { source, replacedAt, replacedBy, comparison } = former
  const { items, counts, decisions } = comparison
  const before = placer(
    source.text,
    items.map(({ was }) => was),
  )
  const known = new Set(log.all().map(({ id }) => id))
  return {
    number,
    former: { name: source.name, sha256: source.sha256, replacedAt, replacedBy },
    carriedOver: {
      decisions: decisions.map(({ id }) => id).filter((id) => known.has(id)),
      ...{ kept: counts.carried, look: counts.look, gone: counts.gone },
    },
    changes: items
      .filter(({ at }) => inside(at))
      .map(({ kind, at, was, from, to, wanted, by }): ExportedVersionChange => ({
        kind,
        ...place(at),
        former: before(was),
        ...{ from, to },
        ...(wanted === undefined ? {} : { wanted }),
        ...(by === undefined ? {} : { by }),
      })),
  }
}
