/** Lines that say who wrote, photographed or edited, and the place and day that a report opens with. */

const CREDIT = /(?:摄|供图|资料图|摄影报道)[）)]?$|^(?:图为|图①|图[：:]|▲|△|上图|下图)/
const LONGEST_CREDIT = 80
const LONGEST_BYLINE = 40
/** What a byline calls people, with what may stand before it. */
const DESIGNATION =
  /^(?:本报|本刊|本网|[\u4e00-\u9fff]{2,6}(?:报|社|网|台|刊))?(?:全媒体|融媒体?|见习|实习|特约|特派|首席|驻[\u4e00-\u9fff]{2,4}|高级|本报|一线)*(?:记者|通讯员|评论员|撰稿人?|实习生|作者|编译|編輯|編譯)(?:[\u4e00-\u9fff]{2,4})?$/
/** What stands before a colon in one: 来源：…, 责任编辑：… */
const LABEL =
  /^[（(【]?(?:来源|來源|稿源|作者|采写|採寫|撰文|撰稿|文字|文图|图文|文|图|摄影|攝影|制图|供稿|整理|编辑|編輯|責任編輯|责任编辑|责编|美编|校对|校對|本版责编|记者|記者|通讯员|监制|策划|统筹|执笔)[：:／/]/
/** What the text was called where it comes from: a title, or two of them, in one line. */
const FORMER_TITLE =
  /^(?:原标题|原题|原標題|原題)[：:][^。]+$|^[（(【](?:原标题|原题|原標題|原題)[：:][^。）)】]+[）)】]$/
const LONGEST_TITLE = 80
const ROLE_WORD = /^(?:文|图|摄|文字|摄影|攝影|报道|報導|采写|整理|综合|文图|图文|供稿|等)$/
const PERSON = /^[\u4e00-\u9fff]{2,4}$/
const DATELINE =
  /^(?:\*\*)?[【（(]?[\u4e00-\u9fff]{0,12}(?:\d{1,2}月)?(?:\d{1,2}日)?(?:讯|讯息|电|電|訊)(?:\*\*)?(?:[\s（(】]|\d)|^[^。]{0,24}\d{1,2}日(?:电|電|讯|訊)/

/** A photograph's legend, or who took it. */
export const isCredit = (line: string): boolean => line.length <= LONGEST_CREDIT && CREDIT.test(line)

/** Does a paragraph open with the agency or paper, the place and the day? */
export const isDateline = (line: string): boolean => DATELINE.test(line)

/** A line of its own that names those who wrote, what they are and what they did, or where the text is from. */
export function isByline(line: string): boolean {
  if (line.length <= LONGEST_TITLE && FORMER_TITLE.test(line)) return true
  if (line.length > LONGEST_BYLINE || isDateline(line) || /[。！？；]./.test(line)) return false
  if (LABEL.test(line)) return true
  const tokens = line
    .replace(/^[（(]|[）)]$/g, '')
    .split(/[\s/／|｜、,，:：·()（）]+/)
    .filter((token) => token !== '')
  return (
    tokens.length > 0 &&
    tokens.some((token) => DESIGNATION.test(token)) &&
    tokens.every((token) => DESIGNATION.test(token) || ROLE_WORD.test(token) || PERSON.test(token))
  )
}
