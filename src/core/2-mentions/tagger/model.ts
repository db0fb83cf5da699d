import { ROWS } from './features'
import type { Network } from './network/network'

/** Outside, Begin, Middle, End, Single. */
export const TAGS = 5
export const [O, B, M, E, S] = [0, 1, 2, 3, 4] as const

/** A tag may follow another only so; a name that begins must end. */
export const ALLOWED: readonly (readonly boolean[])[] = [
  [true, true, false, false, true],
  [false, false, true, true, false],
  [false, false, true, true, false],
  [true, true, false, false, true],
  [true, true, false, false, true],
]

/** Tags that have weights: all but Outside, which is what the others are measured against. */
export const WEIGHED = TAGS - 1
/** The byte that stands for a weight of 0. */
export const ZERO = 128

/** Weights of the linear-chain model, emissions and transitions, both in units of `scale`. */
export interface NameModel {
  /** One number a row: a byte each for Begin (the lowest), Middle, End and Single; `ZERO` is 0. */
  readonly weights: Uint32Array
  readonly transitions: Float64Array
  readonly scale: number
  /** Asked beside it where there is one; without, reading is fast and finds less. */
  readonly network?: Network
}

const MAGIC = 0x474c5933 // "GLY3"
const HEADER = 8 + 8 * TAGS * TAGS

/** Reads a model file. Throws RangeError where it is not one of this version: the file ships with the program. */
export function loadNameModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length !== HEADER + ROWS * WEIGHED || view.getUint32(0) !== MAGIC)
    throw new RangeError(`not a name model: ${bytes.length} bytes`)
  const transitions = new Float64Array(TAGS * TAGS)
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat64(8 + 8 * i)
  // A copy: a file's bytes may begin anywhere in a buffer, whole numbers may not.
  const weights = new Uint32Array(bytes.slice(HEADER).buffer)
  return { weights, transitions, scale: view.getFloat32(4) }
}

/** Writes a model file: magic, scale, transitions, weights. */
export function saveNameModel({ weights, transitions, scale }: NameModel): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + weights.byteLength)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setFloat32(4, scale)
  transitions.forEach((weight, i) => {
    view.setFloat64(8 + 8 * i, weight)
  })
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength), HEADER)
  return bytes
}
