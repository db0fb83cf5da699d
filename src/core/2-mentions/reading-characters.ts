import HONG_KONG from 'opencc-js/dict/HKVariantsRev'
import PAIRS from 'opencc-js/dict/TSCharacters'

/**
 * The characters that model, word lists and rules read a text in: simplified ones, one for one, so that every offset
 * stays. OpenCC's table leaves alone what simplified texts write too (著名, 沈阳).
 */
const READ_AS = new Uint16Array(65536)
for (const [written, read] of pairsOf(PAIRS)) READ_AS[written] = read
// 衞 is Hong Kong's 衛, and read as 卫; 着 its 著, and left.
for (const [written, usual] of pairsOf(HONG_KONG)) READ_AS[written] ||= READ_AS[usual] ?? 0

/** The codes of a table's pairs; a pair with a rarer character would move offsets. */
function pairsOf(table: string): [number, number][] {
  return table
    .split('|')
    .map((pair) => pair.split(' '))
    .filter((pair) => pair.length === 2 && pair.every(({ length }) => length === 1))
    .map(([from = '', to = '']) => [from.charCodeAt(0), to.charCodeAt(0)])
}

/** So many characters are put together at once. */
const AT_ONCE = 4096

/** A text as it is read: as long as it is written, and the very text where nothing in it is traditional. */
export function readingOf(text: string): string {
  let at = 0
  while (at < text.length && READ_AS[text.charCodeAt(at)] === 0) at++
  if (at === text.length) return text
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    codes[i] = READ_AS[code] || code
  }
  let reading = ''
  for (let from = 0; from < codes.length; from += AT_ONCE)
    reading += String.fromCharCode(...codes.subarray(from, from + AT_ONCE))
  return reading
}
