import type { Span } from '../../../src/core/text/span'

/** A text every unit of which knows where in the original it comes from; -1 where it is new. */
export interface Traced {
  readonly text: string
  readonly origins: readonly number[]
}

const WORDS =
  '的了在是和中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经'

/** The same for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** A text with so many changes as a layout editor makes: words changed, added and cut, paragraphs moved and cut. */
export function edited(text: string, count: number, seed: number): Traced {
  const below = random(seed)
  let units = Array.from(text, (_, i) => ({ unit: text.charAt(i), origin: i }))
  units = units.slice(0, text.length)
  const fresh = () =>
    Array.from({ length: 1 + below(3) }, () => ({ unit: WORDS.charAt(below(WORDS.length)), origin: -1 }))
  for (let i = 0; i < count; i++) {
    const at = below(units.length)
    const kind = below(20)
    if (kind < 7) units.splice(at, 1 + below(3), ...fresh())
    else if (kind < 13) units.splice(at, 0, ...fresh())
    else if (kind < 18) units.splice(at, 1 + below(3))
    else {
      const lineAt = (from: number): Span => {
        const start = units.findLastIndex(({ unit }, j) => j < from && unit === '\n') + 1
        const end = units.findIndex(({ unit }, j) => j >= from && unit === '\n')
        return { start, end: end < 0 ? units.length : end + 1 }
      }
      const { start, end } = lineAt(at)
      const line = units.splice(start, end - start)
      if (kind === 18 && line.length > 20) units.splice(lineAt(below(units.length)).start, 0, ...line)
      else if (line.length > 60) units.splice(start, 0, ...line)
    }
  }
  return { text: units.map(({ unit }) => unit).join(''), origins: units.map(({ origin }) => origin) }
}

/** Where a span of the original stands unbroken in the traced text; null where it does not. */
export function standsAt({ origins }: Traced, { start, end }: Span): Span | null {
  const at = origins.indexOf(start)
  if (at < 0) return null
  for (let i = start; i < end; i++) if (origins[at + i - start] !== i) return null
  return { start: at, end: at + end - start }
}

/** Do the units on both sides of a span stand beside it still? */
export const hasOwnNeighbours = (traced: Traced, { start, end }: Span, at: Span): boolean =>
  (start === 0 || traced.origins[at.start - 1] === start - 1) && (traced.origins[at.end] ?? end) === end
