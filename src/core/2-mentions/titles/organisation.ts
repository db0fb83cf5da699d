import type { Span } from '../../text/span'
import type { FoundTitle } from './found-title'

/** Places by their last character, one inside the other: 河北省 | 威县. */
const REGION =
  /^(?:(?!全国|各级|全[省市县区]|[省市县区州][^省市县区州]*$)[\u4e00-\u9fff]{1,7}?(?:特别行政区|自治[区州县旗]|省|市|州(?!委)|盟|县|区(?!块|域|分)|旗|镇|乡|街道|村))+(?!委会|镇|民|务|体|级)/
/** A kind of organisation alone, whose place the sentence before has: 县委, 市政府. */
const BODY = /^(?:省|市|县|区|州|旗|镇|乡|村)(?:委|政府|人大|政协|纪委)/

/** The place that an organisation's name begins with; undefined where it begins with none. */
export function regionOf(organisation: string): string | undefined {
  if (BODY.test(organisation)) return undefined
  return REGION.exec(organisation)?.[0]
}

/** What may stand between a title with its organisation and one that leaves it out: the names of the one, and marks. */
const BETWEEN = /^[\s、，,和及与]*(?:[（(][^）)]{0,12}[）)])?[\s、，,和及与]*$/
/** Posts of a body's own order, which are said without it behind one that names it. */
const OF_A_BODY =
  /^(?:组长|组员|队长|主任|主席|局长|厅长|处长|科长|所长|院长|校长|馆长|会长|理事长|秘书长|董事长|总经理|经理|书记|部长|团长|站长|社长|行长|台长|委员|理事|监事|成员|党委书记|党组书记|总支书记|支部书记|纪委书记)$/

/** Gives titles that leave their organisation out that of the title before them in the same enumeration. */
export function withInherited(
  text: string,
  titles: readonly FoundTitle[],
  names: readonly Span[],
): FoundTitle[] {
  let n = 0
  let before: { readonly end: number; readonly organisation: string } | null = null
  return titles.map((title) => {
    const { organisation, post } = title.value
    const from: { readonly end: number; readonly organisation: string } | null = before
    // What stands between, without the names.
    let rest = ''
    let at = from?.end ?? 0
    for (; (names[n]?.start ?? Infinity) < title.start; n++) {
      const name = names[n]
      if (!name || name.end <= at) continue
      rest += text.slice(at, Math.max(at, name.start))
      at = name.end
    }
    rest += text.slice(at, title.start)
    const continues = from !== null && BETWEEN.test(rest)
    if (organisation !== undefined) before = { end: title.end, organisation }
    else if (continues && OF_A_BODY.test(post)) {
      before = { end: title.end, organisation: from.organisation }
      return { ...title, value: { ...title.value, inherited: from.organisation } }
    } else before = null
    return title
  })
}
