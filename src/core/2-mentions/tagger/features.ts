import { normalCodes } from './characters'
import { postAt } from '../lexicon/posts'
import { surnameClass } from '../lexicon/surnames'

/**
 * Which weights speak for a character. Weights lie in rows of one for each tag. What an n-gram says of each of the
 * characters around it lies in rows side by side, a group: one look-up reads them all, where a slot for each would
 * be a cache miss for each.
 */
interface Group {
  /** The first row speaks for the character this far from where the n-gram begins; the next rows for the next ones. */
  readonly first: number
  readonly rows: number
  readonly places: number
}

const HAN = 0x4e00
const HAN_PLACES = 0xa000 - HAN
/** A character alone, two, three, two around one; then what only a list of words knows. */
export const GROUPS: readonly Group[] = [
  { first: -2, rows: 5, places: HAN_PLACES + 4096 },
  { first: -1, rows: 4, places: 1 << 17 },
  { first: 0, rows: 3, places: 1 << 17 },
  { first: 1, rows: 1, places: 1 << 16 },
  { first: 0, rows: 1, places: 1 << 17 },
  { first: 0, rows: 1, places: 1 << 17 },
  { first: 0, rows: 1, places: 1 << 17 },
  { first: 0, rows: 1, places: 1 << 10 },
  { first: 0, rows: 1, places: 1 << 16 },
]

const BASE = new Int32Array(GROUPS.length)
const HEIGHT = Int32Array.from(GROUPS, (group) => group.rows)
/** How far a hash is shifted to fall on one of so many places. */
const BITS = Int32Array.from(GROUPS, (group) => 32 - Math.log2(group.places))
let rows = 0
GROUPS.forEach((group, g) => {
  BASE[g] = rows
  rows += group.rows * group.places
})
export const ROWS = rows
/** Rows that speak for one character. */
export const FEATURES = GROUPS.reduce((sum, group) => sum + group.rows, 0)
/** How far around a text its n-grams reach: they begin from this far before it on. */
export const AROUND = 2

const SURNAME = new Uint8Array(65536)
for (let code = HAN; code < 0xa000; code++) SURNAME[code] = surnameClass(String.fromCharCode(code))

/** Where the group of an n-gram of the `kind`-th kind begins; a character alone has a place of its own. */
function place(kind: number, a: number, b: number, c: number): number {
  let h = Math.imul(a + 1, 0x85ebca6b) ^ Math.imul(b + 0x9e3779b1, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 15) ^ (c + 1), 0x2c1b3c6d)
  h ^= h >>> 13
  return (
    (BASE[kind] as number) +
    ((Math.imul(h, 0x297a2d39) >>> (BITS[kind] as number)) >>> 0) * (HEIGHT[kind] as number)
  )
}

/** What is known of each character besides itself: how far it stands behind a post, and before one. */
interface Posts {
  readonly behind: Uint8Array
  readonly before: Uint8Array
}

/** Further than this from a post a character knows nothing of it. */
const NEAR = 3

/** Distances to the posts of a text, told apart by whether they are titles wherever they stand. */
function postsAround(text: string): Posts {
  const behind = new Uint8Array(text.length)
  const before = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const post = postAt(text, at)
    if (!post) continue
    const kind = post.anywhere ? NEAR : 0
    const end = at + post.word.length
    for (let d = 1; d <= NEAR; d++) {
      if (end + d - 1 < text.length) behind[end + d - 1] = kind + d
      if (at - d >= 0) before[at - d] = kind + d
    }
    at = end - 1
  }
  return { behind, before }
}

/** First row of each group that begins at each place of a text, from `AROUND` before it to `AROUND` behind its end. */
export function groupsOf(text: string): Uint32Array {
  const codes = normalCodes(text)
  const { behind, before } = postsAround(text)
  const groups = new Uint32Array((text.length + 2 * AROUND) * GROUPS.length)
  for (let j = -AROUND; j < text.length + AROUND; j++) {
    const at = (j + AROUND) * GROUPS.length
    const p2 = codes[j] ?? 0
    const p1 = codes[j + 1] ?? 0
    const c = codes[j + 2] ?? 0
    const n1 = codes[j + 3] ?? 0
    const n2 = codes[j + 4] ?? 0
    groups[at] = 5 * (c >= HAN && c < 0xa000 ? c - HAN : HAN_PLACES + (c & 4095))
    groups[at + 1] = place(1, c, n1, 0)
    groups[at + 2] = place(2, c, n1, n2)
    groups[at + 3] = place(3, c, n2, 0)
    const s = SURNAME[c] ?? 0
    const sp = SURNAME[p1] ?? 0
    const sp2 = SURNAME[p2] ?? 0
    const sn = SURNAME[n1] ?? 0
    groups[at + 4] = place(4, s, p1, 0)
    groups[at + 5] = place(5, s * 16 + sp * 4 + sn, sp2, n1)
    groups[at + 6] = place(6, s * 64 + sp * 16 + sp2 * 4 + sn, n2, 0)
    const b = behind[j] ?? 0
    const f = before[j] ?? 0
    groups[at + 7] = place(7, b, f, s * 16 + sp * 4 + sp2)
    groups[at + 8] = place(8, b, f, c)
  }
  return groups
}

/** By feature: which group, counted from the character's own first, holds its row, and which row of it that is. */
export const GROUP_AT = new Int32Array(FEATURES)
export const ROW_IN = new Int32Array(FEATURES)
let feature = 0
GROUPS.forEach((group, g) => {
  for (let k = 0; k < group.rows; k++, feature++) {
    GROUP_AT[feature] = g - (group.first + k) * GROUPS.length
    ROW_IN[feature] = k
  }
})
