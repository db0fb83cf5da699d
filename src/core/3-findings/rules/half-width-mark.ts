import type { Rule } from '../rule'

const HALF = /(?<=[\u4e00-\u9fff”》）])[,;:?!](?=[\u4e00-\u9fff“《（])/g
const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' }
/** Where so large a share of a page's commas is half-width, the layout system made them so, and sets them right again. */
const HABIT = 0.1

export const halfWidthMark: Rule = {
  id: 'half-width-mark',
  category: 'marks',
  errorKind: 'mark',
  describe: { zh: '中文里的半角标点', en: 'Half-width punctuation in Chinese' },
  why: {
    zh: '从聊天里粘来的半角标点，印出来又窄又留空。',
    en: 'Pasted from a chat, it prints as a narrow mark with a gap behind it.',
  },
  severity: 'note',
  *run({ page, text }) {
    const halves = [...text.matchAll(HALF)]
    const fulls = text.match(/[，；：？！]/g)?.length ?? 0
    if (halves.length > Math.max(1, (halves.length + fulls) * HABIT)) return
    for (const { index, 0: mark } of halves) {
      if (page.blocks.some(({ role, start, end }) => role === 'noise' && start <= index && index < end))
        continue
      const at = { start: index, end: index + 1 }
      const full = FULL[mark] ?? mark
      yield {
        at,
        say: {
          zh: `此处为半角“${mark}”，本版其他地方为全角“${full}”`,
          en: `half-width “${mark}” here, full-width elsewhere on the page`,
        },
        suggestions: [{ at, replacement: full }],
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
  ],
}
