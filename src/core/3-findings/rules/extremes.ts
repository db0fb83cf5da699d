import type { FigureMention } from '../../2-mentions/mention'
import type { Diagnostic, Rule } from '../rule'

const MOST = /(?:最高|最大|最多|最长|最重)(?:[\u4e00-\u9fff]{0,4}?)$/
const LEAST = /(?:最低|最小|最少|最短|最轻)(?:[\u4e00-\u9fff]{0,4}?)$/
/** A sign that was not read as one of the figure's. */
const SIGN = /(?:零下|负|[-－−—])$/
/** How far apart the two ends may stand in a sentence, in characters. */
const NEAR = 30

export const extremesReversed: Rule = {
  id: 'extremes-reversed',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '最高最低颠倒', en: 'The highest is below the lowest' },
  why: {
    zh: '两个数字对调，读起来一样顺。',
    en: 'Two figures swapped read as smoothly as two in order.',
  },
  severity: 'error',
  *run({ text, mentions }) {
    let before: { readonly figure: FigureMention; readonly isMost: boolean } | null = null
    for (const figure of mentions.all) {
      if (figure.type !== 'figure' || !/^-?\d+(?:\.\d+)?$/.test(figure.value.value ?? '')) continue
      const said = text.slice(Math.max(0, figure.start - 7), figure.start)
      if (SIGN.test(said)) continue
      const [isMost, isLeast] = [MOST.test(said), LEAST.test(said)]
      if (!isMost && !isLeast) continue
      const other = before
      before = { figure, isMost }
      if (!other || other.isMost === isMost || !isSame(other.figure, figure)) continue
      const between = text.slice(other.figure.end, figure.start)
      if (between.length > NEAR || /[。！？\n]/.test(between)) continue
      const [most, least] = isMost ? [figure, other.figure] : [other.figure, figure]
      if (Number(most.value.value) >= Number(least.value.value)) continue
      yield {
        at: figure,
        related: [other.figure],
        message: {
          zh: `最高为“${most.quote}”，最低为“${least.quote}”`,
          en: `The most is ${most.quote}, the least ${least.quote}`,
        },
      }
    }
  },
  examples: [
    { page: '最高气温18℃，最低气温26℃。', says: ['最高为“18℃”，最低为“26℃”'] },
    { page: '最高气温26℃，最低气温18℃。', says: [] },
    { page: '最低5元，最高3元。', says: ['最高为“3元”，最低为“5元”'] },
    { page: '最低3元，最高5元。', says: [] },
    { page: '最多的20人，最少的30人。', says: ['最高为“20人”，最低为“30人”'] },
    { page: '最高奖金5万元，最低奖金800元。', says: [] },
    { page: '最高楼层18层，最低价格20万元。', says: [], why: 'other things' },
    { page: '最长的3公里。最短的5公里在山里。', says: [], why: 'another sentence' },
    { page: '最大的80岁，最小的6岁。', says: [] },
    { page: '最大的6岁，最小的80岁。', says: ['最高为“6岁”，最低为“80岁”'] },
    { page: '最高人民法院3人，最低工资2000元。', says: [] },
    { page: '最高气温零下2℃，最低气温零下9℃。', says: [], why: 'below zero' },
    { page: '最高气温零下9℃，最低气温零下2℃。', says: ['最高为“零下9℃”，最低为“零下2℃”'] },
    { page: '最高气温3℃，最低气温零下5℃。', says: [] },
    { page: '最高分98分，最低分60分。', says: [] },
  ],
}

const isSame = (a: FigureMention, b: FigureMention): boolean =>
  a.value.kind === b.value.kind && a.value.unit === b.value.unit

/** 分别占30%、40%和50%: shares of one whole. */
const SHARES = /分别占[^。；;\n\d]{0,8}((?:\d{1,3}(?:\.\d+)?[%％](?:、|和|及|以及|,|，)?){2,})/g
const MEASURES = /[量额值率数入出单](?:、|和|及|与|以及)[^。；\n]*$/
const OF_THE_WORLD = /分别占(?:全球|世界|全国|全省|全市|同期|各自|当地)/
/** Rounding to whole percents makes as much. */
const ROUNDED = 1

/** 三次产业比重为8.5∶40.5∶51.0 */
const STRUCTURE =
  /(?:三次产业|产业结构|三产)[^，。；\n\d]{0,14}?(\d+(?:\.\d+)?)[%％]?[∶:：比](\d+(?:\.\d+)?)[%％]?[∶:：比](\d+(?:\.\d+)?)/g
/** Each of three is rounded to a tenth. */
const TENTHS = 0.25
/** Further from a hundred than this they are no percents. */
const NO_PERCENTS = 30

function* structures(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(STRUCTURE)) {
    const parts = match.slice(1)
    const total = parts.reduce((sum, part) => sum + Number(part), 0)
    const isWhole = parts.every((part) => !part.includes('.'))
    const off = Math.abs(total - 100)
    if (off <= (isWhole ? ROUNDED : TENTHS) || off > NO_PERCENTS) continue
    const end = match.index + match[0].length
    yield {
      at: { start: end - (match[0].length - match[0].search(/\d/)), end },
      message: {
        zh: `三次产业比重之和为${Number(total.toFixed(2))}，应为100`,
        en: `The shares of the three sectors make ${Number(total.toFixed(2))}, not 100`,
      },
    }
  }
}

export const sharesTotal: Rule = {
  id: 'shares-total',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '各部分占比超过百分之百', en: 'Shares of more than the whole' },
  why: {
    zh: '各部分之和超过100%，不是多了一项，就是错了一项。',
    en: 'Shares of one whole that make 120% have one too many, or a wrong one.',
  },
  severity: 'error',
  *run({ text }) {
    yield* structures(text)
    for (const match of text.matchAll(SHARES)) {
      const list = match[1] ?? ''
      const shares = list.match(/\d+(?:\.\d+)?/g) ?? []
      const total = shares.reduce((sum, share) => sum + Number(share), 0)
      if (shares.length < 2 || total <= 100 + ROUNDED) continue
      const before = text.slice(Math.max(0, match.index - 30), match.index)
      // Output, orders and stock are each a share of another whole.
      if (MEASURES.test(before) || OF_THE_WORLD.test(match[0])) continue
      const end = match.index + match[0].length
      const trailing = /[、和及以,，]+$/.exec(list)?.[0].length ?? 0
      yield {
        at: { start: end - list.length, end: end - trailing },
        message: {
          zh: `各占比之和为${Number(total.toFixed(2))}%，超过100%`,
          en: `The shares add up to ${Number(total.toFixed(2))}%`,
        },
      }
    }
  },
  examples: [
    { page: '三类企业分别占45%、35%和30%。', says: ['各占比之和为110%，超过100%'] },
    { page: '三类企业分别占45%、35%和20%。', says: [] },
    { page: '男女选手分别占58%和52%。', says: ['各占比之和为110%，超过100%'] },
    { page: '男女选手分别占58%和42%。', says: [] },
    { page: '两项分别占当年支出的33.4%、66.7%。', says: [], why: 'rounded' },
    { page: '分别增长45%、85%。', says: [], why: 'no shares' },
    { page: '产量、销量、库存量分别占全球的51.7%、68.3%和60.1%。', says: [], why: 'of three wholes' },
    { page: '老人和儿童分别占18%和12%。', says: [] },
    { page: '分别占60％、50％。', says: ['各占比之和为110%，超过100%'] },
    { page: '占60%，另一项占50%。', says: [], why: 'perhaps of two wholes' },
    { page: '本地和外地游客分别占总数的70%和40%。', says: ['各占比之和为110%，超过100%'] },
    { page: '优秀、良好分别占30%、50%。其余占20%。', says: [] },
    { page: '分别占地60亩、50亩。', says: [] },
    { page: '三次产业比重调整为8.5∶42.5∶51.0。', says: ['三次产业比重之和为102，应为100'] },
    { page: '三次产业比重调整为8.5∶40.5∶51.0。', says: [] },
  ],
}
