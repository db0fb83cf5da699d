import { sharedEnds } from '../../text/carried'
import type { Span } from '../../text/span'
import { heaviestIncreasing, type Pair } from './increasing'

/** A line of a text with its end; a paragraph, where lines are not wrapped. */
interface Line extends Span {
  readonly number: number
  /** Without the white space around it. */
  readonly text: string
}

/** Lines of either text that belong together, whole: the same words, or (moved) much the same. */
interface LinePair {
  readonly from: Span
  readonly to: Span
  readonly moved: boolean
}

/** What lies between two pairs that did not move: lines that only one text has, or that changed. */
export interface Gap {
  readonly from: readonly Span[]
  readonly to: readonly Span[]
}

export interface PairedLines {
  readonly pairs: readonly LinePair[]
  readonly gaps: readonly Gap[]
}

/** A line of fewer characters that stands elsewhere may be another one of the same words. */
const LEAST_MOVED = 8
/** A line of fewer characters is not looked for elsewhere once it changed. */
const LEAST_ALTERED = 12
/** So much of what two lines say must be the same for one to be the other, moved and changed. */
const ALIKE = 0.5
const GRAM = 3
const MOST_SHARING = 24
/** Lines that are compared with each other, each with each, between two neighbours; more are wrapped anew. */
const MOST_COMPARED = 10_000

/**
 * Pairs the lines of two texts: those that stand once in either and keep their order, whatever lies beside them and is
 * the same, those that moved, and those that moved and changed.
 */
export function pairLines(fromText: string, toText: string): PairedLines {
  const paired = new Pairing(linesOf(fromText), linesOf(toText))
  paired.inOrder()
  paired.elsewhere()
  paired.beside()
  paired.altered()
  paired.settleOrder()
  return paired.result()
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline + 1
    lines.push({ number: lines.length, start, end, text: text.slice(start, end).trim() })
    start = end
  }
  return lines
}

class Pairing {
  readonly #from: readonly Line[]
  readonly #to: readonly Line[]
  /** The line of the other text that each belongs to; -1 for none. */
  readonly #toOf: Int32Array
  readonly #fromOf: Int32Array
  readonly #moved = new Set<number>()

  constructor(from: readonly Line[], to: readonly Line[]) {
    this.#from = from
    this.#to = to
    this.#toOf = new Int32Array(from.length).fill(-1)
    this.#fromOf = new Int32Array(to.length).fill(-1)
  }

  inOrder(): void {
    const common = this.#uniqueInBoth()
    for (const { from, to } of heaviestIncreasing(common)) this.#pair(from, to)
    for (const { from, to } of [{ from: -1, to: -1 }, ...this.#inOrderPairs()]) this.#extend(from, to, 1)
    const ends = { from: this.#from.length, to: this.#to.length }
    for (const { from, to } of [...this.#inOrderPairs(), ends].reverse()) this.#extend(from, to, -1)
  }

  elsewhere(): void {
    const left = this.#uniqueInBoth().filter(
      ({ from, to, weight }) => weight >= LEAST_MOVED && this.#toOf[from] === -1 && this.#fromOf[to] === -1,
    )
    for (const { from, to } of left) {
      this.#pair(from, to, true)
      this.#extend(from, to, 1, true)
      this.#extend(from, to, -1, true)
    }
  }

  /** Lines that changed between the same neighbours. */
  beside(): void {
    for (const { from, to } of this.#gaps()) {
      if (from.length + to.length < 3 || from.length * to.length > MOST_COMPARED) continue
      const taken = new Set<Line>()
      const alike = from.flatMap((line) => {
        const other = to.find((one) => !taken.has(one) && isAlike(line, one))
        if (!other) return []
        taken.add(other)
        return [{ from: line.number, to: other.number, weight: line.text.length }]
      })
      for (const pair of heaviestIncreasing(alike)) this.#pair(pair.from, pair.to)
    }
  }

  /** Lines that moved from between one pair of neighbours to between another, and changed. */
  altered(): void {
    const { from: left, to: gapOfTo } = this.#strayed()
    if (left.size === 0 || gapOfTo.size === 0) return
    const gramsOfTo = new Map([...gapOfTo.keys()].map((to) => [to, gramsOf(this.#to[to]?.text ?? '')]))
    const index = new Map<string, number[]>()
    for (const [to, grams] of gramsOfTo)
      for (const gram of grams) {
        const lines = index.get(gram)
        if (lines) lines.push(to)
        else index.set(gram, [to])
      }
    const beside: Pair[] = []
    for (const [from, gap] of left) {
      const grams = gramsOf(this.#from[from]?.text ?? '')
      const shared = new Map<number, number>()
      for (const gram of grams)
        for (const to of telling(index.get(gram))) shared.set(to, (shared.get(to) ?? 0) + 1)
      const likeness = (to: number): number =>
        (shared.get(to) ?? 0) / Math.max(grams.size, gramsOfTo.get(to)?.size ?? Infinity)
      const [best, next] = [...shared.keys()].sort((a, b) => likeness(b) - likeness(a))
      if (best === undefined || likeness(best) < ALIKE || this.#fromOf[best] !== -1) continue
      // Two that are as like leave it open.
      if (next !== undefined && likeness(next) === likeness(best)) continue
      if (gap === gapOfTo.get(best)) beside.push({ from, to: best, weight: likeness(best) })
      else this.#pair(from, best, true)
    }
    const unique = new Map(beside.map((pair) => [pair.to, pair]))
    const inOrder = [...unique.values()].sort((a, b) => a.from - b.from)
    for (const { from, to } of heaviestIncreasing(inOrder)) this.#pair(from, to)
  }

  /** Which of all pairs moved past which: those that weigh least. */
  settleOrder(): void {
    const pairs = [...this.#toOf].flatMap((to, from) =>
      to < 0 ? [] : [{ from, to, weight: 1 + (this.#from[from]?.text.length ?? 0) }],
    )
    const still = new Set(heaviestIncreasing(pairs).map(({ from }) => from))
    this.#moved.clear()
    for (const { from } of pairs) if (!still.has(from)) this.#moved.add(from)
  }

  /** Lines without a like one between the same neighbours, each with the number of its gap. */
  #strayed(): { from: Map<number, number>; to: Map<number, number> } {
    const strayed = { from: new Map<number, number>(), to: new Map<number, number>() }
    const isLong = ({ text }: Line): boolean => text.length >= LEAST_ALTERED
    this.#gaps().forEach((gap, number) => {
      const [from, to] = [gap.from.filter(isLong), gap.to.filter(isLong)]
      if (from.length * to.length > MOST_COMPARED) return
      for (const line of from)
        if (!to.some((other) => isAlike(line, other))) strayed.from.set(line.number, number)
      for (const line of to)
        if (!from.some((other) => isAlike(other, line))) strayed.to.set(line.number, number)
    })
    return strayed
  }

  result(): PairedLines {
    const pairs = [...this.#toOf].flatMap((to, from): LinePair[] => {
      const [a, b] = [this.#from[from], this.#to[to]]
      return a && b ? [{ from: a, to: b, moved: this.#moved.has(from) }] : []
    })
    return { pairs, gaps: this.#gaps().filter((gap) => gap.from.length > 0 && gap.to.length > 0) }
  }

  #gaps(): { readonly from: readonly Line[]; readonly to: readonly Line[] }[] {
    const gaps: { from: Line[]; to: Line[] }[] = []
    let [from, to] = [0, 0]
    const ends = { from: this.#from.length, to: this.#to.length }
    for (const next of [...this.#inOrderPairs(), ends]) {
      gaps.push({
        from: this.#from.slice(from, next.from).filter((_, i) => this.#toOf[from + i] === -1),
        to: this.#to.slice(to, next.to).filter((_, i) => this.#fromOf[to + i] === -1),
      })
      from = next.from + 1
      to = next.to + 1
    }
    return gaps
  }

  #uniqueInBoth() {
    const [fromPlaces, toPlaces] = [once(this.#from), once(this.#to)]
    return [...fromPlaces]
      .flatMap(([text, from]) => {
        const to = toPlaces.get(text) ?? -1
        return from >= 0 && to >= 0 ? [{ from, to, weight: text.length }] : []
      })
      .sort((a, b) => a.from - b.from)
  }

  #inOrderPairs(): { from: number; to: number }[] {
    return [...this.#toOf].flatMap((to, from) => (to >= 0 && !this.#moved.has(from) ? [{ from, to }] : []))
  }

  #pair(from: number, to: number, moved = false): void {
    this.#toOf[from] = to
    this.#fromOf[to] = from
    if (moved) this.#moved.add(from)
  }

  /** Lines beside a pair that say the same belong together too, also where they stand elsewhere again. */
  #extend(from: number, to: number, by: 1 | -1, moved = false): void {
    for (let i = 1; ; i++) {
      const [a, b] = [from + by * i, to + by * i]
      const [one, other] = [this.#from[a], this.#to[b]]
      if (!one || other?.text !== one.text || this.#toOf[a] !== -1 || this.#fromOf[b] !== -1) return
      this.#pair(a, b, moved)
    }
  }
}

/** Do two lines begin and end with so much of the same that one is the other, changed in between? */
function isAlike({ text }: Line, other: Line): boolean {
  const { before, after } = sharedEnds(text, other.text)
  return text !== '' && before + after >= ALIKE * Math.max(text.length, other.text.length)
}

/** The lines that have a gram, where they are few; what many have tells nothing, and would take the square of them. */
const telling = (lines: readonly number[] = []): readonly number[] =>
  lines.length > MOST_SHARING ? [] : lines

/** The only line of each text; -1 where there are more. */
function once(lines: readonly Line[]): Map<string, number> {
  const places = new Map<string, number>()
  lines.forEach(({ text }, i) => {
    if (text !== '') places.set(text, places.has(text) ? -1 : i)
  })
  return places
}

function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (let i = 0; i + GRAM <= text.length; i++) grams.add(text.slice(i, i + GRAM))
  return grams
}
