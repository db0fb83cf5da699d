import Papa from 'papaparse'

/** Excel takes UTF-8 for the local code page unless a byte order mark leads. */
const BYTE_ORDER_MARK = '\ufeff'

/**
 * What a spreadsheet program takes for a formula: Chinese and Japanese ones take the full-width signs for the plain
 * ones. A cell that begins so gets an apostrophe, also one of several lines.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/

/** A table as CSV that opens in Excel, and in which no cell is a formula. */
export const tableCsv = (
  fields: readonly string[],
  data: readonly (readonly (string | number)[])[],
): string =>
  `${BYTE_ORDER_MARK}${Papa.unparse(
    { fields: [...fields], data: data.map((row) => [...row]) },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  )}\r\n`
