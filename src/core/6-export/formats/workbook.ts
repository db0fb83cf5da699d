import writeSheet, { type Row } from 'write-excel-file/universal'
import { forXml } from '../../packed/xml'

/** A cell holds no more than this. */
const LONGEST = 32_767
/** Columns as wide as what is mostly in them, in characters. */
const [NARROWEST, WIDEST] = [8, 48]

/**
 * A table as a workbook of one sheet, its head set off. Every cell is text or a number by its type, so none is a
 * formula, whatever it begins with.
 */
export async function workbookOf(
  sheet: string,
  fields: readonly string[],
  data: readonly (readonly (string | number)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const head: Row = fields.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const rows = data.map((row): Row => row.map(cellOf))
  const columns = fields.map((field, i) => ({
    width: Math.min(
      WIDEST,
      Math.max(NARROWEST, widthOf(field), ...data.slice(0, 200).map((row) => widthOf(row[i]))),
    ),
  }))
  const file = writeSheet([head, ...rows], { sheet, columns, stickyRowsCount: 1 })
  return new Uint8Array(await (await file.toBlob()).arrayBuffer())
}

const cellOf = (value: string | number) =>
  typeof value === 'number'
    ? { value, type: Number }
    : { value: forXml(value).slice(0, LONGEST), type: String, wrap: true }

/** Chinese characters take two columns of a cell's width. */
const widthOf = (value: string | number | undefined): number =>
  [...String(value ?? '')].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 1)
