import { nameSays, type StyleSays } from '../style-name'
import type { Bytes } from './bytes'

/** The styles that are built in, by their numbers: what they are called is another word in each language. */
const BUILT_IN = new Map<number, StyleSays>([
  [34, { role: 'caption' }],
  [62, { level: -1 }],
  [74, { role: 'subhead' }],
])
/** Styles that are based on one another in a circle are followed no further. */
const MOST_BASES = 16
const NO_BASE = 0xfff

interface Style {
  readonly says: StyleSays
  readonly base: number
}

/** What each style of a document says of its paragraphs, by its index. */
export function stylesOf(table: Bytes): (index: number) => StyleSays {
  const styles: (Style | null)[] = []
  const head = table.u16(0)
  const [count, fixed] = [table.u16(2), table.u16(4)]
  let at = 2 + head
  while (styles.length < count && at + 2 <= table.length) {
    const length = table.u16(at)
    styles.push(length === 0 ? null : styleOf(table.part(at + 2, length), fixed))
    // Each begins at an even place.
    at += 2 + length + (length % 2)
  }
  return (index) => {
    let style = styles[index]
    for (let i = 0; i < MOST_BASES && style; i++) {
      if (style.says) return style.says
      style = style.base === NO_BASE ? null : styles[style.base]
    }
    return null
  }
}

function styleOf(style: Bytes, fixed: number): Style {
  const number = style.u16(0) & 0xfff
  const says: StyleSays =
    number >= 1 && number <= 9
      ? { level: number - 1 }
      : (BUILT_IN.get(number) ?? nameSays(style.utf16(fixed + 2, Math.min(style.u16(fixed), 255))))
  return { says, base: style.u16(2) >> 4 }
}
