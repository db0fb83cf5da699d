import { isEncoding, type EncodingId } from '../../core/1-page/encoding/encodings'
import type { SourceFile } from '../../core/1-page/source'
import { warningsOf } from '../../core/1-page/warnings'
import type { ReadPage } from '../../core/3-findings/read-page'
import { DecisionLog } from '../../core/4-review/log'
import { mayBeVersionOf } from '../../core/4-review/versions/recognise'
import { failed, type Problem } from '../../core/problem'
import type { ReadProgress } from '../../core/progress'
import { inBin } from '../store/bin'
import { addPages, knownPages, type NewPage } from '../store/pages'
import { storageProblem } from '../store/open-store'
import type { Store } from '../store/schema'
import { latestOf } from '../store/versions'
import { t } from '../wording/wording.svelte'
import { work } from '../worker/client'
import { problemOf } from './attempt'
import { tooLarge, type Pending, type Picked } from './files'
import { notices } from './notices.svelte'
import { pageMaker } from './page-maker'
import { Returning } from './returning.svelte'
import type { Settings } from './settings.svelte'
import { holdToFile } from './true-text'

/** Pages to one transaction: each flushes to the disk, which takes longer than the writing. */
const BATCH = 20

/** A file of so many pages or sentences is not read in a moment. */
const LONG = { pages: 8, sentences: 3000 } as const

/** A file that opens only in an encoding that the editor chooses. */
export interface Unclear {
  readonly file: Pending
  readonly encodings: readonly EncodingId[]
}

/** Brings files into the library: one after another, each whole or not at all, and can be stopped in between. */
export class Opening {
  readonly #store: Store
  readonly #settings: Settings
  readonly returning: Returning
  done = $state(0)
  total = $state(0)
  /** How far the file that is being read has come, where it is a long one. */
  reading = $state.raw<(ReadProgress & { readonly name: string }) | null>(null)
  problems = $state.raw<readonly Problem[]>([])
  #stop = new AbortController()
  /** Counts up when the library has new lines. */
  arrivals = $state(0)
  /** A file whose encoding the editor is choosing. */
  choosing = $state.raw<Unclear | null>(null)
  #unclear = new Map<Problem, Pending>()

  constructor(store: Store, settings: Settings) {
    this.#store = store
    this.#settings = settings
    this.returning = new Returning(store, settings)
  }

  get #isStopped(): boolean {
    return this.#stop.signal.aborted
  }

  get running(): boolean {
    return this.total > 0
  }

  /** Is it worth showing how far it is: several files, or one that is as long as many? */
  get isLong(): boolean {
    return this.total > 1 || this.reading !== null
  }

  /** Also what is being read now: a long page is not waited for. */
  stop(): void {
    this.#stop.abort()
  }

  /** Opens what was picked. Gives the hashes of its pages that are in the library now, new and known. */
  async open({ files, problems }: Picked): Promise<string[]> {
    if (files.length === 0 && problems.length === 0) return []
    this.total += files.length
    this.#stop = new AbortController()
    this.problems = problems
    const opened: string[] = []
    let batch: NewPage[] = []
    let fresh = 0
    for (const file of files) {
      if (this.#isStopped) break
      // What may be a version of one of these must find it in the library.
      if (
        mayBeVersionOf(
          file,
          batch.map(({ page }) => page),
        ).length > 0
      ) {
        for (const one of await this.#add(batch)) opened.push(one)
        fresh += batch.length
        batch = []
      }
      const page = await this.#read(file, files.length === 1)
      if (typeof page === 'string') opened.push(page)
      else if (page) batch.push(page)
      this.done++
      if (batch.length < BATCH && this.done < this.total) continue
      const added = await this.#add(batch)
      for (const one of added) opened.push(one)
      fresh += added.length
      batch = []
    }
    const last = await this.#add(batch)
    for (const one of last) opened.push(one)
    this.reading = null
    this.done = 0
    this.total = 0
    const returned = await this.#takeReturned()
    for (const one of returned) opened.push(one)
    this.#report(fresh + last.length + returned.length, files.length)
    return opened
  }

  /** A page to add, or the hash of one that is there already. */
  async #read(file: Pending, alone: boolean): Promise<NewPage | string | null> {
    const large = tooLarge(file)
    if (large) return this.#refuse(large)
    let bytes: Uint8Array<ArrayBuffer>
    try {
      bytes = await file.bytes()
    } catch (error) {
      return this.#refuse({ code: 'file-unreadable', about: file.name, detail: String(error) })
    }
    try {
      return await this.#readBytes({ ...file, bytes: () => Promise.resolve(bytes) }, bytes, alone)
    } catch (error) {
      if (this.#isStopped) return null
      return this.#refuse(problemOf(error, file.name))
    }
  }

  async #readBytes(
    file: Pending,
    bytes: Uint8Array<ArrayBuffer>,
    alone: boolean,
  ): Promise<NewPage | string | null> {
    const { signal } = this.#stop
    const { name, encoding } = file
    const hash = await work('hash', bytes, { signal })
    const chosen = encoding === undefined ? {} : { encoding }
    const isKnown = (await knownPages(this.#store, [hash])).has(hash)
    const open = (asked: SourceFile) => work('open', asked, { signal })
    const reads = { ...pageMaker(this.#settings), open }
    const held = await holdToFile(this.#store, reads, hash, { name, bytes, ...chosen })
    if (held.ok && held.value) {
      this.#refuse(held.value)
      this.arrivals++
    }
    if (isKnown) {
      if (!held.ok) return this.#refuse(held.problem)
      // What was asked for, where the import could not tell, is done.
      notices.withdraw(failed('text-unproved', name).problem)
      if (alone && !held.value) notices.tell(t('opening.already', { name }))
      return hash
    }
    const latest = await latestOf(this.#store, hash)
    if (latest !== null) {
      notices.tell(t('versions.former', { name }))
      return latest
    }
    const onprogress = (progress: ReadProgress): void => {
      if (progress.total >= LONG[progress.of]) this.reading = { name, ...progress, done: progress.done + 1 }
    }
    const read = await work('read', { name, bytes, ...chosen }, { signal, onprogress })
    this.reading = null
    if (!read.ok) {
      if (read.problem.encodings) this.#unclear.set(read.problem, file)
      return this.#refuse(read.problem)
    }
    for (const warning of warningsOf(read.value.page.source)) this.#refuse(warning)
    if (await this.returning.keepsBack(read.value, bytes)) return null
    return this.#pageOf(read.value, bytes, alone)
  }

  async #pageOf(read: ReadPage, bytes: Uint8Array<ArrayBuffer>, alone: boolean): Promise<NewPage> {
    const removed = await inBin(this.#store, read.page.source.sha256)
    if (alone && removed)
      notices.tell(t('bin.again', { name: removed.row.name, count: removed.decisions.length }))
    const [log, openedAt] = [new DecisionLog(), new Date().toISOString()]
    const { madePage } = await import('./made-page')
    return madePage(read, log, this.#settings, { bytes, openedAt })
  }

  /** What was kept back, as the editor wants it: versions of pages, or pages. Gives the hashes of those opened. */
  async #takeReturned(): Promise<string[]> {
    const { files, choice } = await this.returning.ask()
    const opened: string[] = []
    for (const file of choice === null ? [] : files) {
      if (choice === 'page')
        opened.push(...(await this.#add([await this.#pageOf(file.read, file.bytes, false)])))
      else {
        const problem = await this.returning.take(file)
        if (problem) this.#refuse(problem)
        else opened.push(file.read.page.source.sha256)
        this.arrivals++
      }
    }
    return opened
  }

  /** What a notice offers of a file that opens in another encoding. */
  #choiceOf(problem: Problem): { label: string; run: () => void } | undefined {
    const file = this.#unclear.get(problem)
    const encodings = problem.encodings?.filter(isEncoding)
    if (!file || !encodings) return undefined
    return {
      label: t('opening.chooseEncoding'),
      run: () => {
        this.choosing = { file, encodings }
      },
    }
  }

  #refuse(problem: Problem): null {
    this.problems = [...this.problems, problem]
    return null
  }

  async #add(batch: readonly NewPage[]): Promise<string[]> {
    if (batch.length === 0) return []
    try {
      await addPages(this.#store, batch)
    } catch (error) {
      const problem = storageProblem(error)
      this.problems = [...this.problems, { ...problem, about: batch.map(({ page }) => page.name).join('、') }]
      return []
    }
    this.arrivals++
    return batch.map(({ page }) => page.sha256)
  }

  #report(fresh: number, asked: number): void {
    for (const problem of this.problems) notices.complain(problem, this.#choiceOf(problem))
    this.#unclear.clear()
    if (this.#isStopped) notices.tell(t('opening.cancelled', { count: fresh }))
    else if (asked > 1 && fresh > 0) notices.tell(t('opening.done', { count: fresh }))
  }
}
