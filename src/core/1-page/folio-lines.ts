import type { Span } from '../text/span'

/** What a line at the edge of a page can say of the page, besides which column of the paper it is. */
const PARTS = {
  date: /(?:(?:19|20)\d{2}|[二〇○零一二三四五六七八九]{4})\s?[年./-]\s?[\d一二三四五六七八九十]{1,3}\s?[月./-]\s?[\d一二三四五六七八九十]{1,3}\s?日?/y,
  weekday: /(?:星期|周|礼拜)[一二三四五六日天]/y,
  lunar: /农历[\u4e00-\u9fff]{3,12}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[\u4e00-\u9fff]{3,6}/y,
  issue:
    /(?:总第|第|总)\s?\d{1,6}\s?期|今日\s?\d{1,3}\s?版|(?:国内统一)?(?:连续出版物号|刊号)[：:]?\s?CN\s?\d\d-\d{4}|CN\s?\d\d-\d{4}|邮发代号[：:]?\s?\d{1,3}-\d{1,4}/y,
  sheet:
    /(?:版次|版面)[：:]?\s?[A-Z]?\d{1,3}|第\s?[A-Z]?\d{1,3}\s?版|[A-Z]\d{1,3}\s?版?(?![\d、.．])|\d{1,3}\s?版|第?[〇零一二三四五六七八九十]{1,3}版|0\d(?![、.．\d])/y,
  number: /\d{1,3}(?!\d)/y,
  /** Said of this page only; else editors may be those of an article. */
  page: /本版(?:责任?编辑?|责编|编辑|主编)\s?[：:／/]?/y,
  setter:
    /(?:美编|美編|美术编辑|视觉|版式|组版|排版|制版|校对|校對|检校|图编|值班(?:编委|主任|主编|编辑|总编))\s?[：:／/]?/y,
  maker:
    /(?:本版|执行|一版|二审|三审)?(?:责任?编辑?|責任?編輯?|责编|責編|编辑|編輯|审读|审校|编审|主编|总编|签发|统筹|策划)\s?[：:／/]?/y,
  paper: /[\u4e00-\u9fff]{2,6}(?:日报|晚报|早报|晨报|时报|都市报|商报|快报|周报|导报|日報|晚報|時報|早報)/y,
  reach: /(?:https?:\/\/|www\.)[\w./-]+|[\w.-]+@[\w.-]+|(?:电话|热线|邮箱|信箱|E-?mail)[：:]?\s?[\w@.-]+/iy,
} as const
type Part = keyof typeof PARTS | 'column' | 'name'

const BETWEEN = /[\s|｜·•/／、,，_—-]+/y
const END = String.raw`(?=$|[\s|｜·•/／、,，_—-])`
/** A person who made the page up, behind what they did; also with the name spaced out. */
const NAME = new RegExp(
  String.raw`[\u4e00-\u9fff]{2,4}${END}|[\u4e00-\u9fff][ \u3000]{1,3}[\u4e00-\u9fff]${END}`,
  'y',
)
/** What the page is called: 要闻, 国际新闻. */
const COLUMN = new RegExp(
  String.raw`(?:[\u4e00-\u9fff]{2}|[\u4e00-\u9fff]{2}(?:新闻|副刊|周刊|专版|专刊|天下|视界))${END}`,
  'y',
)
const TAKES_NAME = new Set<Part | undefined>(['page', 'setter', 'maker', 'name'])
const LONGEST = 90
const LONGEST_COLUMN = 4
/** So many lines at the top of a page, and at its foot, can be its folio: a PDF has each word of it in a place of its own. */
const AT_EDGE = 16

/** What a line says of the page, part by part, behind what those before it say; null where it says anything else. */
function partsOf(line: string, before: readonly Part[]): Part[] | null {
  if (line.length > LONGEST) return null
  const parts: Part[] = []
  let at = 0
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.test(line)
    if (found) at = pattern.lastIndex
    return found
  }
  const nextPart = (): Part | null => {
    for (const [part, pattern] of Object.entries(PARTS)) if (take(pattern)) return part as Part
    return null
  }
  for (take(BETWEEN); at < line.length; take(BETWEEN)) {
    const part = nextPart()
    const known = [...before, ...parts]
    if (part) parts.push(part)
    else if (TAKES_NAME.has(known.at(-1)) && take(NAME)) parts.push('name')
    else if (!known.includes('column') && take(COLUMN)) parts.push('column')
    else return null
  }
  return parts
}

/** Do lines that stand together say which page it is, beyond doubt? */
function isFolio(parts: readonly Part[]): boolean {
  const kinds = new Set(parts)
  return (kinds.has('date') || kinds.has('sheet') || kinds.has('page')) && kinds.size > 1
}

/** How many of these lines are a folio, from the first on; 0 where they are none. */
function folioLength(lines: readonly string[]): number {
  const parts: Part[] = []
  let length = 0
  for (const line of lines) {
    const more = partsOf(line, parts)
    if (!more) break
    parts.push(...more)
    length++
  }
  // The name of a column goes with the number of its page; behind anything else it may be a headline.
  while (parts.at(-1) === 'column' && parts.at(-2) !== 'sheet' && length > 0) {
    if ((lines[--length]?.trim().length ?? 0) > LONGEST_COLUMN) return 0
    parts.pop()
  }
  return isFolio(parts) ? length : 0
}

/** The indices of a page's lines that are its folio, at the top and at the foot: one line, or several that stand together. */
export function folioLines(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const found = new Set<number>()
  const textOf = ({ start, end }: Span): string => text.slice(start, end)
  const top = folioLength(lines.slice(0, AT_EDGE).map(textOf))
  for (let i = 0; i < top; i++) found.add(i)
  const foot = lines.slice(-AT_EDGE).map(textOf)
  for (let from = 0; from < foot.length; from++) {
    if (folioLength(foot.slice(from)) < foot.length - from) continue
    for (let i = lines.length - foot.length + from; i < lines.length; i++) found.add(i)
    break
  }
  return found
}
