import table from '../../../../resources/characters/shapes.json'

/** How a character looks, from tables of how it is written. */
interface Components {
  /** A digit for each corner of it (upper left, upper right, lower left, lower right) and one more. */
  readonly corners: string
  /** How its parts stand: side by side `1`, above each other `2` … */
  readonly structure: string
  /** Its strokes in the order they are written: across, down, to the left, dot, bent. Empty for rare characters. */
  readonly strokes: string
}

const KNOWN = new Map<string, Components | null>()

/** A line of the table is a character, five digits, its structure, its strokes. Read when asked for: few ever are. */
function componentsOf(character: string): Components | null {
  const known = KNOWN.get(character)
  if (known !== undefined) return known
  const at = table.shapes.indexOf(`\n${character}`) + 1
  const line = at > 0 ? table.shapes.slice(at + character.length, table.shapes.indexOf('\n', at)) : ''
  const components =
    line === '' ? null : { corners: line.slice(0, 5), structure: line.charAt(5), strokes: line.slice(6) }
  KNOWN.set(character, components)
  return components
}

const GROUPED = new Map<string, Set<string>>()
for (const group of table.groups)
  for (const character of group)
    GROUPED.set(character, new Set([...(GROUPED.get(character) ?? []), ...group]))

/** How many strokes two characters begin and end alike with, as a share of all; half where they are not known. */
function strokesShared(a: string, b: string): number {
  if (a === '' || b === '') return 0.5
  const [less, more] = [Math.min(a.length, b.length), Math.max(a.length, b.length)]
  let first = 0
  while (first < less && a[first] === b[first]) first++
  let last = 0
  while (last < less && a.at(-1 - last) === b.at(-1 - last)) last++
  return Math.min(first + last, less) / more
}

const SIDE_BY_SIDE = '1'
/** The right side of a character, as its corners tell it. */
const rightOf = ({ corners }: Components): string => corners.charAt(1) + corners.slice(3)

/**
 * Do two characters look alike? Those that a table groups do; else where strokes, corners, the way the parts stand and
 * the right side agree enough. Like any measure of likeness it is a choice: it was set so that a common character is
 * like some eight of the 2,500 commonest.
 */
export function componentsAlike(a: string, b: string): boolean {
  if (a === b || GROUPED.get(a)?.has(b) === true) return true
  const [one, other] = [componentsOf(a), componentsOf(b)]
  if (!one || !other) return false
  const corners = [...one.corners].filter((corner, i) => corner === other.corners[i]).length
  const structure = one.structure === other.structure
  const right = structure && one.structure === SIDE_BY_SIDE && rightOf(one) === rightOf(other)
  return (
    STROKES_COUNT * strokesShared(one.strokes, other.strokes) + corners + Number(structure) + Number(right) >=
    ENOUGH
  )
}

/** All strokes shared are worth as much as all corners. */
const STROKES_COUNT = 5
const ENOUGH = 7
