/** A unit as it is written, what it is called, and how many of those it is. */
export interface Unit {
  readonly written: string
  /** What a figure says as its unit: the main unit of a currency (元 for 块); as written where absent. */
  readonly name?: string
  /** How many of the main unit: 0.01 for 分. */
  readonly factor?: string
  /** What behind it makes it part of another word: 元 in 元月. */
  readonly notBefore?: RegExp
}

export interface UnitFound {
  readonly unit: Unit
  readonly end: number
}

export type UnitTable = ReadonlyMap<string, readonly Unit[]>

/** Every character that a unit of any table begins with: what begins with none of them is asked for in no table. */
const FIRST = new Set<number>()
export const beginsUnit = (text: string, at: number): boolean => FIRST.has(text.charCodeAt(at))

/** Units by their first character, longer ones first. */
export function tableOf(units: readonly Unit[]): UnitTable {
  const table = new Map<string, Unit[]>()
  for (const unit of units) {
    const first = unit.written.charAt(0)
    FIRST.add(unit.written.charCodeAt(0))
    table.set(first, [...(table.get(first) ?? []), unit])
  }
  for (const list of table.values()) list.sort((a, b) => b.written.length - a.written.length)
  return table
}

/** Units that behind a number written in full are units whatever goes on: 50米高度, 600多种植物, 40万股东 of none. */
const SURE = /^[种人股天岁米吨里克亩斤周次]$/
/** ... but for nouns that numbers stand before without a measure word, and signs of a rate. */
const COUNTED_ITSELF = /(?:人口|人才|人民币|股份|股指|次数|次级|周边|[米吨里克亩斤]\/)/y

/**
 * The longest unit of a table that begins at an offset. One in Latin letters goes no further: kg, not the k of 4k.
 * Behind a number written in full (50米高度, and not 三米饭) only a noun that numbers stand before makes it none.
 */
export function unitAt(table: UnitTable, text: string, at: number, isFull = false): UnitFound | null {
  for (const unit of table.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(unit.written, at)) continue
    const end = at + unit.written.length
    if (/[A-Za-z0-9]$/.test(unit.written) && /[A-Za-z0-9]/.test(text.charAt(end))) continue
    if (unit.notBefore?.test(text.slice(end, end + 3)) && !(isFull && isSure(unit, text, at))) continue
    return { unit, end }
  }
  return null
}

function isSure(unit: Unit, text: string, at: number): boolean {
  if (!SURE.test(unit.written)) return false
  COUNTED_ITSELF.lastIndex = at
  return !COUNTED_ITSELF.test(text)
}

/** Units from words apart by spaces; a mark parts one from what may not follow it: 元!月|旦. */
export function unitsOf(words: string): Unit[] {
  return words.split(/\s+/).flatMap((word) => {
    if (word === '') return []
    const mark = word.indexOf('!')
    if (mark < 0) return [{ written: word }]
    return [{ written: word.slice(0, mark), notBefore: new RegExp(`^(?:${word.slice(mark + 1)})`) }]
  })
}

/** The same units under one name. */
export const named = (name: string, words: string, factor?: string): Unit[] =>
  unitsOf(words).map((unit) => ({ ...unit, name, ...(factor === undefined ? {} : { factor }) }))
