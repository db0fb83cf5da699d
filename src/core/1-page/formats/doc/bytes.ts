/** Reads little-endian numbers of a stretch of bytes; beyond its end they are zero. */
export class Bytes {
  readonly array: Uint8Array

  constructor(array: Uint8Array) {
    this.array = array
  }

  get length(): number {
    return this.array.length
  }

  u8(at: number): number {
    return this.array[at] ?? 0
  }

  u16(at: number): number {
    return this.u8(at) | (this.u8(at + 1) << 8)
  }

  u32(at: number): number {
    return (this.u16(at) | (this.u16(at + 2) << 16)) >>> 0
  }

  /** A part of it, cut where the whole ends. */
  part(start: number, length: number): Bytes {
    return new Bytes(this.array.subarray(start, start + length))
  }

  /** UTF-16 code units. */
  utf16(start: number, count: number): string {
    const units: string[] = []
    for (let i = 0; i < count; i++) units.push(String.fromCharCode(this.u16(start + 2 * i)))
    return units.join('')
  }
}
