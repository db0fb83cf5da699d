import type { Layout } from '../../core/1-page/formats/input-format'
import type { Source, SourceFile } from '../../core/1-page/source'
import { carryOver } from '../../core/4-review/carry-over'
import type { Decision } from '../../core/4-review/decision'
import { failed, ok, type Outcome, type Problem } from '../../core/problem'
import type { PageMaker } from '../file-store/page-recovery'
import { replaceInBin } from '../store/bin'
import { fileToRead, sourceOf } from '../store/content-file'
import { keepAgain, loadPage, replaceText } from '../store/pages'
import type { BinRow, ContentRow, PageRow } from '../store/rows'
import type { Store } from '../store/schema'

/** What reads a file, and lays its page out. */
export interface Reads extends Pick<PageMaker, 'layOut'> {
  readonly open: (file: SourceFile) => Promise<Outcome<Source>>
}

/** A page's content, whatever page it is of. */
type KeptContent = Omit<ContentRow, 'sha256'>

/** A file whose bytes have the hash of a page. */
export type TrueFile = SourceFile & { readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * Holds a page, in the library or in the bin, to the file that it has the hash of: it may have come with an export that
 * gives it another text. The file's text takes that one's place, and what was decided is carried over to it. Gives the
 * problem text-replaced then, null where the page is as the file says.
 */
export async function holdToFile(
  store: Store,
  reads: Reads,
  sha256: string,
  file: TrueFile,
): Promise<Outcome<Problem | null>> {
  const [stored, content] = await Promise.all([loadPage(store, sha256), store.contents.get(sha256)])
  // Before the library's page changes: they have one content.
  const binned = content && !content.bytes ? await heldInBin(store, reads, content, file) : ok(null)
  if (!binned.ok) return binned
  const inLibrary = stored ? await heldTo(reads, file, stored.source, stored.decisions) : ok(null)
  if (!inLibrary.ok) return inLibrary
  if (stored && inLibrary.value) {
    const { source, decisions } = inLibrary.value
    await replaceText(store, await reads.layOut(source, decisions, stored, file.bytes))
  } else if (stored && !(content?.bytes && isSame(content.bytes, file.bytes)))
    await giveBytes(store, sha256, file.bytes)
  if (binned.value) {
    const { rows, content: kept } = binned.value
    const { text, layout } = kept
    const own = { sha256, text, ...(layout ? { layout } : {}), bytes: file.bytes }
    await replaceInBin(store, rows, stored ? null : own)
  }
  return ok(replaced(inLibrary.value) ?? replaced(binned.value?.held ?? null))
}

/** A page as its file has it. */
interface Held {
  readonly source: Source
  readonly decisions: readonly Decision[]
  readonly orphaned: number
}

const replaced = (held: Held | null): Problem | null =>
  held && failed('text-replaced', held.source.name, String(held.orphaned)).problem

/** A page as its file has it where that is another text; null where it is the one of the library. */
async function heldTo(
  reads: Reads,
  file: TrueFile,
  { text, layout, encoding, name, format, sha256 }: Source,
  decisions: readonly Decision[],
): Promise<Outcome<Held | null>> {
  // An editor may have chosen the encoding.
  const asStored = await reads.open(encoding === null ? file : { ...file, encoding })
  if (asStored.ok && asStored.value.text === text && isAlike(asStored.value.layout, layout)) return ok(null)
  const opened = await reads.open(file)
  if (!opened.ok) return opened
  const { carried, orphaned } = carryOver(decisions, text, opened.value.text)
  return ok({
    source: { ...opened.value, name, format, sha256 },
    decisions: [...carried, ...orphaned],
    orphaned: orphaned.length,
  })
}

const isAlike = (a: Layout | undefined, b: Layout | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

interface HeldInBin {
  /** Those that are changed. */
  readonly rows: readonly BinRow[]
  /** What all of them have for content now, without its file. */
  readonly content: KeptContent
  readonly held: Held | null
}

/** The page's rows in the bin as the file has them; null where it is not there. */
async function heldInBin(
  store: Store,
  reads: Reads,
  content: ContentRow,
  file: TrueFile,
): Promise<Outcome<HeldInBin | null>> {
  const removed = await store.bin.where('page').equals(content.sha256).toArray()
  if (removed.length === 0) return ok(null)
  const rows: BinRow[] = []
  let last: Held | null = null
  for (const row of removed) {
    const held = await heldTo(reads, file, sourceOf(row.row, content), row.decisions)
    if (!held.ok) return held
    if (!held.value) continue
    last = held.value
    const { source, decisions } = held.value
    const { page, articles } = await reads.layOut(source, decisions, row.row, file.bytes)
    const titles = articles.map((article) => article.row.title)
    const people = [...new Set(articles.flatMap((article) => article.row.people))]
    rows.push({ ...row, row: page, titles, people, decisions })
  }
  return ok({ rows, content: last?.source ?? content, held: last })
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && b.every((byte, i) => a[i] === byte)

/** The bytes of a page that came without them, or with others. */
async function giveBytes(store: Store, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await store.contents.update(sha256, { bytes })
  const row = await store.pages.get(sha256)
  if (row) keepAgain(store, row, true)
}

/** The text that the library or the bin has for a hash, and whether the file itself is there to prove it. */
export async function keptText(
  store: Store,
  reads: Pick<Reads, 'open'>,
  sha256: string,
): Promise<{ text: string; isProved: boolean } | null> {
  const [stored, content, removed] = await Promise.all([
    loadPage(store, sha256),
    store.contents.get(sha256),
    store.bin.where('page').equals(sha256).first(),
  ])
  if (!content) return null
  const isProved = content.bytes !== undefined
  if (stored) return { text: stored.source.text, isProved }
  const kept = removed ? await contentOf(reads, removed.row, content) : null
  return kept && { text: kept.text, isProved }
}

/** What a page's content says as its row reads it; null where that can't be read. */
export async function contentOf(
  { open }: Pick<Reads, 'open'>,
  row: PageRow,
  content: KeptContent,
): Promise<KeptContent | null> {
  if (!content.bytes) return content
  const opened = await open(fileToRead(row, content.bytes))
  return opened.ok ? opened.value : null
}
