import { Unzlib } from 'fflate'

/** No content of a page shrinks to less; what does is made to fill the memory. */
const MOST_SHRUNK = 300
/** In bytes: less than this never fills it, however small it was packed. */
const FORGIVEN = 32 * 1024 * 1024
/** Deflate shrinks to no less than a thousandth. */
const SMALLEST = FORGIVEN / 1032
/** So much is unpacked at a time. */
const STEP = 16 * 1024
/** A stream's dictionary stands before it, and is no longer. */
const DICTIONARY = 1500
const STREAM = [0x73, 0x74, 0x72, 0x65, 0x61, 0x6d]
const [CR, LF, END] = [0x0d, 0x0a, 0x64]

/**
 * Is there a stream in a PDF that unpacks to what no page has? Pictures are not looked at: they are not unpacked for
 * reading. pdf.js itself knows no limit.
 */
export function isBomb(bytes: Uint8Array): boolean {
  for (let at = nextStream(bytes, 0); at >= 0; at = nextStream(bytes, at)) {
    const dictionary = String.fromCharCode(...bytes.subarray(Math.max(0, at - DICTIONARY), at))
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    if ((own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0) > 1) return true
    if (!/\/(?:FlateDecode|Fl)\b/.test(own) || /\/Subtype\s*\/Image\b/.test(own)) continue
    const end = nextStream(bytes, at)
    const start = at + (bytes[at] === CR ? 2 : 1)
    const packed = bytes.subarray(start, end < 0 ? bytes.length : end)
    if (packed.length > SMALLEST && unpacksToMuch(packed)) return true
  }
  return false
}

/** Behind the next word `stream` that begins one. */
function nextStream(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(STREAM[0] ?? 0, from); at >= 0; at = bytes.indexOf(STREAM[0] ?? 0, at + 1)) {
    const behind = bytes[at + STREAM.length]
    if (bytes[at - 1] === END || (behind !== CR && behind !== LF)) continue
    if (STREAM.every((byte, i) => bytes[at + i] === byte)) return at + STREAM.length
  }
  return -1
}

function unpacksToMuch(packed: Uint8Array): boolean {
  let [size, given] = [0, 0]
  const unpacking = new Unzlib((chunk) => (size += chunk.length))
  try {
    for (; given < packed.length; given += STEP) {
      unpacking.push(packed.subarray(given, given + STEP))
      if (size > FORGIVEN && size > (given + STEP) * MOST_SHRUNK) return true
      // What begins as text does is looked at no further.
      if (given > SMALLEST && size < given * (MOST_SHRUNK / 10)) return false
    }
  } catch {
    // What stands behind its end is not packed; a damaged one is pdf.js's to tell.
  }
  return false
}
