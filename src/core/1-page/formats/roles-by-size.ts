import type { Role } from '../role'

/** Type so much larger than the text is a headline's. */
export const LARGER = 1.25

/**
 * The roles of paragraphs by how large they are set: of larger type that stands together the largest is the headline,
 * what comes before it a kicker, what after it a subhead. Sizes in one unit, whichever; `body` is that of the text.
 */
export function rolesBySize(paragraphs: readonly { readonly size: number }[], body: number): (Role | null)[] {
  const roles: (Role | null)[] = paragraphs.map(() => null)
  for (let i = 0; i < paragraphs.length; i++) {
    let end = i
    while ((paragraphs[end]?.size ?? 0) > body * LARGER) end++
    if (end === i) continue
    const sizes = paragraphs.slice(i, end).map(({ size }) => size)
    const largest = sizes.indexOf(Math.max(...sizes))
    sizes.forEach((_size, at) => {
      roles[i + at] = at < largest ? 'kicker' : at === largest ? 'headline' : 'subhead'
    })
    i = end
  }
  return roles
}
