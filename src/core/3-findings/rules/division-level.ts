import { byBlock } from '../context/by-block'
import { ownOf, type OwnEntry } from '../../2-mentions/newsroom-entries'
import { CITIES, CITIES_OF, FORMER_CITIES_OF, PROVINCE_OF, PROVINCES_OF } from '../knowledge/divisions'
import type { Diagnostic, Rule } from '../rule'

const PROVINCES = [...PROVINCE_OF.keys()].sort((a, b) => b.length - a.length)
const FULL = new Set(PROVINCE_OF.values())
const SHORT = PROVINCES.filter((name) => !FULL.has(name))
/** 江苏省 or 江苏, and a city or county right behind it. */
const IN_PROVINCE = new RegExp(
  `(${PROVINCES.join('|')})(省|市)?([\\u4e00-\\u9fff]{1,8}?(?:市|自治州|地区|盟|县|区|旗))`,
  'g',
)
/** 重庆省, 宁夏自治区: a province under a name it does not have. */
const MISNAMED = new RegExp(`(${SHORT.join('|')})(省|自治区|特别行政区)(?![直级会略])`, 'g')
const COUNTY = /([\u4e00-\u9fff]{2,4}(?:市|自治州|地区|盟))([\u4e00-\u9fff]{1,7}?(?:自治县|县|区|旗))/g
/** Cities that are provinces: nothing of theirs is under another. */
const MUNICIPALITIES = [...FULL].filter((name) => name.endsWith('市'))

const HAS_BEEN = /^(?:新疆|宁夏|广西|西康|热河)省$/

function* misnamed(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(MISNAMED)) {
    const [written, short = ''] = match
    const right = PROVINCE_OF.get(short)
    // 新疆维吾尔自治区 is not matched; 吉林省 is right.
    if (right === undefined || written === right || right.startsWith(written)) continue
    if (text.startsWith(right, match.index)) continue
    const at = { start: match.index, end: match.index + written.length }
    yield {
      at,
      message: { zh: `“${written}”应为“${right}”`, en: `“${written}” is “${right}”` },
      suggestions: [{ at, replacement: right }],
      from: { list: 'divisions', entry: right },
      // Until the fifties there was one: a text of history has it so.
      ...(HAS_BEEN.test(written) ? { severity: 'note' as const } : {}),
    }
  }
}

/** 市城区, 市郊: a part of any city. */
const isGeneric = (place: string): boolean => /^(?:[新老]?城区|郊区|矿区|新区)$/.test(place)

function* misplaced(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(IN_PROVINCE)) {
    const [whole, name = '', suffix = '', place = ''] = match
    const province = PROVINCE_OF.get(name)
    if (
      province === undefined ||
      (suffix === '' && !FULL.has(name) && !CITIES.has(place) && !MUNICIPALITIES.includes(place))
    )
      continue
    const right = MUNICIPALITIES.includes(place) ? new Set([place]) : PROVINCES_OF.get(place)
    if (!right || right.has(province) || isGeneric(place)) continue
    yield told(match.index, whole, place, [...right])
  }
  for (const match of text.matchAll(COUNTY)) {
    const [whole, city = '', county = ''] = match
    const right = CITIES_OF.get(county)
    const named = [...CITIES, ...MUNICIPALITIES].find((one) => city.endsWith(one))
    if (!right || named === undefined || right.has(named)) continue
    // 吉林市 and the like have counties of their own beside those of a province of one name.
    if (county.length < 3 || isGeneric(county) || FORMER_CITIES_OF.get(county)?.has(named)) continue
    const diagnostic = told(
      match.index + city.length - named.length,
      whole.slice(city.length - named.length),
      county,
      [...right],
    )
    // Districts come and go, and are called alike all over the country: 东山区, 城区, 郊区.
    yield county.endsWith('区') ? { ...diagnostic, severity: 'note' } : diagnostic
  }
}

function told(index: number, whole: string, place: string, right: readonly string[]): Diagnostic {
  const shown = right.slice(0, 3).join('、')
  return {
    at: { start: index, end: index + whole.length },
    message: { zh: `“${whole}”：${place}属于${shown}`, en: `“${whole}”: ${place} belongs to ${shown}` },
    from: { list: 'divisions', entry: place },
  }
}

/** A place of the newsroom’s own under another city or province than the newsroom has it in. */
function* ownPlaces(text: string, places: readonly OwnEntry[]): Generator<Diagnostic> {
  for (const { entry, detail = '' } of places) {
    const right = detail.split(/\s+/).filter((one) => one !== '')
    if (right.length === 0) continue
    for (let at = text.indexOf(entry); at >= 0; at = text.indexOf(entry, at + entry.length)) {
      const before = text.slice(Math.max(0, at - LONGEST_PLACE), at)
      const named = [...FULL, ...CITIES].find((one) => before.endsWith(one))
      if (named === undefined || right.includes(named)) continue
      const { from: _, ...diagnostic } = told(at - named.length, named + entry, entry, right)
      yield diagnostic
    }
  }
}
const LONGEST_PLACE = 12

const inBlock = byBlock(function* (text) {
  yield* misnamed(text)
  yield* misplaced(text)
})

export const divisionLevel: Rule = {
  id: 'division-level',
  category: 'knowledge',
  errorKind: 'text',
  measured: { right: 2, judged: 2 },
  describe: { zh: '省市县隶属或名称有误', en: 'A city under the wrong province, or a province misnamed' },
  why: {
    zh: '笔误把一座城划到邻省，当地人人都看得见。',
    en: 'A city moved into another province by a slip of the pen is read there by everyone who lives in it.',
  },
  severity: 'warning',
  *run({ page, text, entries }) {
    yield* ownPlaces(text, ownOf(entries, 'divisions'))
    yield* inBlock(page)
  },
  examples: [
    { page: '事故发生在江苏省合肥市。', says: ['“江苏省合肥市”：合肥市属于安徽省'] },
    { page: '事故发生在安徽省合肥市。', says: [] },
    { page: '代表团抵达浙江省苏州市。', says: ['“浙江省苏州市”：苏州市属于江苏省'] },
    { page: '四川省重庆市渝中区。', says: ['“四川省重庆市”：重庆市属于重庆市'] },
    { page: '重庆市渝中区。', says: [] },
    { page: '重庆省万州区降雨。', says: ['“重庆省”应为“重庆市”'] },
    { page: '宁夏自治区党委召开会议。', says: ['“宁夏自治区”应为“宁夏回族自治区”'] },
    { page: '宁夏回族自治区党委召开会议。', says: [] },
    { page: '湖北省张家界市。', says: ['“湖北省张家界市”：张家界市属于湖南省'] },
    { page: '吉林省吉林市船营区。', says: [] },
    { page: '江苏昆山市、浙江义乌市。', says: [] },
    { page: '广州市新城区中心、北京市城区的学校。', says: [], why: 'a part of the city, and no district' },
    { page: '安庆市枞阳县的农户，六安市寿县的干部。', says: [], why: 'as it was before 2016' },
    { page: '武汉市长沙县。', says: ['“武汉市长沙县”：长沙县属于长沙市'] },
    { page: '江苏省委书记、浙江省长会见河南客商。', says: [] },
    { page: '安徽省与合肥市共建。', says: [] },
  ],
}
