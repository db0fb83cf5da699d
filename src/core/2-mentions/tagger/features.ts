import { surnameClass } from '../lexicon/surnames'

/** 2^20 slots: a larger table measured no better, a smaller one collides. */
export const SLOT_BITS = 20
export const SLOTS = 1 << SLOT_BITS
/** Features of one character. */
export const FEATURES = 16

const SURNAME = new Uint8Array(65536)
for (let code = 0x4e00; code < 0xa000; code++) SURNAME[code] = surnameClass(String.fromCharCode(code))

const mix = (template: number, a: number, b: number, c: number): number => {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(a + 1, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ Math.imul(b + 1, 0xc2b2ae35)
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39) ^ Math.imul(c + 1, 0x27d4eb2f)
  h ^= h >>> 16
  return (Math.imul(h, 0x165667b1) >>> (32 - SLOT_BITS)) >>> 0
}

/**
 * Writes the feature slots of character `i` (codes padded by two) to `out` from `at` on: single characters, pairs
 * and triples around it, and which of them can be surnames.
 */
export function writeFeatures(codes: Uint16Array, i: number, out: Uint32Array, at: number): void {
  const p2 = codes[i] ?? 0
  const p1 = codes[i + 1] ?? 0
  const c = codes[i + 2] ?? 0
  const n1 = codes[i + 3] ?? 0
  const n2 = codes[i + 4] ?? 0
  out[at] = mix(0, c, 0, 0)
  out[at + 1] = mix(1, p1, 0, 0)
  out[at + 2] = mix(2, n1, 0, 0)
  out[at + 3] = mix(3, p2, 0, 0)
  out[at + 4] = mix(4, n2, 0, 0)
  out[at + 5] = mix(5, p1, c, 0)
  out[at + 6] = mix(6, c, n1, 0)
  out[at + 7] = mix(7, p2, p1, 0)
  out[at + 8] = mix(8, n1, n2, 0)
  out[at + 9] = mix(9, p1, n1, 0)
  out[at + 10] = mix(10, p1, c, n1)
  out[at + 11] = mix(11, c, n1, n2)
  out[at + 12] = mix(12, p2, p1, c)
  const s = SURNAME[c] ?? 0
  const sp = SURNAME[p1] ?? 0
  const sp2 = SURNAME[p2] ?? 0
  const sn = SURNAME[n1] ?? 0
  out[at + 13] = mix(13, s, p1, 0)
  out[at + 14] = mix(14, s * 16 + sp * 4 + sn, sp2, n1)
  out[at + 15] = mix(15, s * 64 + sp * 16 + sp2 * 4 + sn, n2, 0)
}
