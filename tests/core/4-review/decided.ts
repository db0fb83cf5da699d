import type { Page } from '../../../src/core/1-page/page'
import { registerOf, type Decision, type Subject, type What } from '../../../src/core/4-review/decision'
import { DecisionLog } from '../../../src/core/4-review/log'
import { anchorOf } from '../../../src/core/text/anchor'
import type { MentionType } from '../../../src/core/2-mentions/mention'

/** An editor at work on a page: each call is one more decision in the log. */
export class Editor {
  readonly log: DecisionLog
  readonly made: Decision[] = []
  readonly #page: Page
  readonly #by: string
  readonly #clock: (() => string) | undefined
  #count = 0

  /** With a clock it writes as this version does, else as 0.1 did. */
  constructor(page: Page, by = '甲', log = new DecisionLog(), clock?: () => string) {
    this.#page = page
    this.#by = by
    this.#clock = clock
    this.log = log
  }

  decide(subject: Subject, what: What, act?: string): Decision {
    const n = String(++this.#count).padStart(4, '0')
    const follows = this.log.last()
    const decision: Decision = {
      id: `${this.#by}-${n}`,
      act: act ?? `${this.#by}-act-${n}`,
      source: this.#page.source.sha256,
      at: this.#clock?.() ?? `2024-03-14T20:${n.slice(0, 2)}:${n.slice(2)}.000Z`,
      by: this.#by,
      over: this.log.seen(registerOf(subject)),
      ...(this.#clock && follows !== undefined ? { follows } : {}),
      subject,
      what,
    }
    this.made.push(decision)
    this.log.append(decision)
    return decision
  }

  /** About the nth occurrence of a quote. */
  mention(
    type: MentionType,
    quote: string,
    what: What,
    { nth = 0, act }: { nth?: number; act?: string } = {},
  ): Decision {
    return this.decide({ kind: 'mention', type, anchor: this.anchor(quote, nth) }, what, act)
  }

  anchor(quote: string, nth = 0) {
    const { text } = this.#page.source
    let start = text.indexOf(quote)
    for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1)
    return anchorOf(text, { start, end: start + quote.length })
  }

  undo(): void {
    const act = this.log.undoable(this.#by)
    if (act !== null) this.decide({ kind: 'act', act }, { kind: 'undo' }, `turn-${this.#count}`)
  }

  redo(): void {
    const act = this.log.redoable(this.#by)
    if (act !== null) this.decide({ kind: 'act', act }, { kind: 'redo' }, `turn-${this.#count}`)
  }
}
