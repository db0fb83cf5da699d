import { hashOf } from '../../core/1-page/source'
import type { Decision } from '../../core/4-decisions/decision'
import type { Shelf } from '../../preload/contract'
import type { PageRow } from '../store/schema'

/** A line of the journal: a page that came into the library, one that was removed, or a decision. */
export type JournalLine =
  | { readonly page: PageRow; readonly bytes: boolean }
  | { readonly removed: string }
  | { readonly decision: Decision }

export interface Journalled {
  readonly pages: ReadonlyMap<string, PageRow>
  readonly removed: ReadonlySet<string>
  readonly decisions: ReadonlyMap<string, Decision>
  /** Lines that are not whole: the last one of a session that was cut off, or damage. */
  readonly broken: number
}

/**
 * The second copy: every page and every decision, appended and flushed outside the database. Each session writes a
 * file of its own, so that two windows never share one.
 */
export class Journal {
  readonly #shelf: Shelf
  readonly #file: string
  #queue: Promise<unknown> = Promise.resolve()

  constructor(shelf: Shelf, session: string) {
    this.#shelf = shelf
    this.#file = `log-${session}.jsonl`
  }

  /** Resolves when the lines are flushed; calls are written in the order they were made. */
  append(lines: readonly JournalLine[]): Promise<void> {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    const done = this.#queue.then(() => this.#shelf.append(this.#file, text))
    this.#queue = done.catch(() => undefined)
    return done
  }

  /** Keeps a page's text and its line. */
  async keepPage(page: PageRow, text: string, bytes: Uint8Array<ArrayBuffer> | undefined): Promise<void> {
    await this.#shelf.write(contentName(page.sha256), bytes ?? new TextEncoder().encode(text))
    await this.append([{ page, bytes: bytes !== undefined }])
  }

  /** A page's bytes (or UTF-8 text where it came without); null where absent or not what its hash says. */
  async content(page: PageRow, asBytes: boolean): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await this.#shelf.read(contentName(page.sha256))
    return bytes && (!asBytes || hashOf(bytes) === page.sha256) ? bytes : null
  }

  /** Everything all sessions have journalled. */
  async read(): Promise<Journalled & { withBytes: ReadonlySet<string> }> {
    const pages = new Map<string, PageRow>()
    const withBytes = new Set<string>()
    const removed = new Set<string>()
    const decisions = new Map<string, Decision>()
    let broken = 0
    const files = (await this.#shelf.list()).filter(({ name }) => /^log-.*\.jsonl$/.test(name))
    files.sort((a, b) => a.modified - b.modified)
    for (const { name } of files) {
      const bytes = await this.#shelf.read(name)
      for (const text of new TextDecoder().decode(bytes ?? new Uint8Array()).split('\n')) {
        if (text === '') continue
        const line = parseLine(text)
        if (!line) broken++
        else if ('decision' in line) decisions.set(line.decision.id, line.decision)
        else if ('removed' in line) removed.add(line.removed)
        else {
          pages.set(line.page.sha256, line.page)
          removed.delete(line.page.sha256)
          if (line.bytes) withBytes.add(line.page.sha256)
        }
      }
    }
    return { pages, removed, decisions, broken, withBytes }
  }
}

const contentName = (sha256: string): string => `page-${sha256}.bin`

/** By its shape: what a decision has to be in full is asked of the few that the database lacks. */
function parseLine(text: string): JournalLine | null {
  let line: Partial<{ page: PageRow; bytes: boolean; removed: string; decision: Decision }>
  try {
    line = JSON.parse(text) as typeof line
  } catch {
    return null
  }
  const whole =
    (typeof line.decision?.id === 'string' && typeof line.decision.source === 'string') ||
    typeof line.removed === 'string' ||
    (typeof line.page?.sha256 === 'string' && typeof line.page.name === 'string')
  return whole ? (line as JournalLine) : null
}
