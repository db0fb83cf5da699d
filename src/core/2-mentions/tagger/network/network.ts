import { HIDDEN, type Kernel, type KernelMaker } from './kernel'
import { piecesOf, LONGEST } from './pieces'

/** What the network tells apart, each by a head of its own. */
export const KINDS = ['name', 'organisation', 'place', 'post'] as const
export type Kind = (typeof KINDS)[number]

/** Outside, Begin, Middle, End, Single of each kind, one kind behind the other; the rest is filling. */
export const HEADS = 32
const WIDE = 128
const GATES = 3 * HIDDEN
const MAGIC = 0x474c4e31 // "GLN1"

/** Sizes in bytes of what lies behind the header, in order; each begins where the one before ends. */
const SCALES = { input: 4 * GATES, gates: 8 * HIDDEN, candidate: 4 * HIDDEN }
const direction = (wide: number) =>
  [
    ['inputScale', SCALES.input],
    ['inputBias', SCALES.input],
    ['gatesScale', SCALES.gates],
    ['candidateScale', SCALES.candidate],
    ['input', wide * GATES],
    ['gates', HIDDEN * 2 * HIDDEN],
    ['candidate', HIDDEN * HIDDEN],
  ] as const
type Place = Readonly<Record<ReturnType<typeof direction>[number][0], number>>

interface Places {
  readonly directions: readonly Place[]
  readonly headScale: number
  readonly headBias: number
  readonly heads: number
  readonly end: number
}

/** Where the weights lie in the kernel's memory. */
function placesOf(): Places {
  let at = 0
  const take = (size: number): number => {
    at += size
    return at - size
  }
  const directions = [WIDE, WIDE, 2 * HIDDEN, 2 * HIDDEN].map(
    (wide) => Object.fromEntries(direction(wide).map(([name, size]) => [name, take(size)])) as Place,
  )
  const [headScale, headBias, heads] = [take(4 * HEADS), take(4 * HEADS), take(2 * HIDDEN * HEADS)]
  return { directions, headScale, headBias, heads, end: at }
}

const PLACES = placesOf()
/** Bytes of weights in the kernel's memory, and at the same places of a file behind its header. */
const WEIGHT_BYTES = PLACES.end
/** Magic, number of characters known, number of rows, nothing. */
const HEADER = 16

/** The memory for one piece of text. */
const X = PLACES.end
const Z = X + 2 * 2 * HIDDEN * LONGEST
const MIDDLE = Z + 4 * GATES * LONGEST
const UPPER = MIDDLE + 2 * 2 * HIDDEN * LONGEST
const OUT = UPPER + 2 * 2 * HIDDEN * LONGEST
const WORK = OUT + 4 * HEADS * LONGEST
const MEMORY = WORK + 8 * HIDDEN

/** A small network of two layers of gated units, read in both directions, over characters. */
export interface Network {
  /** Scores of a text: `HEADS` numbers a character. The same text gives the same bits on every machine. */
  readonly scores: (text: string) => Float32Array
}

/** Reads a network file. Throws RangeError where it is not one of this version: the file ships with the program. */
export function loadNetwork(bytes: Uint8Array, make: KernelMaker): Network {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const known = bytes.length > HEADER ? view.getUint32(4, true) : 0
  const rows = bytes.length > HEADER ? view.getUint32(8, true) : 0
  const tableAt = HEADER + WEIGHT_BYTES
  const stepsAt = tableAt + 4 * known
  const embeddingAt = stepsAt + 2 * rows
  if (bytes.length !== embeddingAt + WIDE * rows || view.getUint32(0) !== MAGIC)
    throw new RangeError(`not a network: ${bytes.length} bytes`)
  const { kernel, memory } = make(MEMORY)
  new Uint8Array(memory).set(bytes.subarray(HEADER, tableAt))
  // Row 0 stands for every character that is not known.
  const rowOf = new Uint16Array(65536)
  for (let i = 0; i < known; i++)
    rowOf[view.getUint16(tableAt + 4 * i, true)] = view.getUint16(tableAt + 4 * i + 2, true)
  const steps = new Uint16Array(bytes.slice(stepsAt, embeddingAt).buffer)
  const embedding = new Int8Array(bytes.slice(embeddingAt).buffer)
  const remembered = remembering()
  return {
    scores: (text) => {
      const scores = new Float32Array(HEADS * text.length)
      for (const { start, end } of piecesOf(text))
        scores.set(remembered(text.slice(start, end), sayOf), HEADS * start)
      return scores
    },
  }

  function sayOf(piece: string): Float32Array {
    const x = new Int16Array(memory, X, WIDE * piece.length)
    for (let i = 0; i < piece.length; i++) {
      const row = rowOf[piece.charCodeAt(i)] as number
      const step = steps[row] as number
      for (let k = 0; k < WIDE; k++) x[WIDE * i + k] = ((embedding[WIDE * row + k] as number) * step) >> 8
    }
    read(kernel, piece.length)
    return new Float32Array(memory, OUT, HEADS * piece.length).slice()
  }
}

/** So many pieces of a text, of 100 characters at most, a network remembers: 6.4 MB at most. */
const KEPT = 500

/** Gives what was said of a piece before, where it was met among the last `KEPT`: pages say much twice. */
function remembering() {
  const kept = new Map<string, Float32Array>()
  return (piece: string, say: (piece: string) => Float32Array): Float32Array => {
    const known = kept.get(piece)
    if (known) return known
    const said = say(piece)
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '')
    kept.set(piece, said)
    return said
  }
}

/** From the characters' numbers at X to the scores at OUT. */
function read(kernel: Kernel, n: number): void {
  const [ahead, behind, upperAhead, upperBehind] = PLACES.directions as readonly [Place, Place, Place, Place]
  readOneWay(kernel, n, ahead, X, WIDE, MIDDLE, false)
  readOneWay(kernel, n, behind, X, WIDE, MIDDLE + 2 * HIDDEN, true)
  readOneWay(kernel, n, upperAhead, MIDDLE, 2 * HIDDEN, UPPER, false)
  readOneWay(kernel, n, upperBehind, MIDDLE, 2 * HIDDEN, UPPER + 2 * HIDDEN, true)
  for (let i = 0; i < n; i++)
    kernel.product(
      UPPER + 4 * HIDDEN * i,
      2 * HIDDEN,
      PLACES.heads,
      PLACES.headScale,
      PLACES.headBias,
      OUT + 4 * HEADS * i,
      HEADS,
    )
}

function readOneWay(
  kernel: Kernel,
  n: number,
  place: Place,
  x: number,
  wide: number,
  out: number,
  isBackwards: boolean,
): void {
  for (let i = 0; i < n; i++)
    kernel.product(
      x + 2 * wide * i,
      wide,
      place.input,
      place.inputScale,
      place.inputBias,
      Z + 4 * GATES * i,
      GATES,
    )
  const [first, step] = isBackwards ? [n - 1, -1] : [0, 1]
  kernel.gru(
    n,
    Z + 4 * GATES * first,
    4 * GATES * step,
    place.gates,
    place.gatesScale,
    place.candidate,
    place.candidateScale,
    out + 4 * HIDDEN * first,
    4 * HIDDEN * step,
    WORK,
  )
}
