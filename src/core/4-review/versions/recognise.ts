import type { Folio } from '../../1-page/folio'

/** What a page can be known by without its text. */
export interface PageMark extends Folio {
  readonly name: string
}

/** What a name says of its being a later state of the same: copies, numbered versions, rounds of proofs. */
const VERSION =
  /[\s_.·-]*(?:[([（【][^()[\]（）【】]*[)\]）】]|(?:v|ver|version|rev)[\s._-]*\d+|第?[一二三四五六七八九十\d]+[校稿]样?|[改清付终定大小]+[样稿]|修[改订]稿?|副本|copy|final)$/iu

/** A page's name without its ending and without what says which version of it this is. */
export function plainName(name: string): string {
  let plain = name
    .normalize('NFKC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .trim()
  for (;;) {
    const shorter = plain.replace(VERSION, '').trim()
    if (shorter === plain || shorter === '') return plain.toLowerCase()
    plain = shorter
  }
}

/**
 * The pages that one may be a later version of, by what they are called or by date and number. Their texts have to be
 * compared too: `isSamePage`. Looks at each page once.
 */
export function mayBeVersionOf<P extends PageMark>(arrived: PageMark, pages: readonly P[]): P[] {
  const name = plainName(arrived.name)
  return pages.filter((page) => isSameFolio(arrived, page) || plainName(page.name) === name)
}

/** Do both say the day and the number, and the same? */
const isSameFolio = (one: Folio, other: Folio): boolean =>
  one.edition !== undefined &&
  one.sheet !== undefined &&
  one.edition === other.edition &&
  one.sheet === other.sheet

/** Characters in a row that are held against each other. */
const SHINGLE = 5
/** So much of the shorter of two texts must stand in the other for them to be one page. */
const MOST = 0.5

/** How much of the shorter of two texts stands in the longer, from 0 to 1, whatever the order and the line breaks. */
function likenessOf(one: string, other: string): number {
  const [a, b] = [shinglesOf(one), shinglesOf(other)]
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  if (few.size === 0) return 0
  let shared = 0
  for (const shingle of few) if (many.has(shingle)) shared++
  return shared / few.size
}

/** Is most of two texts alike, and is neither but a small part of the other? */
export function isSamePage(one: string, other: string): boolean {
  const [short, long] = [one.length, other.length].sort((a, b) => a - b) as [number, number]
  return short * 3 >= long && likenessOf(one, other) >= MOST
}

function shinglesOf(text: string): Set<string> {
  const plain = text.replace(/\s+/g, '')
  const shingles = new Set<string>()
  for (let at = 0; at + SHINGLE <= plain.length; at++) shingles.add(plain.slice(at, at + SHINGLE))
  return shingles
}
