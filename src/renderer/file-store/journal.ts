import { hashOf } from '../../core/1-page/source'
import type { FileStore, StoredFile } from '../../preload/contract'
import type { PageRow } from '../store/rows'
import type { SecondCopy } from '../store/second-copy'
import type { JournalLine } from '../store/second-copy'
import { writeLines } from './journal-lines'
import { copyOfText, readJournal, type Journalled } from './journal-read'

/** How long a flush may take before the journal counts as silent, and when it is asked again. */
export interface JournalTimes {
  readonly appendMs: number
  readonly writeMs: number
  readonly retryMs: number
}
const TIMES: JournalTimes = { appendMs: 5000, writeMs: 90_000, retryMs: 5000 }

type Job =
  | { readonly lines: readonly JournalLine[] }
  | { readonly name: string; readonly content: () => Promise<Uint8Array<ArrayBuffer> | null> }

/**
 * The second copy: every page and every decision, appended and flushed outside the database. Each session writes a
 * file of its own, so that two windows never share one. Nobody waits for it: what it can't take it leaves to
 * `catchUp`, which is called when it answers again.
 */
export class Journal implements SecondCopy {
  readonly #fileStore: FileStore
  readonly #session: string
  readonly #times: JournalTimes
  #part = 0
  #queue: Job[] = []
  #running: Promise<void> | null = null
  #behind = false
  #retry: ReturnType<typeof setTimeout> | undefined
  /** Gives the journal all that it lacks. */
  catchUp: () => Promise<unknown> = () => Promise.resolve()
  /** Called when it stops answering, with why, and when it has everything again (null). */
  onchange: (trouble: Error | null) => void = () => undefined
  /** Called when it starts and when it ends writing. */
  onbusy: (busy: boolean) => void = () => undefined

  constructor(fileStore: FileStore, session: string, times: Partial<JournalTimes> = {}) {
    this.#fileStore = fileStore
    this.#session = session
    this.#times = { ...TIMES, ...times }
  }

  append(lines: readonly JournalLine[]): void {
    if (lines.length > 0) this.#add({ lines })
  }

  keepPage(page: PageRow, bytes: boolean, content: () => Promise<Uint8Array<ArrayBuffer> | null>): void {
    this.#add({ name: contentName(page.sha256), content })
    this.#add({ lines: [{ page, bytes }] })
  }

  /** Resolves when nothing waits to be written: all is flushed, or the journal has stopped answering. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running
  }

  /** Asks a journal that stopped answering once more, now. */
  async retry(): Promise<void> {
    if (!this.#behind) return
    clearTimeout(this.#retry)
    try {
      // An empty line says nothing, and shows whether lines are taken.
      await within(this.#times.appendMs, this.#fileStore.append(this.#file, '\n'))
    } catch (error) {
      this.#fallBehind(error)
      return
    }
    this.#behind = false
    try {
      await this.catchUp()
      await this.idle()
    } catch (error) {
      this.#fallBehind(error)
    }
    if (!this.#isBehind()) this.onchange(null)
  }

  #isBehind(): boolean {
    return this.#behind
  }

  get #file(): string {
    return this.#part === 0 ? `log-${this.#session}.jsonl` : `log-${this.#session}-${this.#part}.jsonl`
  }

  #add(job: Job): void {
    // What comes while it does not answer is not kept here: the database has it, and gives it when it does.
    if (this.#behind) return
    this.#queue.push(job)
    this.#running ??= this.#run()
  }

  async #run(): Promise<void> {
    this.onbusy(true)
    // What comes in one turn is written together.
    await Promise.resolve()
    try {
      while (this.#queue.length > 0) await this.#next()
    } catch (error) {
      this.#fallBehind(error)
    } finally {
      this.#running = null
      this.onbusy(false)
    }
  }

  async #next(): Promise<void> {
    const [job] = this.#queue
    if (job && 'name' in job) {
      this.#queue.shift()
      const bytes = await job.content()
      if (bytes) await within(this.#times.writeMs, this.#fileStore.write(job.name, bytes))
      return
    }
    const end = this.#queue.findIndex((other) => 'name' in other)
    const jobs = this.#queue.splice(0, end < 0 ? this.#queue.length : end)
    const lines = jobs.flatMap((other) => ('lines' in other ? other.lines : []))
    await within(this.#times.appendMs, this.#fileStore.append(this.#file, writeLines(lines)))
  }

  /** The file may end in half a line, or be held by who was given up: the next one is another. */
  #fallBehind(error: unknown): void {
    this.#behind = true
    this.#queue = []
    this.#part++
    this.onchange(error instanceof Error ? error : new Error(String(error)))
    clearTimeout(this.#retry)
    this.#retry = setTimeout(() => void this.retry(), this.#times.retryMs)
  }

  /** A page's bytes (or UTF-8 text where it came without); null where absent or not what its hash says. */
  async content(page: PageRow, asBytes: boolean): Promise<Uint8Array<ArrayBuffer> | null> {
    const bytes = await this.#fileStore.read(contentName(page.sha256))
    return bytes && (!asBytes || hashOf(bytes) === page.sha256) ? bytes : null
  }

  /** Everything all sessions have journalled. */
  async read(): Promise<Journalled> {
    const there = await this.#fileStore.list()
    const files = await Promise.all(
      there.filter(isLog).map(async ({ name, modified }) => ({
        name,
        modified,
        text: await this.#textOf(name),
      })),
    )
    const contents = there.flatMap(({ name, size }) => {
      const sha256 = CONTENT_NAME.exec(name)?.[1]
      return sha256 === undefined ? [] : [[sha256, size] as const]
    })
    return readJournal(files, new Map(contents))
  }

  /**
   * Takes copies out of the journal for good, and the contents of pages that no other copy has. A file is written anew
   * beside the old one before that goes; one that another window is writing is left for a later time.
   */
  async purge(isGone: (copy: string) => boolean, contents: readonly string[]): Promise<void> {
    await this.idle()
    // The file of this session is one of those: what comes from now on goes to another.
    this.#part++
    for (const { name } of await this.#logs()) {
      const lines = (await this.#textOf(name)).split('\n').filter((line) => line !== '')
      const kept = lines.filter((text) => {
        const copy = copyOfText(text)
        return copy === null || !isGone(copy)
      })
      if (kept.length === lines.length || name === this.#file) continue
      const anew = `${name.replace(/(?:-anew.*)?\.jsonl$/, '')}-anew${crypto.randomUUID().slice(0, 8)}.jsonl`
      const text = kept.map((line) => `${line}\n`).join('')
      await this.#fileStore.write(anew, new TextEncoder().encode(text))
      try {
        await this.#fileStore.remove(name)
      } catch {
        await this.#fileStore.remove(anew)
      }
    }
    for (const sha256 of contents)
      if (await this.#fileStore.read(contentName(sha256))) await this.#fileStore.remove(contentName(sha256))
  }

  async #logs(): Promise<StoredFile[]> {
    return (await this.#fileStore.list()).filter(isLog)
  }

  async #textOf(name: string): Promise<string> {
    return new TextDecoder().decode((await this.#fileStore.read(name)) ?? new Uint8Array())
  }
}

const isLog = ({ name }: StoredFile): boolean => /^log-.*\.jsonl$/.test(name)
const contentName = (sha256: string): string => `page-${sha256}.bin`
const CONTENT_NAME = /^page-(.*)\.bin$/

/** Rejects where an answer takes longer; what was asked goes on. */
async function within<T>(ms: number, asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer for ${ms} ms`))
    }, ms)
  })
  return Promise.race([asked, silence]).finally(() => {
    clearTimeout(timer)
  })
}
