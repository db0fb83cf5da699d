import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A table is not to be larger than this: what is laid out in memory is every row times every column. */
export const TABLE_LIMITS = { rows: 100_000, columns: 256, cells: 500_000 } as const

/** Of one part of a workbook and of all, unpacked, in bytes; a kilobyte of zip can hold a gigabyte. */
const MAX_PART = 48 * 1024 * 1024
const MAX_PARTS = 96 * 1024 * 1024

/** Thrown where a table is over the limits. */
export class TooLarge extends Error {}

/**
 * The same workbook with nothing in it that its values don't need, and within the limits: sizes are asked before anything
 * is unpacked, cells without a value (a column coloured down to row 1048576) are taken out, and cells and rows that leave
 * out where they stand are told. What stands in a cell merged with those below it stands in each. Throws TooLarge, and whatever fflate throws of what is no zip archive.
 */
export function tamed(bytes: Uint8Array): Uint8Array {
  let total = 0
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!/\.(?:xml|rels)$/i.test(name)) return false
      total += originalSize
      if (originalSize > MAX_PART || total > MAX_PARTS) throw new TooLarge(`${name}: ${originalSize} bytes`)
      return true
    },
  })
  for (const [name, part] of Object.entries(parts))
    if (/worksheets\/[^/]+\.xml$/i.test(name)) parts[name] = strToU8(filledDown(tamedSheet(strFromU8(part))))
  return zipSync(parts, { level: 0 })
}

const EMPTY = /<(?:\w+:)?c\b[^<>]*(?:\/>|>\s*<\/(?:\w+:)?c>)/g
const OPENING = /<((?:\w+:)?)(row|c)\b([^<>]*)>/g
const AT = /\sr="([A-Z]*)(\d*)"/

function tamedSheet(xml: string): string {
  let [row, column, cells] = [0, 0, 0]
  return xml.replace(EMPTY, '').replace(OPENING, (whole, prefix: string, tag: string, attributes: string) => {
    const at = AT.exec(attributes)
    if (tag === 'row') {
      if (attributes.endsWith('/')) return ''
      row = at ? Number(at[2]) : row + 1
      column = 0
      return at ? whole : `<${prefix}row r="${row}"${attributes}>`
    }
    column = at ? numberOf(at[1] ?? '') : column + 1
    if (at) row = Number(at[2])
    cells++
    if (row > TABLE_LIMITS.rows || column > TABLE_LIMITS.columns || cells > TABLE_LIMITS.cells)
      throw new TooLarge(`row ${row}, column ${column}, ${cells} cells`)
    return at ? whole : `<${prefix}c r="${lettersOf(column)}${row}"${attributes}>`
  })
}

const MERGED = /<(?:\w+:)?mergeCell\b[^<>]*\sref="([A-Z]+)(\d+):[A-Z]+(\d+)"/g
const CELL = /<((?:\w+:)?c)\b[^<>]*\sr="([A-Z]+\d+)"[^<>]*>[\s\S]*?<\/\1>/g
const ROW = /<(?:\w+:)?row\b[^<>]*\sr="(\d+)"[^<>]*>/g

/** A sheet with the cells that are merged downwards each on its own; those merged to the side stay as they are. */
function filledDown(xml: string): string {
  const merged = [...xml.matchAll(MERGED)]
    .map(([, column = '', first, last]) => ({ column, first: Number(first), last: Number(last) }))
    .filter(({ first, last }) => last > first)
  if (merged.length === 0) return xml
  const wanted = new Set(merged.map(({ column, first }) => `${column}${first}`))
  const cells = new Map<string, string>()
  for (const [whole, , at = ''] of xml.matchAll(CELL)) if (wanted.has(at)) cells.set(at, whole)
  const added = new Map<number, string[]>()
  let count = 0
  for (const { column, first, last } of merged) {
    const cell = cells.get(`${column}${first}`)
    if (cell === undefined) continue
    count += last - first
    if (last > TABLE_LIMITS.rows || count > TABLE_LIMITS.cells)
      throw new TooLarge(`${column}${first}: row ${last}`)
    for (let row = first + 1; row <= last; row++)
      added.set(row, [...(added.get(row) ?? []), cell.replace(`"${column}${first}"`, `"${column}${row}"`)])
  }
  return xml.replace(ROW, (opening, row: string) => opening + (added.get(Number(row)) ?? []).join(''))
}

/** AB is 28. */
const numberOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

function lettersOf(number: number): string {
  let letters = ''
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}
