import {
  array,
  exactOptional,
  finite,
  is,
  literal,
  minValue,
  number,
  object,
  nullable,
  picklist,
  pipe,
  safeInteger,
} from 'valibot'
import { LEFT_OUT_KINDS } from '../left-out'
import type { Layout } from '../1-page/formats/input-format'
import { ROLES } from '../1-page/role'

const COUNT = pipe(number(), safeInteger(), minValue(0))
const MEASURE = pipe(number(), finite())
const SPAN = { start: COUNT, end: COUNT }

const LAYOUT = object({
  lines: array(object({ ...SPAN, marked: nullable(picklist(ROLES)) })),
  sheets: array(object({ width: MEASURE, height: MEASURE })),
  places: array(
    object({
      ...SPAN,
      sheet: COUNT,
      x: MEASURE,
      y: MEASURE,
      width: MEASURE,
      height: MEASURE,
      vertical: exactOptional(literal(true)),
    }),
  ),
  leftOut: array(object({ kind: picklist(LEFT_OUT_KINDS), count: COUNT, paragraphs: array(COUNT) })),
})

/** Is this what a file may say beyond its text: are its spans in order, and its places on pages that there are? */
export function isLayout(value: unknown): value is Layout {
  if (!is(LAYOUT, value)) return false
  const { lines, sheets, places } = value
  const inOrder = lines.every(({ start, end }, i) => start <= end && start >= (lines[i - 1]?.end ?? 0))
  return inOrder && places.every(({ start, end, sheet }) => start <= end && sheet < sheets.length)
}
