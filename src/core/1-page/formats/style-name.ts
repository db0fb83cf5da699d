import type { Role } from '../role'

/** What a paragraph's style says: a level in the outline (-1 for the document's title), or a role. */
export type StyleSays = { readonly level: number } | { readonly role: Role } | null

const NAMED: readonly { readonly name: RegExp; readonly says: NonNullable<StyleSays> }[] = [
  { name: /^(?:title|标题|主标题|大标题)$/i, says: { level: -1 } },
  { name: /^(?:subtitle|副标题|副题|小标题)$/i, says: { role: 'subhead' } },
  { name: /^(?:kicker|引题|肩题|眉题)$/i, says: { role: 'kicker' } },
  { name: /^(?:byline|author|作者|署名|记者)$/i, says: { role: 'byline' } },
  { name: /^(?:caption|题注|图注|图片说明)$/i, says: { role: 'caption' } },
]
const HEADING = /^(?:heading|标题)\s*([1-9])$/i

/** What a paragraph style's name says; null where it is none of those that are usual. */
export function nameSays(name: string): StyleSays {
  const heading = HEADING.exec(name)?.[1]
  if (heading !== undefined) return { level: Number(heading) - 1 }
  return NAMED.find((one) => one.name.test(name))?.says ?? null
}

/** Of the levels that a document has, the topmost are its headlines, those below subheads. */
export function roleOf(says: StyleSays, topmost: number): Role | null {
  if (says === null) return null
  return 'role' in says ? says.role : says.level === topmost ? 'headline' : 'subhead'
}
