import { pairWeight } from './common-pairs'

/** How often each pair of neighbouring Han characters, each number and each Latin word stands in a text. */
export type Terms = ReadonlyMap<string, number>

const HAN_PAIR = /^[\u4e00-\u9fff]{2}$/
const TOKEN = /[A-Za-z][A-Za-z0-9-]+|\d+(?:\.\d+)?/g
const NUMBER_WEIGHT = 1
const WORD_WEIGHT = 2
/** A term said oftener in one text tells no more than one said so often. */
const MOST_COUNTED = 3
/** A term of more weight than this is a rare one. */
const RARE_OVER = 0.75

export function termsOf(text: string): Terms {
  const counts = new Map<string, number>()
  const add = (term: string): void => void counts.set(term, (counts.get(term) ?? 0) + 1)
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2)
    if (HAN_PAIR.test(pair)) add(pair)
  }
  for (const [token] of text.matchAll(TOKEN)) if (token.length > 1) add(token)
  return counts
}

const weightOf = (term: string): number => {
  const first = term.charCodeAt(0)
  if (first >= 0x4e00) return pairWeight(term)
  return first <= 0x39 ? NUMBER_WEIGHT : WORD_WEIGHT
}

const weighted = (weight: number, count: number): number => weight * Math.min(count, MOST_COUNTED)

/** What a term that all sections have loses of its weight. */
const SPREAD = 0.9

/** The terms of a text as numbered by a `Vocabulary`. */
export interface Vector {
  readonly terms: readonly number[]
  readonly counts: readonly number[]
  /** Euclidean length. */
  readonly norm: number
  /** The weights of its terms added up. */
  readonly weight: number
}

/**
 * Numbers the terms of a page's texts, so that texts are compared by numbers. What many of the page's sections have
 * (the mayor, the city) tells less of which one a paragraph is from.
 */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #spread: ReadonlyMap<string, number>
  readonly #sections: number
  readonly weights: number[] = []

  /** @param sections the terms of each section of the page */
  constructor(sections: readonly Terms[]) {
    const spread = new Map<string, number>()
    for (const terms of sections)
      for (const term of terms.keys()) spread.set(term, (spread.get(term) ?? 0) + 1)
    this.#spread = spread
    this.#sections = sections.length
  }

  #weightOf(term: string): number {
    const others = Math.max(0, (this.#spread.get(term) ?? 1) - 1)
    return weightOf(term) * (1 - (SPREAD * others) / Math.max(1, this.#sections - 1))
  }

  vector(terms: Terms): Vector {
    const numbers: number[] = []
    const counts: number[] = []
    let squares = 0
    let weight = 0
    for (const [term, count] of terms) {
      let number = this.#numbers.get(term)
      if (number === undefined) {
        number = this.#numbers.size
        this.#numbers.set(term, number)
        this.weights.push(this.#weightOf(term))
      }
      const w = this.weights[number] ?? 0
      // Terms that every text has tell nothing: they only cost time.
      if (w === 0) continue
      numbers.push(number)
      counts.push(count)
      squares += weighted(w, count) ** 2
      weight += w
    }
    return { terms: numbers, counts, norm: Math.sqrt(squares) || 1, weight: weight || 1 }
  }
}

/** The terms of several texts together, to which texts are added and compared. */
export class Collection {
  readonly #vocabulary: Vocabulary
  readonly #counts = new Map<number, number>()
  #squares = 0

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  #weighted(term: number, count: number): number {
    return weighted(this.#vocabulary.weights[term] ?? 0, count)
  }

  /** Adds a text so many times over: a title says what a text is about. */
  add(vector: Vector, times = 1): void {
    vector.terms.forEach((term, i) => {
      const before = this.#counts.get(term) ?? 0
      const after = before + (vector.counts[i] ?? 0) * times
      this.#counts.set(term, after)
      this.#squares += this.#weighted(term, after) ** 2 - this.#weighted(term, before) ** 2
    })
  }

  /** What a text has in common with the others here; `isMember` where it is one of them itself, and is left out. */
  compare(vector: Vector, isMember: boolean): Comparison {
    let product = 0
    let shared = 0
    let rare = 0
    let squares = this.#squares
    vector.terms.forEach((term, i) => {
      const count = vector.counts[i] ?? 0
      let here = this.#counts.get(term) ?? 0
      if (isMember) {
        squares -= this.#weighted(term, here) ** 2
        here -= count
        squares += this.#weighted(term, here) ** 2
      }
      if (here <= 0) return
      const weight = this.#vocabulary.weights[term] ?? 0
      product += this.#weighted(term, count) * this.#weighted(term, here)
      shared += weight
      if (weight > RARE_OVER) rare++
    })
    return {
      cosine: product / (vector.norm * Math.sqrt(Math.max(squares, 1))),
      shared: shared / vector.weight,
      rare,
    }
  }
}

export interface Comparison {
  /** Of the weighted counts, 0 to 1. */
  readonly cosine: number
  /** How much of the text's weight stands in the others too, 0 to 1. */
  readonly shared: number
  /** How many of its rare terms stand in the others too. */
  readonly rare: number
}

/** Of two texts' weighted counts, 0 to 1. */
export function cosine(vocabulary: Vocabulary, a: Vector, b: Vector): number {
  const counts = new Map(b.terms.map((term, i) => [term, b.counts[i] ?? 0]))
  let product = 0
  a.terms.forEach((term, i) => {
    const other = counts.get(term)
    const weight = vocabulary.weights[term] ?? 0
    if (other !== undefined) product += weighted(weight, a.counts[i] ?? 0) * weighted(weight, other)
  })
  return product / (a.norm * b.norm)
}
