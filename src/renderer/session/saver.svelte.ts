import type { Decision } from '../../core/4-decisions/decision'
import type { Journal } from '../shelves/journal'
import { recordAct, type Act } from '../store/decisions'
import { storageProblem } from '../store/open-store'
import type { Store } from '../store/schema'
import { notices } from './notices.svelte'

/** Writes acts in order, to the database and the journal, and tells other windows. */
export class Saver {
  readonly #store: Store
  readonly #journal: Journal
  readonly #channel = new BroadcastChannel('galley')
  #queue: Promise<unknown> = Promise.resolve()
  /** Acts that are not on the disk yet. */
  pending = $state(0)
  /** Acts that could not be written: kept, and tried again with the next. */
  #unwritten: Act[] = []
  failed = $state(false)

  constructor(store: Store, journal: Journal) {
    this.#store = store
    this.#journal = journal
  }

  /** Resolves when the act is in the database; false where it could not be written, which the editor is told. */
  save(act: Act): Promise<boolean> {
    this.pending++
    const done = this.#queue.then(() => this.#write(act))
    this.#queue = done
    return done.finally(() => {
      this.pending--
    })
  }

  /** Tries again what could not be written. */
  async retry(): Promise<void> {
    const again = this.#unwritten
    this.#unwritten = []
    this.failed = false
    for (const act of again) await this.save(act)
  }

  /** What other windows decide. Returns how to stop listening. */
  listen(listener: (decisions: readonly Decision[]) => void): () => void {
    const passed = ({ data }: MessageEvent<readonly Decision[]>): void => {
      listener(data)
    }
    this.#channel.addEventListener('message', passed)
    return () => {
      this.#channel.removeEventListener('message', passed)
    }
  }

  async #write(act: Act): Promise<boolean> {
    const journalled = this.#journal
      .append(act.decisions.map((decision) => ({ decision })))
      .catch((error: unknown) => {
        notices.complain({
          code: 'journal-unavailable',
          detail: error instanceof Error ? error.message : String(error),
        })
      })
    try {
      await recordAct(this.#store, act)
      this.#channel.postMessage(act.decisions)
      await journalled
      return true
    } catch (error) {
      this.#unwritten.push(act)
      this.failed = true
      notices.complain(storageProblem(error))
      return false
    }
  }
}
