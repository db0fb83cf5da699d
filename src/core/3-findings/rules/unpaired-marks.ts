import type { Diagnostic, Rule } from '../rule'
import { segmentsOf, onPage } from '../../2-mentions/segment'

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '（': '）',
  '「': '」',
  '『': '』',
  '【': '】',
}
const CLOSERS = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]))

const MARK = /[“”‘’《》（）()「」『』【】]/g

/** Half-width brackets pair with full-width ones on many layout systems: only their number matters. */
const asPaired = (char: string): string => (char === '(' ? '（' : char === ')' ? '）' : char)

/** Marks stand inside one another no deeper than this. */
const DEEPEST = 3

/** ’98新年音乐会: the year’s first two digits are left out. */
const isYear = (text: string, at: number): boolean =>
  /[’‘]/.test(text.charAt(at)) && /^\d{2}(?!\d)/.test(text.slice(at + 1, at + 4))

/** Ne’er and 1‘: an apostrophe; :-) and (^_^): a face. */
const isNoPair = (text: string, at: number): boolean =>
  (/[’‘]/.test(text.charAt(at)) &&
    /[A-Za-z0-9\s]/.test(text.charAt(at - 1)) &&
    /[A-Za-z]/.test(text.charAt(at + 1) || text.charAt(at - 1))) ||
  (/[()（）]/.test(text.charAt(at)) &&
    (/[:;：=^_-]/.test(text.charAt(at - 1)) || /[\^_]/.test(text.charAt(at + 1))))

function* inText(text: string, place: (at: number) => { start: number; end: number }): Generator<Diagnostic> {
  const open: { char: string; at: number }[] = []
  const unclosed = ({ at }: { at: number }): Diagnostic => {
    const written = text.charAt(at)
    return {
      at: place(at),
      message: {
        zh: `此处有「${written}」，后面没有与它成对的符号`,
        en: `“${written}” has no partner behind it`,
      },
    }
  }
  for (const { index: at, 0: written } of text.matchAll(MARK)) {
    const char = asPaired(written)
    if (isNoPair(text, at)) continue
    if (char in PAIRS) open.push({ char, at })
    const opener = CLOSERS.get(char)
    if (opener === undefined) continue
    const partner = open.findLastIndex((mark) => mark.char === opener)
    // What was opened inside a pair and not closed before it ends has lost its partner.
    if (partner >= open.length - DEEPEST && partner >= 0)
      for (const mark of open.splice(partner).slice(1)) yield unclosed(mark)
    // 1）2） number items; a closing quote alone may end a quotation begun in an earlier paragraph.
    else if (isYear(text, at)) continue
    else if (char !== '）' || !/[0-9一二三四五六七八九十a-zA-Z]/.test(text.charAt(at - 1)))
      yield {
        at: place(at),
        message: {
          zh: `此处有「${written}」，前面没有与它成对的符号`,
          en: `“${written}” has no partner before it`,
        },
      }
  }
  yield* open.filter((mark) => !isYear(text, mark.at)).map(unclosed)
}

/** A quotation that is open when its paragraph ends, after a sentence. */
const QUOTES_TO_THE_END = /“[^“”]*[。！？…]\s*$/
/** A paragraph that is quoted from its beginning to the end of a sentence or its own. */
const GOES_ON = /^\s*“[^“”]*(?:[。！？…]”|$)/

export const unpairedMarks: Rule = {
  id: 'unpaired-marks',
  category: 'marks',
  errorKind: 'mark',
  measured: { right: 29, judged: 29 },
  describe: { zh: '引号、括号、书名号不成对', en: 'Quotes, brackets or title marks do not pair' },
  why: {
    zh: '丢了后引号，报社的话就成了别人的话。',
    en: 'A lost closing quote turns the paper’s own words into the quoted person’s.',
  },
  severity: 'warning',
  *run({ page }) {
    const segments = segmentsOf(page)
    for (const [i, segment] of segments.entries()) {
      // A quotation over several paragraphs opens each of them and is closed in the last (GB/T 15834, 4.8.3.5).
      const open = QUOTES_TO_THE_END.exec(segment.text)?.index ?? -1
      const opening = segment.text.search(/\S/)
      const next = segments[i + 1]?.text ?? ''
      const goesOn = open === opening ? /^\s*“/.test(next) : GOES_ON.test(next)
      const opened = open < 0 || !goesOn ? -1 : onPage(segment, { start: open, end: open + 1 }).start
      for (const diagnostic of inText(segment.text, (at) => onPage(segment, { start: at, end: at + 1 })))
        if (diagnostic.at.start !== opened) yield diagnostic
    }
  },
  examples: [
    { page: '他说：“明天开工。', says: ['此处有「“」，后面没有与它成对的符号'] },
    { page: '他说：“明天开工。”', says: [] },
    { page: '读《边城》（节选）有感。', says: [] },
    { page: '新书《山河已经上市销售。', says: ['此处有「《」，后面没有与它成对的符号'] },
    { page: '步骤：1）报名；2）缴费。', says: [], why: 'numbered items close without opening' },
    { page: '（全媒体记者 周明远)今天下午，', says: [], why: 'half and full width pair' },
    { page: '他说明天开工。”', says: ['此处有「”」，前面没有与它成对的符号'] },
    { page: '（记者 周明远今天下午，雨停了。', says: ['此处有「（」，后面没有与它成对的符号'] },
    { page: '她读了《边城》和《山河》。', says: [] },
    { page: '“我知道‘春分’是哪天。”他说。', says: [] },
    {
      page: '“我知道‘春分是哪天。”他说。',
      says: ['此处有「‘」，后面没有与它成对的符号'],
    },
    {
      page: '“第一段说开工。\n\n“第二段说完工。\n\n“第三段说通车。”他说。',
      says: [],
      why: 'a quotation of three paragraphs',
    },
    { page: '他说：“第一段说开工。\n\n“第二段说完工。”', says: [], why: 'begun in mid-paragraph' },
    {
      page: '他说：“明天开工。\n\n“春风”行动昨天启动。',
      says: ['此处有「“」，后面没有与它成对的符号'],
      why: 'the next paragraph quotes a name',
    },
    { page: '他回了一个笑脸:-)就走了，歌名是Don’t Cry。', says: [], why: 'a face, an apostrophe' },
    { page: '昨天，’98临江新年音乐会举行。', says: [], why: 'a short year' },
    { page: '获评“最美家庭。', says: ['此处有「“」，后面没有与它成对的符号'] },
  ],
}
