import type { Column, CountedArticle } from './column'
import { COLUMNS } from '.'

type ColumnId = (typeof COLUMNS)[number]['id']

/** What a row has of every column. */
export type Counts = Readonly<Record<ColumnId, number>>

const eachColumn = <Value>(of: (column: Column & { readonly id: ColumnId }) => Value) =>
  Object.fromEntries(COLUMNS.map((column) => [column.id, of(column)])) as Record<ColumnId, Value>

export const countsOf = (article: CountedArticle): Counts => eachColumn(({ count }) => count(article))

/** The same of many articles together. */
export const sumOf = (counts: readonly Counts[]): Counts =>
  eachColumn(({ id }) => counts.reduce((sum, one) => sum + one[id], 0))

/** One value for every column: its schema, or none counted. */
export const forColumns = <Value>(value: Value): Record<ColumnId, Value> => eachColumn(() => value)
