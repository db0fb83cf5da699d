import type { Rule } from '../rule'

const HALF =
  /(?<=[\u4e00-\u9fff”》）])[,;:?!](?=[\u4e00-\u9fff“《（])|(?<=[”》）])\.(?=[\u4e00-\u9fff“《（])/g
const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
}
/** A pair of brackets, one of each width, with nothing but a few words in it. */
const UNLIKE = /\([^()（）\n]{0,30}）|（[^()（）\n]{0,30}\)/g
const PAIRS = /[(（][^()（）\n]{0,30}[)）]/g
/** A straight quote at Chinese text. */
const STRAIGHT = /(?<=[\u4e00-\u9fff，。：；！？、“”（）])"|"(?=[\u4e00-\u9fff“”（）])/g
/** Where so large a share of a page's commas is half-width, the layout system made them so, and sets them right again. */
const HABIT = 0.1

interface Half {
  readonly at: number
  readonly full: string
}

/** Is so little of what there is half-width that the page did not mean it so? */
const isRare = (halves: number, all: number): boolean => halves <= Math.max(1, all * HABIT)

function halvesOf(text: string): Half[] {
  const halves = [...text.matchAll(HALF)]
  const fulls = text.match(/[，；：？！]/g)?.length ?? 0
  if (!isRare(halves.length, halves.length + fulls)) return []
  return halves.map(({ index, 0: mark }) => ({ at: index, full: FULL[mark] ?? mark }))
}

function unlikeBrackets(text: string): Half[] {
  const pairs = [...text.matchAll(UNLIKE)]
  if (!isRare(pairs.length, text.match(PAIRS)?.length ?? 0)) return []
  return pairs.map(({ index, 0: pair }) => {
    const at = pair.startsWith('(') ? index : index + pair.length - 1
    return { at, full: FULL[text.charAt(at)] ?? '' }
  })
}

/** The quotes that a page with curly ones has straight: one opens, the next closes. */
function straightQuotes(text: string): Half[] {
  const straight = [...text.matchAll(STRAIGHT)]
  const curly = text.match(/[“”]/g)?.length ?? 0
  if (curly === 0 || !isRare(straight.length / 2, (straight.length + curly) / 2)) return []
  return straight.map(({ index }, i) => ({ at: index, full: i % 2 === 0 ? '“' : '”' }))
}

export const halfWidthMark: Rule = {
  id: 'half-width-mark',
  category: 'marks',
  errorKind: 'mark',
  measured: { right: 14, judged: 14 },
  describe: { zh: '中文里的半角标点', en: 'Half-width punctuation in Chinese' },
  why: {
    zh: '从聊天里粘来的半角标点，印出来又窄又留空。',
    en: 'Pasted from a chat, it prints as a narrow mark with a gap behind it.',
  },
  severity: 'note',
  *run({ page, text }) {
    const isNoise = (at: number): boolean =>
      page.blocks.some(({ role, start, end }) => role === 'noise' && start <= at && at < end)
    for (const { at, full } of [...halvesOf(text), ...unlikeBrackets(text), ...straightQuotes(text)]) {
      if (isNoise(at)) continue
      const place = { start: at, end: at + 1 }
      const mark = text.charAt(at)
      yield {
        at: place,
        message: {
          zh: `此处为半角“${mark}”，本版其他地方为全角“${full}”`,
          en: `half-width “${mark}” here, full-width elsewhere on the page`,
        },
        suggestions: [{ at: place, replacement: full }],
      }
    }
  },
  examples: [
    {
      page: '天亮了,人们陆续出门，街上热闹起来。',
      says: ['此处为半角“,”，本版其他地方为全角“，”'],
    },
    { page: '天亮了，人们陆续出门。', says: [] },
    { page: '天亮了,人们出门,街上热闹,店铺开张。', says: [], why: 'the whole page is so' },
    { page: '他问：“去吗?”她说：“去。”', says: [], why: 'a mark beside a quote is left to the layout' },
    { page: '你去哪儿?我跟你去，行不行？', says: ['此处为半角“?”，本版其他地方为全角“？”'] },
    { page: '共1,200人参加，气氛热烈。', says: [], why: 'a thousands separator' },
    { page: '比分为3:1，全场沸腾。', says: [] },
    { page: '时间10:30，地点广场。', says: [] },
    { page: '会议指出:要抓早，抓小，抓细。', says: ['此处为半角“:”，本版其他地方为全角“：”'] },
    { page: '请登录www.example.cn,输入编号，提交。', says: [], why: 'behind letters' },
    { page: '快来吧!大家都在等你，别迟到。', says: ['此处为半角“!”，本版其他地方为全角“！”'] },
    { page: '买菜;做饭，洗碗，扫地。', says: ['此处为半角“;”，本版其他地方为全角“；”'] },
    { page: '会议(视频）明天召开。', says: ['此处为半角“(”，本版其他地方为全角“（”'] },
    { page: '会议（视频）明天召开，(周三)结束。', says: [], why: 'pairs of one width' },
    { page: '会议召开（视频）.大家都到了，气氛热烈。', says: ['此处为半角“.”，本版其他地方为全角“。”'] },
    {
      page: '他说：“明天开工。”她说："后天完工。"大家走了。',
      says: ['此处为半角“"”，本版其他地方为全角““”', '此处为半角“"”，本版其他地方为全角“””'],
    },
    { page: '他说："明天开工。"她说："后天完工。"', says: [], why: 'the whole page is so' },
  ],
}
