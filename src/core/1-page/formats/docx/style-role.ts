import { attributeOf, childNamed, type Element } from '../../../packed/xml'
import { nameSays, type StyleSays } from '../style-name'
import type { DocxPackage } from './package'

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
    const named = nameSays(name)
    if (named) return named
    if (style?.level !== undefined) return style.level < LEVELS ? { level: style.level } : null
    id = style?.basedOn
  }
  return null
}
