import { SLOTS } from './features'

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

/** Weights of the linear-chain model: 8-bit emissions by slot and tag, and transitions, both in units of `scale`. */
export interface NameModel {
  readonly emissions: Int8Array
  readonly transitions: Float64Array
  readonly scale: number
}

const MAGIC = 0x474c5931 // "GLY1"
const HEADER = 8 + 8 * TAGS * TAGS

/** Reads a model file. Throws RangeError where it is not one of this version: the file ships with the program. */
export function loadNameModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length !== HEADER + SLOTS * TAGS || view.getUint32(0) !== MAGIC)
    throw new RangeError(`not a name model: ${bytes.length} bytes`)
  const transitions = new Float64Array(TAGS * TAGS)
  for (let i = 0; i < transitions.length; i++) transitions[i] = view.getFloat64(8 + 8 * i)
  return {
    emissions: new Int8Array(bytes.buffer, bytes.byteOffset + HEADER, SLOTS * TAGS),
    transitions,
    scale: view.getFloat32(4),
  }
}

/** Writes a model file: magic, scale, transitions, emissions. */
export function saveNameModel({ emissions, transitions, scale }: NameModel): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + emissions.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setFloat32(4, scale)
  transitions.forEach((weight, i) => {
    view.setFloat64(8 + 8 * i, weight)
  })
  bytes.set(new Uint8Array(emissions.buffer, emissions.byteOffset, emissions.length), HEADER)
  return bytes
}
