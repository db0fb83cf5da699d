import type { Change } from '../../core/4-review/changes'
import type { Found, Hit, WayToFind } from '../../core/4-review/find'
import { passagesOf, placesOf, replacementsOf, type Passage } from '../../core/4-review/replace'
import type { Span } from '../../core/text/span'
import { find } from '../worker/find'
import { WorkerStopped } from '../worker/requests'
import type { PageSession } from './page-session.svelte'
import { makeEdits } from './text-actions'

/** What was found, as the page was when it was looked for. */
interface Result extends Found {
  readonly passages: readonly Passage[]
  readonly changes: readonly Change[]
  /** Where the hits stand in the text as it came. */
  readonly places: readonly Span[]
}

const NOTHING: Result = { hits: [], isCut: false, fault: null, passages: [], changes: [], places: [] }

/** Finding and replacing words of an open page. */
export class Finder {
  readonly #page: PageSession
  isOpen = $state(false)
  isReplacing = $state(false)
  words = $state('')
  way = $state<WayToFind>('plain')
  whole = $state(false)
  replacement = $state('')
  result = $state.raw<Result>(NOTHING)
  /** The regular expression took too long. */
  isSlow = $state(false)
  at = $state(0)
  /** Counts up when the current hit is to be brought into view. */
  arrivals = $state(0)
  /** Counts up when the box for the words is to have the keyboard. */
  calls = $state(0)
  #asked = 0
  /** Where to go on from, in the corrected text. */
  #from = 0

  constructor(page: PageSession) {
    this.#page = page
  }

  /** The current hit's place in the text as it came. */
  get place(): Span | undefined {
    return this.isOpen ? this.result.places[this.at] : undefined
  }

  open(words: string | null, isReplacing: boolean): void {
    if (words !== null) this.words = words
    this.isReplacing = isReplacing || (this.isOpen && this.isReplacing)
    this.isOpen = true
    this.calls++
  }

  /** Opens at the first hit, in some blocks where there is one in them; not at all where the words are nowhere. */
  async showFirst(words: string, blocks: readonly string[] = []): Promise<void> {
    this.words = words
    const inside = this.#page.read.page.blocks.findIndex(({ id }) => blocks.includes(id))
    await this.run()
    const { hits } = this.result
    this.at = Math.max(
      0,
      hits.findIndex(({ passage }) => passage >= inside),
    )
    if (hits.length > 0) this.open(null, false)
  }

  close(): void {
    this.isOpen = false
    this.isReplacing = false
  }

  /** Looks for the words in the page as it is printed now; an answer that a later question has overtaken is dropped. */
  async run(): Promise<void> {
    const asked = ++this.#asked
    const page = this.#page
    const { changes } = page
    const { words, way, whole, replacement } = this
    const passages = passagesOf(page.read.page, changes)
    try {
      const found = await find({
        passages: passages.map(({ text }) => text),
        query: { words, way, whole, replacement },
      })
      if (asked !== this.#asked) return
      this.isSlow = false
      this.#show({ ...found, passages, changes, places: placesOf(passages, found.hits, changes) })
    } catch (error) {
      if (!(error instanceof WorkerStopped)) throw error
      if (asked !== this.#asked) return
      this.isSlow = true
      this.#show(NOTHING)
    }
  }

  #show(result: Result): void {
    this.result = result
    const next = result.hits.findIndex((hit) => startOf(result, hit) >= this.#from)
    this.at = Math.max(0, next)
    this.arrivals++
  }

  step(by: 1 | -1): void {
    const { hits } = this.result
    if (hits.length === 0) return
    this.at = (this.at + by + hits.length) % hits.length
    const hit = hits[this.at]
    if (hit) this.#from = startOf(this.result, hit)
    this.arrivals++
  }

  /** Replaces the current hit and goes on to the next. */
  async replaceOne(): Promise<void> {
    if (await this.#isStale()) return
    const hit = this.result.hits[this.at]
    if (!hit) return
    this.#from = startOf(this.result, hit) + hit.now.length
    this.#replace([hit])
  }

  /** Replaces hits in one transaction, which is undone as one. Gives how many. */
  async replaceAll(hits: readonly Hit[]): Promise<number> {
    if (await this.#isStale()) return 0
    this.#replace(hits)
    return hits.length
  }

  /** Where the page was changed since, it is looked through again, and the editor sees what is found now. */
  async #isStale(): Promise<boolean> {
    if (this.result.changes === this.#page.changes) return false
    await this.run()
    return true
  }

  #replace(hits: readonly Hit[]): void {
    const page = this.#page
    const { passages, changes } = this.result
    void makeEdits(page, replacementsOf(page.read.page, passages, hits, changes, page.log))
  }
}

const startOf = ({ passages }: Result, { passage, start }: Hit): number =>
  (passages[passage]?.start ?? 0) + start
