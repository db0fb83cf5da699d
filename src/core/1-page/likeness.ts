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

/** Which of some texts have a term, in their order, with what each has of it weighted by how often. */
type Postings = readonly { readonly text: number; readonly weight: number }[]

/**
 * Some texts of a page, each compared with any other in a time that grows with the terms that they share, not with all
 * that they have.
 */
export class TextIndex {
  readonly #vocabulary: Vocabulary
  readonly #texts: readonly Vector[]
  readonly #postings: readonly Postings[]

  constructor(vocabulary: Vocabulary, texts: readonly Vector[]) {
    this.#vocabulary = vocabulary
    this.#texts = texts
    const postings: { text: number; weight: number }[][] = []
    texts.forEach(({ terms, counts }, text) =>
      terms.forEach((term, i) => {
        const weight = weighted(vocabulary.weights[term] ?? 0, counts[i] ?? 0)
        ;(postings[term] ??= []).push({ text, weight })
      }),
    )
    this.#postings = postings
  }

  /** The cosine of a text's weighted counts with each text here, 0 to 1, by its number. */
  cosines(vector: Vector): Float64Array {
    const products = new Float64Array(this.#texts.length)
    vector.terms.forEach((term, i) => {
      const own = weighted(this.#vocabulary.weights[term] ?? 0, vector.counts[i] ?? 0)
      for (const { text, weight } of this.#postings[term] ?? [])
        products[text] = (products[text] ?? 0) + own * weight
    })
    return products.map((product, text) => product / (vector.norm * (this.#texts[text]?.norm ?? 1)))
  }

  /** The weight of the terms that a text has in common with each text here, by its number. */
  shared(vector: Vector): Float64Array {
    const sums = new Float64Array(this.#texts.length)
    for (const term of vector.terms) {
      const weight = this.#vocabulary.weights[term] ?? 0
      for (const { text } of this.#postings[term] ?? []) sums[text] = (sums[text] ?? 0) + weight
    }
    return sums
  }
}

/** The terms of articles, to which texts are added, and with all of which a text is compared at once. */
export class Collections {
  readonly #vocabulary: Vocabulary
  /** By the number of a term: how often each article has it. */
  readonly #counts: Map<number, number>[] = []
  readonly #squares: Float64Array

  constructor(vocabulary: Vocabulary, articles: number) {
    this.#vocabulary = vocabulary
    this.#squares = new Float64Array(articles)
  }

  #weighted(term: number, count: number): number {
    return weighted(this.#vocabulary.weights[term] ?? 0, count)
  }

  /** Adds a text to an article so many times over: a title says what an article is about. */
  add(article: number, vector: Vector, times = 1): void {
    let squares = this.#squares[article] ?? 0
    vector.terms.forEach((term, i) => {
      const counts = (this.#counts[term] ??= new Map<number, number>())
      const before = counts.get(article) ?? 0
      const after = before + (vector.counts[i] ?? 0) * times
      counts.set(article, after)
      squares += this.#weighted(term, after) ** 2 - this.#weighted(term, before) ** 2
    })
    this.#squares[article] = squares
  }

  /**
   * What a text has in common with each article, by the article's number.
   *
   * @param member the article that the text is of: there it is left out; null where it is of none
   */
  compare(vector: Vector, member: number | null): Comparison[] {
    const articles = this.#squares.length
    const [products, shared, rare] = [
      new Float64Array(articles),
      new Float64Array(articles),
      new Uint32Array(articles),
    ]
    const squares = this.#squares.slice()
    vector.terms.forEach((term, i) => {
      const count = vector.counts[i] ?? 0
      const weight = this.#vocabulary.weights[term] ?? 0
      const own = weighted(weight, count)
      for (const [article, all] of this.#counts[term] ?? []) {
        let here = all
        if (article === member) {
          here -= count
          squares[article] =
            (squares[article] ?? 0) - weighted(weight, all) ** 2 + weighted(weight, here) ** 2
        }
        if (here <= 0) continue
        products[article] = (products[article] ?? 0) + own * weighted(weight, here)
        shared[article] = (shared[article] ?? 0) + weight
        if (weight > RARE_OVER) rare[article] = (rare[article] ?? 0) + 1
      }
    })
    return Array.from(products, (product, article) => ({
      cosine: product / (vector.norm * Math.sqrt(Math.max(squares[article] ?? 0, 1))),
      shared: (shared[article] ?? 0) / vector.weight,
      rare: rare[article] ?? 0,
    }))
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
