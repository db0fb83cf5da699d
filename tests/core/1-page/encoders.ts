/** Writes text in what TextEncoder does not write, by turning TextDecoder round. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** To each character its shortest bytes. */
function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label)
  if (known) return known
  const decoder = new TextDecoder(label, { fatal: true })
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]): void => {
    try {
      const char = decoder.decode(Uint8Array.from(bytes))
      if ([...char].length === 1 && !table.has(char)) table.set(char, bytes)
    } catch {
      // These bytes are no character.
    }
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  for (let lead = 0x81; lead < 255; lead++) for (let trail = 0x40; trail < 255; trail++) add([lead, trail])
  tables.set(label, table)
  return table
}

/** The bytes of a text in an encoding of one or two bytes a character; null where it has not all of them. */
export function encode(text: string, label: string): Uint8Array | null {
  const table = tableOf(label)
  const bytes: number[] = []
  for (const char of text) {
    const found = table.get(char)
    if (!found) return null
    for (const byte of found) bytes.push(byte)
  }
  return Uint8Array.from(bytes)
}

/** UTF-16 or UTF-32, with or without a mark. */
export function encodeWide(text: string, width: 2 | 4, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text
  const units =
    width === 2
      ? Array.from({ length: marked.length }, (_, i) => marked.charCodeAt(i))
      : Array.from(marked, (char) => char.codePointAt(0) ?? 0)
  const bytes = new Uint8Array(units.length * width)
  const view = new DataView(bytes.buffer)
  units.forEach((unit, i) => {
    if (width === 2) view.setUint16(i * 2, unit, littleEndian)
    else view.setUint32(i * 4, unit, littleEndian)
  })
  return bytes
}
