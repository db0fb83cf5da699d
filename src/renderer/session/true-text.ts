import type { Source, SourceFile } from '../../core/1-page/source'
import { carryOver } from '../../core/4-review/carry-over'
import { failed, ok, type Outcome, type Problem } from '../../core/problem'
import type { PageMaker } from '../shelves/recover'
import { keepAgain, loadPage, replaceText } from '../store/pages'
import type { Store } from '../store/schema'

/** What reads a file, and lays its page out. */
export interface Reads extends Pick<PageMaker, 'layOut'> {
  readonly open: (file: SourceFile) => Promise<Outcome<Source>>
}

/**
 * Holds a page of the library to the file that it has the hash of: a page may have come with an export that gives it
 * another text. The file's text takes that one's place, and what was decided is carried over to it. Gives the problem
 * text-replaced then, null where the page is as the file says.
 */
export async function holdToFile(
  store: Store,
  reads: Reads,
  sha256: string,
  file: SourceFile & { readonly bytes: Uint8Array<ArrayBuffer> },
): Promise<Outcome<Problem | null>> {
  const [stored, content] = await Promise.all([loadPage(store, sha256), store.contents.get(sha256)])
  if (!stored) return ok(null)
  // An editor may have chosen the encoding.
  const { encoding } = stored.source
  const asStored = await reads.open(encoding === null ? file : { ...file, encoding })
  if (asStored.ok && asStored.value.text === stored.source.text) {
    if (!isSame(content?.bytes, file.bytes)) await giveBytes(store, sha256, file.bytes)
    return ok(null)
  }
  const opened = await reads.open(file)
  if (!opened.ok) return opened
  const source = { ...opened.value, name: stored.source.name, format: stored.source.format, sha256 }
  const { carried, orphaned } = carryOver(stored.decisions, stored.source.text, source.text)
  const page = await reads.layOut(source, [...carried, ...orphaned], stored, file.bytes)
  await replaceText(store, page)
  return ok(failed('text-replaced', stored.source.name, String(orphaned.length)).problem)
}

const isSame = (a: Uint8Array | undefined, b: Uint8Array): boolean =>
  a?.length === b.length && b.every((byte, i) => a[i] === byte)

/** The bytes of a page that came without them, or with others. */
async function giveBytes(store: Store, sha256: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await store.contents.update(sha256, { bytes })
  const row = await store.pages.get(sha256)
  if (row) keepAgain(store, row, true)
}
