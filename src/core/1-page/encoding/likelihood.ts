import { FREQUENT_HAN, FREQUENT_HANGUL } from './frequent'

/** Whose characters a text is weighed by: those of an encoding's own language, or (`any`) those of any script. */
export type Expected = 'zh-hans' | 'zh-hant' | 'ja' | 'ko' | 'any'

export interface Likelihood {
  /** The mean over what counts: about 2 for a text of the language, below 1 for what is none of it. */
  readonly score: number
  /** How many characters counted. */
  readonly count: number
}

/** So many characters tell as much as all of a long file. */
const ENOUGH = 20_000

const WEIGHT = { frequent: 3, letter: 1, usual: 1, other: 0.3, rare: -0.5, rarest: -1.5, odd: -4 } as const

type Range = readonly [from: number, to: number]

/** Every national standard puts the characters in use first, by sound or by strokes, and the rest behind them. */
function block(label: string, leads: Range, ...trails: readonly Range[]): () => ReadonlySet<string> {
  let made: ReadonlySet<string> | undefined
  return () => {
    if (made) return made
    const bytes: number[] = []
    for (let lead = leads[0]; lead <= leads[1]; lead++)
      for (const [from, to] of trails)
        for (let trail = from; trail <= to; trail++) bytes.push(lead, trail, 10)
    made = new Set(new TextDecoder(label).decode(Uint8Array.from(bytes)).split('\n'))
    return made
  }
}

const ANY_TRAIL: Range = [0xa1, 0xfe]
const USUAL_SIMPLIFIED = block('gb18030', [0xb0, 0xd7], ANY_TRAIL)
const OTHER_SIMPLIFIED = block('gb18030', [0xd8, 0xf7], ANY_TRAIL)
const USUAL_TRADITIONAL = block('big5', [0xa4, 0xc6], [0x40, 0x7e], ANY_TRAIL)
const USUAL_JAPANESE = block('euc-jp', [0xb0, 0xcf], ANY_TRAIL)

const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code > 0x20000
const isKana = (code: number): boolean => code >= 0x3041 && code <= 0x30fe
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3
/** The marks of Chinese text: 、。“”·—…（）：and their like. */
const isMark = (code: number): boolean =>
  (code >= 0x3000 && code <= 0x3020) ||
  (code >= 0xff01 && code <= 0xff5e) ||
  (code >= 0x2010 && code <= 0x2027) ||
  code === 0xb7 ||
  code === 0xd7 ||
  code === 0xb0

/** A character that a text on a page does not have: a control, a private one, one that could not be read. */
export const isOdd = (code: number): boolean =>
  (code < 32 && !(code >= 9 && code <= 13)) ||
  (code >= 0x7f && code <= 0x9f && code !== 0x85) ||
  (code >= 0xe000 && code <= 0xf8ff) ||
  (code & 0xfffe) === 0xfffe ||
  code >= 0xe0200 ||
  code === 0xfffd

function hanWeight(char: string, expected: Expected): number {
  if (expected === 'ko') return WEIGHT.rare * 2
  if (FREQUENT_HAN.has(char)) return WEIGHT.frequent
  if (expected === 'zh-hans')
    return USUAL_SIMPLIFIED().has(char)
      ? WEIGHT.usual
      : OTHER_SIMPLIFIED().has(char)
        ? WEIGHT.other
        : WEIGHT.rarest
  if (expected === 'ja') return USUAL_JAPANESE().has(char) ? WEIGHT.usual : WEIGHT.rare
  // Nearly every pair of bytes is a usual character of Big5: that says less than it does of GB 2312.
  if (USUAL_TRADITIONAL().has(char)) return WEIGHT.usual * 0.7
  if (expected === 'any' && USUAL_SIMPLIFIED().has(char)) return WEIGHT.usual
  return WEIGHT.rare
}

function hangulWeight(char: string, expected: Expected): number {
  if (expected !== 'ko' && expected !== 'any') return WEIGHT.rarest
  return FREQUENT_HANGUL.has(char) ? WEIGHT.frequent : 0.5
}

/** From the first to the last character of a script; one beyond U+A000 has more. */
const widthOf = (code: number): number => (code < 0xa000 ? 0x180 : 0x500)

/** In scripts of letters the next letter is of the same script; in bytes misread it is of any. */
function letterWeight(code: number, before: number, expected: Expected): number {
  if ((expected !== 'any' && expected !== 'zh-hans') || code < 0x250) return WEIGHT.rare
  if (code >= 0x1e00 && code < 0x1f00) return WEIGHT.letter
  return Math.abs(code - before) < widthOf(code) ? WEIGHT.letter * 1.5 : -WEIGHT.letter
}

const ASSIGNED = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}]/u

/**
 * How likely a text is one of the language: frequent characters speak for it, rare ones against it, characters that no
 * text has much more. ASCII, which reads alike in nearly all encodings, counts for `any` alone.
 */
export function likelihoodOf(text: string, expected: Expected): Likelihood {
  let [sum, count, before] = [0, 0, 0]
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (isOdd(code)) sum += WEIGHT.odd
    else if (code < 0x80) {
      if (expected !== 'any') continue
      sum += WEIGHT.letter
    } else if (isHan(code)) sum += hanWeight(char, expected)
    else if (isKana(code)) sum += expected === 'ja' ? 2.5 : expected === 'any' ? WEIGHT.letter : WEIGHT.other
    else if (isHangul(code)) sum += hangulWeight(char, expected)
    else if (isMark(code)) sum += WEIGHT.letter
    else if (!ASSIGNED.test(char)) sum += WEIGHT.odd
    else sum += letterWeight(code, before, expected)
    if (code >= 0x80) before = code
    count++
    if (count === ENOUGH) break
  }
  return { score: count === 0 ? 0 : sum / count, count }
}
