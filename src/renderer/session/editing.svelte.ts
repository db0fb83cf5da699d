import { draftOf, dropDraft, keepDraft, type Draft } from '../store/drafts'
import type { Store } from '../store/schema'
import { attempt } from './attempt'
import type { Saver } from './saver.svelte'

type Kind = Draft['kind']

/** Does the box ask why a finding is dismissed? */
export const isDismissal = ({ kind }: Draft): boolean =>
  kind === 'dismiss' || kind === 'suppress-edition' || kind === 'suppress-always'

/** The one open edit box: every keystroke in it is kept as a draft, until the transaction it becomes is written. */
export class Editing {
  readonly #store: Store
  readonly #saver: Saver
  readonly #source: string
  readonly #copy: string
  box = $state.raw<Draft | null>(null)
  /** What is still to be written: of what was typed while another write went on only the last counts. */
  #unwritten: Draft | null = null
  #isWriting = false

  constructor(store: Store, saver: Saver, source: string, copy: string) {
    this.#store = store
    this.#saver = saver
    this.#source = source
    this.#copy = copy
  }

  open(kind: Kind, target: string, text: string, value = ''): void {
    this.box = {
      key: `${this.#source}:${kind}:${target}`,
      id: crypto.randomUUID(),
      turn: 0,
      source: this.#source,
      kind,
      target,
      text,
      value,
    }
  }

  /** Keeps what stands in the box now. */
  type(text: string, value: string): void {
    if (!this.box) return
    const box = { ...this.box, turn: (this.box.turn ?? 0) + 1, text, value }
    this.box = box
    this.#unwritten = box
    if (!this.#isWriting) void this.#saver.keep(() => this.#writeAll())
  }

  /** One behind the other: a later draft is never overwritten by an earlier one. */
  async #writeAll(): Promise<void> {
    this.#isWriting = true
    while (this.#unwritten) {
      const draft = this.#unwritten
      this.#unwritten = null
      await attempt(() => keepDraft(this.#store, draft, this.#copy))
    }
    this.#isWriting = false
  }

  /** Leaves the box; what stood in it is gone. */
  cancel(): void {
    const box = this.finish()
    if (box) this.drop(box)
  }

  /** Forgets a draft whose end is written. */
  drop(draft: Draft): void {
    void attempt(() => dropDraft(this.#store, draft))
  }

  /** Leaves the box for the transaction that it becomes: the draft goes when that is written. */
  finish(): Draft | null {
    const { box } = this
    this.box = this.#unwritten = null
    return box
  }

  /** Opens again what a crash or reload left unfinished; false where there is nothing. */
  async restore(): Promise<boolean> {
    const draft = await draftOf(this.#store, this.#source)
    // The editor may have opened a box meanwhile: that one stays.
    if (draft === undefined || this.box !== null) return false
    this.box = draft
    return true
  }
}
