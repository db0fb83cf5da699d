import type { Decision } from '../../core/4-review/decision'
import type { Journal } from '../file-store/journal'
import { recordTransaction, type Transaction } from '../store/decisions'
import { storageProblem } from '../store/open-store'
import type { Store } from '../store/schema'
import { t } from '../wording/wording.svelte'
import { TransactionQueue } from './transaction-queue'
import { notices } from './notices.svelte'

/** What a window tells the others of one library. */
export interface Told {
  /** Decisions on a copy of a page. */
  readonly copy?: string
  readonly decisions?: readonly Decision[]
  /** Copies that were removed, put back or erased. */
  readonly moved?: readonly string[]
  /** Pages (their hashes) that came into the library, or are called otherwise. */
  readonly pages?: readonly string[]
}

/**
 * Writes transactions to the database, which is what counts as saved; watches the journal beside it; tells other
 * windows.
 */
export class Saver {
  readonly #journal: Journal
  readonly #channel = new BroadcastChannel('galley')
  readonly #queue: TransactionQueue
  /** Transactions that are not on the disk yet. */
  pending = $state(0)
  /** Writes of drafts that are not on the disk yet. */
  drafts = $state(0)
  /** Some could not be written: they are kept, and tried again with the next. */
  failed = $state(false)
  /** Does the journal have all that the database has? */
  copied = $state(true)
  /** Called with the page (its hash) that a transaction was written of. */
  onwritten: (page: string) => void = () => undefined
  #notice: number | null = null

  constructor(store: Store, journal: Journal) {
    this.#journal = journal
    this.#queue = new TransactionQueue({
      record: (transaction) => recordTransaction(store, transaction),
      written: ({ page, copy, decisions }, where) => {
        this.onwritten(page)
        this.tell({ copy, decisions })
        if (where === 'removed') notices.tell(t('bin.decidedInBin'))
        if (where === 'superseded') notices.tell(t('versions.decidedInFormer'))
        if (where === 'erased') notices.complain({ code: 'page-erased' })
      },
      failed: (error) => {
        notices.complain(storageProblem(error))
      },
      change: (pending, unwritten) => {
        this.pending = pending
        this.failed = unwritten > 0
      },
    })
    journal.onchange = (trouble) => {
      this.#onjournal(trouble)
    }
    journal.onbusy = (busy) => {
      this.copied = !busy && this.#notice === null
    }
  }

  /** Would leaving now lose something? */
  get isUnsaved(): boolean {
    return this.pending > 0 || this.drafts > 0 || this.failed
  }

  /** Writes a draft; until that has ended, leaving would lose it. */
  async keep(write: () => Promise<void>): Promise<void> {
    this.drafts++
    try {
      await write()
    } finally {
      this.drafts--
    }
  }

  /** Resolves when the transaction is in the database; false where it could not be written, which the editor is told. */
  save(transaction: Transaction): Promise<boolean> {
    return this.#queue.save(transaction)
  }

  /** Tries again what could not be written. */
  retry(): Promise<void> {
    return this.#queue.retry()
  }

  tell(told: Told): void {
    this.#channel.postMessage(told)
  }

  /** What other windows do. Returns how to stop listening. */
  listen(listener: (told: Told) => void): () => void {
    const passed = ({ data }: MessageEvent<Told>): void => {
      listener(data)
    }
    this.#channel.addEventListener('message', passed)
    return () => {
      this.#channel.removeEventListener('message', passed)
    }
  }

  /** One notice for as long as the journal does not answer, however often it was asked. */
  #onjournal(trouble: Error | null): void {
    if (trouble) {
      this.copied = false
      const retry = { label: t('common.retry'), run: () => void this.#journal.retry() }
      this.#notice ??= notices.complain({ code: 'journal-unavailable', detail: trouble.message }, retry)
      return
    }
    if (this.#notice !== null) notices.close(this.#notice)
    this.#notice = null
    this.copied = true
    notices.tell(t('recovery.journalBack'))
  }
}
