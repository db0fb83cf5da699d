import { parse, parseFragment } from 'parse5'
import type { Role } from '../../role'
import type { ReadingBuilder } from '../reading-builder'
import { addLines } from './lines'
import { attributeOf, collapsed, elementsNamed, textOf } from './tree'

/** What the digital newspapers of Founder (方正翔宇) say of an article in a comment, and the names they use. */
const PROPERTIES = /<!--\s*enpproperty/
const CONTENT = /<founder-content[^<>]*>/i
const FORMER_CONTENT = /<!--\s*enpcontent\s*-->/
const HEAD: readonly { readonly names: readonly string[]; readonly role: Role }[] = [
  { names: ['introtitle', 'founder-introtitle'], role: 'kicker' },
  { names: ['title', 'founder-title'], role: 'headline' },
  { names: ['subtitle', 'founder-subtitle'], role: 'subhead' },
  { names: ['author', 'founder-author'], role: 'byline' },
]

/** Adds an article of a digital newspaper; false where the page is none. */
export function addArticle(builder: ReadingBuilder, html: string): boolean {
  const properties = between(html, PROPERTIES, '/enpproperty')
  const content = between(html, CONTENT, '</founder-content>') ?? between(html, FORMER_CONTENT, '/enpcontent')
  if (properties === undefined || content === undefined) return false
  let headline = ''
  for (const { names, role } of HEAD) {
    const said = names.map((name) => propertyOf(properties, name)).find((value) => value !== '')
    if (said === undefined) continue
    builder.add(said, role)
    if (role === 'headline') headline = said
  }
  addLines(builder, parseFragment(content), headline)
  return true
}

/** What stands behind the first beginning of its kind, up to an end; undefined where either is missing. */
function between(html: string, begins: RegExp, ends: string): string | undefined {
  const found = begins.exec(html)
  if (!found) return undefined
  const start = found.index + found[0].length
  const end = html.indexOf(ends, start)
  return end < 0 ? undefined : html.slice(start, end).replace(/<!--\s*$/, '')
}

/** The lines of a title are one. */
const propertyOf = (properties: string, name: string): string => {
  const written = new RegExp(`<${name}>([\\s\\S]{0,2000}?)</${name}>`, 'i').exec(properties)?.[1] ?? ''
  return collapsed(textOf(parseFragment(written.replace(/<br\s*\/?>/gi, '\u3000'))).replaceAll('\u00a0', ' '))
}

/** Adds the page of a digital newspaper, its articles by their titles with their boxes on the picture; false where it is none. */
export function addOverview(builder: ReadingBuilder, html: string): boolean {
  const page = parse(html)
  const titles = new Map<string, string>()
  for (const link of elementsNamed(page, 'a')) {
    const [href, title] = [attributeOf(link, 'href') ?? '', collapsed(textOf(link))]
    if (title !== '' && !titles.has(href)) titles.set(href, title)
  }
  const areas = [...elementsNamed(page, 'area')].flatMap((area) => {
    const numbers = (attributeOf(area, 'coords') ?? '').split(',').map(Number)
    const title = titles.get(attributeOf(area, 'href') ?? '')
    if (title === undefined || numbers.length < 4 || !numbers.every(Number.isFinite)) return []
    const [xs, ys] = [numbers.filter((_n, i) => i % 2 === 0), numbers.filter((_n, i) => i % 2 === 1)]
    const [x, y] = [Math.min(...xs), Math.min(...ys)]
    return [{ title, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }]
  })
  if (areas.length === 0 || !/content_\d+/.test(html)) return false
  builder.sheets.push({
    width: Math.max(...areas.map(({ x, width }) => x + width)),
    height: Math.max(...areas.map(({ y, height }) => y + height)),
  })
  for (const { title, ...box } of areas) {
    const start = builder.length
    builder.add(title, 'headline')
    builder.places.push({ start, end: start + title.length, sheet: 0, ...box })
  }
  return true
}
