import { overlaps, type Span } from '../text/span'
import type { Layout, Place } from './formats/input-format'

/** A rectangle on a sheet, in points from its upper left corner. */
export interface PrintedBox {
  /** Index into the sheets. */
  readonly sheet: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Latin letters and figures are set about half as wide as a Chinese character. */
const NARROW = 0.5

const widthOf = (char: string): number => (char.charCodeAt(0) < 0x2000 ? NARROW : 1)

/** How far into a printed piece each of its characters begins, and where the last ends: from 0 to 1. */
function stepsOf(text: string): number[] {
  const ends = [0]
  for (let i = 0; i < text.length; i++) ends.push((ends[i] ?? 0) + widthOf(text.charAt(i)))
  const whole = ends.at(-1) ?? 0
  return whole === 0 ? ends : ends.map((end) => end / whole)
}

/** Where a stretch of the reading text is printed, piece by piece. A format says where lines are; in them we reckon. */
export function boxesOf(text: string, { places }: Layout, span: Span): PrintedBox[] {
  return places
    .filter((place) => overlaps(place, span))
    .map((place) => {
      const steps = stepsOf(text.slice(place.start, place.end))
      const from = steps[Math.max(0, span.start - place.start)] ?? 0
      const to = steps[Math.min(place.end, span.end) - place.start] ?? 1
      const { sheet, x, y, width, height } = place
      return place.vertical
        ? { sheet, x, y: y + from * height, width, height: (to - from) * height }
        : { sheet, x: x + from * width, y, width: (to - from) * width, height }
    })
}

/**
 * The offset of the character that is printed at a point of a sheet, in points from its upper left corner; of the one
 * that is nearest, where it is no farther than the type is high. Null in empty space.
 */
export function offsetAt(
  text: string,
  { places }: Layout,
  { sheet, x, y }: { readonly sheet: number; readonly x: number; readonly y: number },
): number | null {
  let nearest: Place | null = null
  let least = Infinity
  for (const place of places) {
    if (place.sheet !== sheet) continue
    const far = Math.hypot(outside(x, place.x, place.width), outside(y, place.y, place.height))
    if (far < least && far <= Math.min(place.width, place.height)) [nearest, least] = [place, far]
  }
  if (!nearest) return null
  const { start, end, vertical } = nearest
  const along = vertical ? (y - nearest.y) / nearest.height : (x - nearest.x) / nearest.width
  const steps = stepsOf(text.slice(start, end))
  const after = steps.findIndex((step) => step > along)
  return after < 0 ? end - 1 : start + Math.max(0, after - 1)
}

const outside = (at: number, from: number, length: number): number =>
  Math.max(from - at, at - from - length, 0)
