import { attributeOf, childNamed, type Element } from '../../../packed/xml'
import type { Role } from '../../role'
import type { DocxPackage } from './package'

/** What a paragraph's style says: a level in the outline (-1 for the document's title), or a role. */
export type StyleSays = { readonly level: number } | { readonly role: Role } | null

const NAMED: readonly { readonly name: RegExp; readonly says: StyleSays }[] = [
  { name: /^(?:title|标题|主标题|大标题)$/i, says: { level: -1 } },
  { name: /^(?:subtitle|副标题|副题|小标题)$/i, says: { role: 'subhead' } },
  { name: /^(?:kicker|引题|肩题|眉题)$/i, says: { role: 'kicker' } },
  { name: /^(?:byline|author|作者|署名|记者)$/i, says: { role: 'byline' } },
  { name: /^(?:caption|题注|图注|图片说明)$/i, says: { role: 'caption' } },
]
const HEADING = /^(?:heading|标题)\s*([1-9])$/i
/** Ten is body text. */
const LEVELS = 9
/** Styles that are based on one another in a circle are followed no further. */
const MOST_BASES = 16

/** By the paragraph's own level, its style's name or level, or that of the styles it is based on. */
export function styleSays(properties: Element | undefined, styles: DocxPackage['styles']): StyleSays {
  const own = attributeOf(childNamed(properties, 'outlineLvl'), 'val')
  if (own !== undefined) return Number(own) < LEVELS ? { level: Number(own) } : null
  let id = attributeOf(childNamed(properties, 'pStyle'), 'val')
  for (let i = 0; i < MOST_BASES && id !== undefined; i++) {
    const style = styles.get(id)
    const name = style?.name ?? id
    const heading = HEADING.exec(name)?.[1]
    if (heading !== undefined) return { level: Number(heading) - 1 }
    const named = NAMED.find((one) => one.name.test(name))
    if (named) return named.says
    if (style?.level !== undefined) return style.level < LEVELS ? { level: style.level } : null
    id = style?.basedOn
  }
  return null
}

/** Of the levels that a document has, the topmost are its headlines, those below subheads. */
export function roleOf(says: StyleSays, topmost: number): Role | null {
  if (says === null) return null
  return 'role' in says ? says.role : says.level === topmost ? 'headline' : 'subhead'
}
