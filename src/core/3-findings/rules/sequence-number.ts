import { numberOf } from '../context/small-numbers'
import type { Rule } from '../rule'

/** 一是, 二是 …; 第一，第二，…; （一）（二）…; 一要, 二要: at the beginning of a clause. */
const STYLES = [
  /(?<=^|[。；，：、！？”\n\s])([一二三四五六七八九十])(是|要|靠|看|抓)(?![一非否])/g,
  /(?<=^|[。；！？”\n\s])第([一二三四五六七八九十])(，|、(?![第一二三四五六七八九十]))/g,
  /(?<=^|[。；：\n\s])（([一二三四五六七八九十]{1,2})）()/g,
] as const
/** Further apart they are two lists. */
const FAR = 1500

export const sequenceNumber: Rule = {
  id: 'sequence-number',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '序号跳号或重号', en: 'A number of a list skipped or used twice' },
  why: {
    zh: '夜里删掉一条，就剩下“一是、二是、四是”。',
    en: 'A point cut out in the night leaves “first, second, fourth”.',
  },
  severity: 'warning',
  *run({ text }) {
    for (const style of STYLES) {
      let before: {
        readonly number: number
        readonly mark: string
        readonly at: number
        readonly end: number
      } | null = null
      for (const match of text.matchAll(style)) {
        const number = numberOf(match[1] ?? '')
        if (number === null) continue
        const mark = match[2] ?? ''
        const here: { number: number; mark: string; at: number; end: number } = {
          number,
          mark,
          at: match.index,
          end: match.index + match[0].length,
        }
        const last: typeof before = before
        before = here
        if (
          number === 1 ||
          !last ||
          last.mark !== mark ||
          here.at - last.end > FAR ||
          number === last.number + 1
        )
          continue
        // 四是 behind 二是, 二是 behind 二是; further off it is another list.
        if (number > last.number + 2 || number < last.number) continue
        const written = text.slice(here.at, here.end).replace(/[，、]$/, '')
        const before1 = text.slice(last.at, last.end).replace(/[，、]$/, '')
        yield {
          at: { start: here.at, end: here.at + written.length },
          related: [{ start: last.at, end: last.at + before1.length }],
          message: {
            zh: `“${before1}”之后为“${written}”，序号${number === last.number ? '重复' : '不连续'}`,
            en: `“${written}” comes after “${before1}”`,
          },
        }
      }
    }
  },
  examples: [
    { page: '一是抓早，二是抓小，四是抓实。', says: ['“二是”之后为“四是”，序号不连续'] },
    { page: '一是抓早，二是抓小，三是抓实。', says: [] },
    { page: '一是抓早。二是抓小。二是抓实。', says: ['“二是”之后为“二是”，序号重复'] },
    { page: '一要抓早，二要抓小，三要抓实。', says: [] },
    { page: '一要抓早，三要抓小。', says: ['“一要”之后为“三要”，序号不连续'] },
    { page: '第一，要抓早。第三，要抓小。', says: ['“第一”之后为“第三”，序号不连续'] },
    { page: '第一，要抓早。第二，要抓小。', says: [] },
    { page: '（一）抓早。（二）抓小。（四）抓实。', says: ['“（二）”之后为“（四）”，序号不连续'] },
    { page: '（一）抓早。（二）抓小。（三）抓实。', says: [] },
    { page: '一是抓早，二是抓小。会议还强调，一是抓严，二是抓实。', says: [], why: 'two lists' },
    { page: '一是一，二是二，有什么说什么。', says: [] },
    { page: '不一是非，不二是否。', says: [] },
  ],
}
