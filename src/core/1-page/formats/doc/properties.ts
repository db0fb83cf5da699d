import type { Bytes } from './bytes'

/** What a stretch of bytes of the document is: each a bit. */
export const DELETED = 1
export const INSERTED = 2
export const HIDDEN = 4
/** A character that stands for something else: a picture, a note. */
export const SPECIAL = 8
/** Data of a field, no picture. */
export const DATA = 16

const CHARACTER: Readonly<Record<number, number>> = {
  0x0800: DELETED,
  0x0801: INSERTED,
  0x083c: HIDDEN,
  0x0855: SPECIAL,
  0x0806: DATA,
}
/** The same where a piece of the text says it in short, by their numbers there. */
const SHORT: Readonly<Record<number, number>> = { 0x41: DELETED, 0x42: INSERTED, 0x5c: HIDDEN }

const IN_TABLE = 0x2416
const ROW_END = 0x2417
const STYLE = 0x4600
const LEVEL = 0x2640
const LIST = 0x460b

/** A stretch of the document's bytes, end exclusive. */
export interface Run<T> {
  readonly start: number
  readonly end: number
  readonly is: T
}

export interface ParagraphProperties {
  /** Index into the styles. */
  readonly style: number
  readonly inTable: boolean
  /** The mark that ends a row of a table. */
  readonly endsRow: boolean
  /** In the outline, from 0; 9 is body text. */
  readonly level: number | null
  readonly isNumbered: boolean
}

const PAGE = 512

/** Each page of properties that a table names, and how many runs are on it. */
function* pagesOf(
  document: Bytes,
  table: Bytes,
): Generator<{ readonly page: Bytes; readonly count: number }> {
  const pages = Math.floor((table.length - 4) / 8)
  const seen = new Set<number>()
  for (let i = 0; i < pages; i++) {
    const number = table.u32(4 * (pages + 1) + 4 * i) & 0x3fffff
    if (seen.has(number)) continue
    seen.add(number)
    const page = document.part(number * PAGE, PAGE)
    if (page.length === PAGE) yield { page, count: Math.min(page.u8(PAGE - 1), 101) }
  }
}

/** By where they begin; one that overlaps what stands before it is none. */
function inOrder<T>(runs: Run<T>[]): Run<T>[] {
  runs.sort((a, b) => a.start - b.start)
  let last = 0
  return runs.filter(({ start, end }) => {
    if (start < last || end <= start) return false
    last = end
    return true
  })
}

/** Changes to properties, each with where its value lies. */
function* changesIn(list: Bytes): Generator<{ readonly what: number; readonly value: number }> {
  for (let at = 0; at + 2 < list.length;) {
    const what = list.u16(at)
    yield { what, value: list.u16(at + 2) }
    at += 2 + lengthOf(what, list, at + 2)
  }
}

/** Of a value, in bytes: the kind is in the topmost bits. */
function lengthOf(what: number, list: Bytes, at: number): number {
  const kind = what >> 13
  if (kind === 3) return 4
  if (kind === 2 || kind === 4 || kind === 5) return 2
  if (kind === 7) return 3
  if (kind < 2) return 1
  return what === 0xd608 ? list.u16(at) + 1 : list.u8(at) + 1
}

/** What a list of changes makes of characters: bits. */
function bitsOf(list: Bytes): number {
  let bits = 0
  for (const { what, value } of changesIn(list)) {
    const bit = CHARACTER[what]
    if (bit !== undefined) bits = (value & 1) === 1 ? bits | bit : bits & ~bit
  }
  return bits
}

/** The same said of a whole piece: in short, or as one of the lists before the pieces. */
export function bitsOfPiece(said: number, lists: readonly Bytes[]): number {
  const list = lists[said >> 1]
  if ((said & 1) === 1) return list ? bitsOf(list) : 0
  return said >> 8 === 0 ? 0 : (SHORT[(said >> 1) & 0x7f] ?? 0)
}

/** Runs of characters that are anything, by the document's bytes, in order and not overlapping. */
export function characterRuns(document: Bytes, table: Bytes): Run<number>[] {
  const runs: Run<number>[] = []
  for (const { page, count } of pagesOf(document, table))
    for (let i = 0; i < count; i++) {
      const at = 2 * page.u8(4 * (count + 1) + i)
      const is = at === 0 ? 0 : bitsOf(page.part(at + 1, page.u8(at)))
      if (is !== 0) runs.push({ start: page.u32(4 * i), end: page.u32(4 * i + 4), is })
    }
  return inOrder(runs)
}

/** Paragraphs, by the document's bytes, in order and not overlapping. */
export function paragraphRuns(document: Bytes, table: Bytes): Run<ParagraphProperties>[] {
  const runs: Run<ParagraphProperties>[] = []
  for (const { page, count } of pagesOf(document, table))
    for (let i = 0; i < Math.min(count, 29); i++) {
      const at = 2 * page.u8(4 * (count + 1) + 13 * i)
      const words = page.u8(at)
      const list = words === 0 ? page.part(at + 2, 2 * page.u8(at + 1)) : page.part(at + 1, 2 * words - 1)
      runs.push({ start: page.u32(4 * i), end: page.u32(4 * i + 4), is: propertiesOf(list) })
    }
  return inOrder(runs)
}

function propertiesOf(list: Bytes): ParagraphProperties {
  const said = new Map([...changesIn(list.part(2, list.length))].map(({ what, value }) => [what, value]))
  const level = said.get(LEVEL)
  return {
    style: said.get(STYLE) ?? list.u16(0),
    inTable: ((said.get(IN_TABLE) ?? 0) & 1) === 1,
    endsRow: ((said.get(ROW_END) ?? 0) & 1) === 1,
    level: level === undefined ? null : level & 0xff,
    isNumbered: (said.get(LIST) ?? 0) !== 0,
  }
}
