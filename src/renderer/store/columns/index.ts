import type { Column } from './column'
import { findings } from './findings'
import { settled } from './settled'
import { total } from './total'

/** Everything that is counted of an article. Rows, their schema, sums and orders of the library are made of this list. */
export const COLUMNS = [settled, total, findings] as const satisfies readonly Column[]
