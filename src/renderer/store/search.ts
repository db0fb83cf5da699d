import type { Store } from './schema'
import type { PostingRow } from './rows'

/** Articles to a chunk: its members fit 16 bits, and a row is a few kilobytes at most. */
const CHUNK = 4096

/** The pairs of neighbouring characters of a text that a search can ask for: not across white space or marks. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  const folded = text.toLowerCase()
  for (let i = 0; i + 1 < folded.length; i++) {
    const gram = folded.slice(i, i + 2)
    if (/^[\p{L}\p{N}]{2}$/u.test(gram)) grams.add(gram)
  }
  return grams
}

/** None in a row that is not as it was written: the index is made of the texts, and can be again. */
const membersOf = (row: Partial<PostingRow> | undefined): Uint16Array =>
  row?.members instanceof Uint16Array ? row.members : new Uint16Array()

/** Adds articles to the index. Call inside a transaction over `postings`. */
export async function indexTexts(
  store: Store,
  texts: readonly { ordinal: number; text: string }[],
): Promise<void> {
  const added = new Map<string, { gram: string; chunk: number; members: number[] }>()
  for (const { ordinal, text } of texts) {
    const chunk = Math.floor(ordinal / CHUNK)
    for (const gram of gramsOf(text)) {
      const key = `${gram}${chunk}`
      const row = added.get(key) ?? { gram, chunk, members: [] }
      row.members.push(ordinal % CHUNK)
      added.set(key, row)
    }
  }
  const rows = [...added.values()]
  const existing = await store.postings.bulkGet(
    rows.map(({ gram, chunk }) => [gram, chunk] as [string, number]),
  )
  await store.postings.bulkPut(
    rows.map(({ gram, chunk, members }, i) => ({
      gram,
      chunk,
      members: Uint16Array.from([...membersOf(existing[i]), ...members]),
    })),
  )
}

/**
 * The ordinals of articles whose text has every pair of the query; null where the query is too short for the index.
 * Reads a few rows of the index, no text.
 */
export async function searchText(store: Store, query: string): Promise<Set<number> | null> {
  const grams = [...gramsOf(query)]
  if (grams.length === 0) return null
  const lists = await Promise.all(
    grams.map((gram) => store.postings.where('[gram+chunk]').between([gram, 0], [gram, Infinity]).toArray()),
  )
  const sets = lists.map(
    (rows) =>
      new Set(rows.flatMap((row) => Array.from(membersOf(row), (member) => row.chunk * CHUNK + member))),
  )
  sets.sort((a, b) => a.size - b.size)
  const [smallest, ...others] = sets
  return new Set([...(smallest ?? [])].filter((ordinal) => others.every((set) => set.has(ordinal))))
}

/**
 * Takes lines that are in the library no more, up to the ordinal `last`, out of all that these texts can be found by.
 * Call inside a transaction over `articles` and `postings`.
 */
export async function forgetTexts(store: Store, texts: readonly string[], last: number): Promise<void> {
  const there = new Set(await store.articles.toCollection().primaryKeys())
  const grams = new Set(texts.flatMap((text) => [...gramsOf(text)]))
  const chunks = Math.floor(last / CHUNK) + 1
  const keys = [...grams].flatMap((gram) =>
    Array.from({ length: chunks }, (_, chunk): [string, number] => [gram, chunk]),
  )
  const rows = (await store.postings.bulkGet(keys)).filter((row) => row !== undefined)
  const left = rows.map(({ gram, chunk, members }) => ({
    gram,
    chunk,
    members: members.filter((member) => there.has(chunk * CHUNK + member)),
  }))
  await store.postings.bulkPut(left.filter(({ members }) => members.length > 0))
  const empty = left.filter(({ members }) => members.length === 0)
  await store.postings.bulkDelete(empty.map(({ gram, chunk }): [string, number] => [gram, chunk]))
}
