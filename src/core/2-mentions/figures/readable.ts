import { without, type ClosedText } from '../../text/closed'

const ZERO_WIDTH = /[\u00ad\u200b-\u200d\u2060\ufeff]/
const SPACE = /[ \u00a0\u2000-\u200a\u202f\u205f\u3000]/

const READ = new Map<string, string>()
for (let code = 0xff10; code <= 0xff5a; code++) {
  const char = String.fromCharCode(code - 0xfee0)
  if (/[0-9A-Za-z:=]/.test(char)) READ.set(String.fromCharCode(code), char)
}
for (const [from, to] of [
  '．.',
  '％%',
  '＋+',
  '－-',
  '−-',
  '﹣-',
  '／/',
  '～~',
  '∶:',
  '○〇',
  '￥¥',
  '＄$',
  '＃#',
].map((pair) => [...pair]))
  if (from !== undefined && to !== undefined) READ.set(from, to)
/** Radicals and compatibility ideographs, as some PDFs have them, each as the character it looks like. */
const LOOKS = '\\u2e80-\\u2fd5\\uf900-\\ufaff'
const OTHER = new RegExp(
  `[${[...READ.keys()].join('')}${LOOKS}\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]`,
  'g',
)

/** 1·5万, 16·9摄氏度: a decimal point, where what is behind is measured or no month and day can be meant. */
const RAISED_POINT =
  /(?<=[\d０-９])[·•・](?=[\d０-９]{1,4}[万亿%％‰元美日英欧港米公千厘毫平吨克摄度℃倍个名人户家亩升分秒岁点])|(?<=(?:[\d０-９]{2}[\d０-９]|[2-9２-９][\d０-９]|[1１][3-9３-９]))[·•・](?=[\d０-９])/g

/** One way to write each character that figures are made of; length kept, so that offsets stay. */
export function inOneForm(text: string): string {
  const grouped = text
    .replace(/(?<=[０-９])，(?=[０-９]{3})|(?<=\d)，(?=\d{3}\.\d\d(?!\d))/g, ',')
    .replace(RAISED_POINT, '.')
  return grouped.replace(OTHER, (char) => {
    const read = READ.get(char)
    if (read !== undefined) return read
    if (SPACE.test(char)) return ' '
    const plain = char.normalize('NFKC')
    return plain.length === 1 ? plain : char
  })
}

const NUMERAL = '〇零一壹二贰两三叁四肆五伍六陆七柒八捌九玖廿卅负几'
const UNIT_OF_TENS = '十拾百佰千仟万亿兆'
const BEHIND = `${UNIT_OF_TENS}余多点分之成折个又几`
const FROM = `${UNIT_OF_TENS}点之又分余多个`
/** Where spaces set for layout stand inside a figure: 2010 年 4 月, 20 名, 四 百 五, 10月23日 09:05. */
const LAYOUT = new RegExp(
  [
    `(?<=\\d) {1,3}(?=[\\u4e00-\\u9fff%‰℃])`,
    `(?<=[年月日号时分至到午晚第]) {1,2}(?=\\d)`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}]) {1,3}(?=[${BEHIND}])`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}\\d] {0,3}[${FROM}]) {1,3}(?=[${NUMERAL}${UNIT_OF_TENS}\\d])`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}\\d] {0,3}分 {0,3}之) {1,3}(?=[${NUMERAL}${UNIT_OF_TENS}\\d])`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}\\d]) {1,3}(?=分 {0,3}[之点])`,
    `(?<=[${NUMERAL}${UNIT_OF_TENS}\\d] {0,3}分) {1,3}(?=[之点])`,
  ].join('|'),
  'g',
)
/** Thousands apart by spaces: 1 200人, 12 000万元, 3 410.5吨. */
const THOUSANDS = /(?<![\d.,\-/:]|\d )\d{1,3}(?: \d{3})+(?!\d|[,:/-]\d| \d|\.\d+(?! ?[\u4e00-\u9fff%]))/g

/** A text in one form without what is set for layout inside figures, and where each character stands in the whole. */
export function readable(reading: string): ClosedText {
  const text = inOneForm(reading)
  const drop = new Set<number>()
  if (text.includes(' ')) {
    for (const { index, 0: run } of text.matchAll(LAYOUT))
      for (let i = 0; i < run.length; i++) drop.add(index + i)
    for (const { index, 0: number } of text.matchAll(THOUSANDS))
      for (let i = 0; i < number.length; i++) if (number.charAt(i) === ' ') drop.add(index + i)
  }
  if (ZERO_WIDTH.test(text))
    for (let i = 0; i < text.length; i++) if (ZERO_WIDTH.test(text.charAt(i))) drop.add(i)
  return without(text, drop)
}
