import type { Decision } from '../../core/4-review/decision'
import type { DraftRow } from './rows'
import type { Store } from './schema'

/** All that the library had with a page. */
export interface Withdrawn {
  readonly titles: readonly string[]
  readonly people: readonly string[]
  /** The last number that one of its lines had. */
  readonly lastOrdinal: number
  readonly decisions: readonly Decision[]
  readonly drafts: readonly DraftRow[]
}

/** Takes a page out of the library, within a transaction over `ofLibrary`; its text stays. Gives what was with it. */
export async function withdraw(store: Store, sha256: string): Promise<Withdrawn> {
  const [articles, decisions, drafts] = [
    store.articles.where('page').equals(sha256),
    store.decisions.where('source').equals(sha256),
    store.drafts.where('source').equals(sha256),
  ]
  const rows = await articles.toArray()
  const withdrawn = {
    titles: rows.map(({ title }) => title),
    people: [...new Set(rows.flatMap(({ people }) => people))],
    lastOrdinal: rows.reduce((last, { ordinal = 0 }) => Math.max(last, ordinal), 0),
    decisions: await decisions.toArray(),
    drafts: await drafts.toArray(),
  }
  await Promise.all([store.pages.delete(sha256), articles.delete(), decisions.delete(), drafts.delete()])
  return withdrawn
}
