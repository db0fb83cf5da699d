import { lookAlike } from './visual'
import { soundAlike } from './sound'
import type { Spelling } from './spellings'

/** How two names of one length differ; null where it is in more than one place. */
function differenceAt(a: string, b: string): number | null {
  if (a.length !== b.length) return null
  let at: number | null = null
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue
    if (at !== null) return null
    at = i
  }
  return at
}

const isSwapped = (a: string, b: string): boolean =>
  a.length === b.length &&
  a.length > 2 &&
  a !== b &&
  a[0] === b[0] &&
  [...a].sort().join('') === [...b].sort().join('')

/** One character too few: 沈怀 for 沈怀舟. Two characters of a three-character name, not of a foreign one. */
const isShortened = (long: string, short: string): boolean =>
  long.length === 3 &&
  short.length === 2 &&
  long[0] === short[0] &&
  (long.startsWith(short) || long[2] === short[1])

/** How `other` may be a misspelling of `known`; null where it is another name. */
export function differenceOf(known: string, other: string): Spelling | null {
  if (isSwapped(known, other)) return 'order'
  if (isShortened(known, other)) return 'missing'
  const at = differenceAt(known, other)
  if (at === null) return null
  const [right, written] = [known.charAt(at), other.charAt(at)]
  if (soundAlike(right, written)) return 'sound'
  if (lookAlike(right, written)) return 'look'
  return known.length === 2 ? null : 'character'
}

/**
 * What a name is like: two that share a key may be spellings of one name, others can't. Itself with each character left open, with its characters in any order, and one short.
 */
export function* keysOf(name: string): Generator<string> {
  for (let i = 0; i < name.length; i++) yield `${name.slice(0, i)}*${name.slice(i + 1)}`
  yield `any:${[...name].sort().join('')}`
  if (name.length === 2) yield `short:${name}`
  if (name.length === 3) for (let i = 1; i < 3; i++) yield `short:${name.slice(0, i)}${name.slice(i + 1)}`
}
