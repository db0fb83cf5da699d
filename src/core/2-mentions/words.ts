import { failed, ok, type Outcome } from '../problem'
import { overlaps, type Span } from '../text/span'
import type { FoundName } from './names/found-name'
import type { FoundTitle } from './titles/found-title'

/** What a line of a word list can say that its word is. `stop`: never a mention. */
export const WORD_KINDS = ['name', 'title', 'organisation', 'stop'] as const
type WordKind = (typeof WORD_KINDS)[number]

/** A form the newsroom does not print, with what it prints instead, where there is one. */
export interface ForbiddenForm {
  readonly form: string
  readonly preferred?: string
}

/** The newsroom's own words: they override whatever rule or model says. */
export interface Words extends Readonly<Record<WordKind, readonly string[]>> {
  /** Absent in lists that were stored before there were any. */
  readonly forbidden?: readonly ForbiddenForm[]
}

/**
 * Reads a word list: a word a line, a name unless it says otherwise (`title,首席体验官`, or with a tab), or a form not to
 * be printed with the one to be (`forbidden,伤残人,残疾人`); lines that begin with # are passed over. Problem:
 * words-invalid, with the number of the first line that is wrong.
 */
export function parseWords(text: string, name: string): Outcome<Words> {
  const words: Record<WordKind, string[]> = { name: [], title: [], organisation: [], stop: [] }
  const forbidden: ForbiddenForm[] = []
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const [first = '', second, ...more] = line.split(/[,，\t]/).map((cell) => cell.trim())
    if (first === 'forbidden' && second && more.length <= 1) {
      forbidden.push({ form: second, ...(more[0] ? { preferred: more[0] } : {}) })
      continue
    }
    const kind = second === undefined ? 'name' : WORD_KINDS.find((known) => known === first)
    const word = second ?? first
    if (kind === undefined || word === '' || more.some((cell) => cell !== ''))
      return failed('words-invalid', name, `line ${i + 1}: ${line}`)
    words[kind].push(word)
  }
  return ok({ ...words, forbidden })
}

/** Every place of the words in a text, the longest where several begin at one. */
function placesOf(text: string, words: readonly string[]): Span[] {
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  const found: Span[] = []
  for (const word of longestFirst)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const span = { start: at, end: at + word.length }
      if (!found.some((other) => overlaps(other, span))) found.push(span)
    }
  return found.sort((a, b) => a.start - b.start)
}

const clearOf = <T extends Span>(spans: readonly T[], places: readonly Span[]): T[] =>
  spans.filter((span) => !places.some((place) => overlaps(place, span)))

/** The names of a segment as the newsroom's words have them. */
export function namesWith(words: Words, text: string, names: readonly FoundName[]): FoundName[] {
  const own = placesOf(text, words.name)
  const stopped = new Set(words.stop)
  const kept = clearOf(names, [...own, ...placesOf(text, words.title)]).filter(
    ({ start, end }) => !stopped.has(text.slice(start, end)),
  )
  const evidence = [{ source: 'own-words', detail: 'name' }]
  return [...kept, ...own.map((span) => ({ ...span, confidence: 1, evidence }))].sort(
    (a, b) => a.start - b.start,
  )
}

/** The titles of a segment as the newsroom's words have them; an organisation of theirs belongs to the title behind it. */
export function titlesWith(words: Words, text: string, titles: readonly FoundTitle[]): FoundTitle[] {
  const stopped = new Set(words.stop)
  const own = placesOf(text, words.title).map(({ start, end }): FoundTitle => ({
    start,
    end,
    value: { post: text.slice(start, end) },
    confidence: 1,
    why: 'own-words',
  }))
  const kept = clearOf(titles, own).filter(({ start, end }) => !stopped.has(text.slice(start, end)))
  return [...kept, ...own]
    .sort((a, b) => a.start - b.start)
    .map((title) => {
      const organisation = words.organisation.find((word) => text.endsWith(word, title.start) && word !== '')
      if (organisation === undefined) return title
      return {
        ...title,
        start: title.start - organisation.length,
        value: { ...title.value, organisation: organisation + (title.value.organisation ?? '') },
      }
    })
}
