import { amountAt } from './amount'
import { aboutAt, approximately } from './approximate'
import { isIdiomAt } from './idioms'
import { before, NUMBER_STARTS, type FigureRule } from './rule'

/** Words of grammar and verbs behind a number: nothing that is counted. */
const NO_UNIT =
  /^[的了在和与及或等被将为是有以从由向到至给而但也都就又还却并则即后前时起开占比增减升降达超涨跌提变改同不无其这那此因所如若跟于内外中上下左右间多余来几元年月日号点分加乘除减得让使令叫请要会能可应该须必未已曾正再很更最太甚越较且因便才只采傍早晚凌夜晨秋春夏冬实具拥包含获赢输胜负平之亦许即均各吗吧呢啊么]/
/** Nouns of persons: before them the number stands alone (1彩民, 30万市民). */
const PERSONS =
  /(?:[民客生者员师友迷商军兵众童妇孩婴]|人口|老人|人才|工人|病人|青年|少年|家庭|干部|职工|居民|群众|考生|旅客|粉丝|大军|学子|学生|教师)$/
const HAN_2 = /^[\u4e00-\u9fff]{2}(?=$|[，。、；：！？）”》\s,.)\n]|和|与|及|等|以上|左右)/
const HAN_1 = /^[\u4e00-\u9fff](?=$|[，。、；：！？）”》\s,.)\n])/

/** What is counted in a word that no table has: the word is the unit where it ends there. */
export const counted: FigureRule = {
  id: 'counted',
  isLast: true,
  label: { zh: '数量（其他量词）', en: 'Count in another word' },
  starts: NUMBER_STARTS,
  match: (text, at) => {
    const amount = amountAt(text, at)
    if (!amount || amount.value === null || amount.number.bare || isIdiomAt(text, at)) return null
    const written = text.slice(at, amount.end)
    if (amount.number.form === 'chinese' && (written.length < 2 || !/[十百千万亿]/.test(written))) return null
    // 300万大奖: with 万 and 亿 the number stands alone before a noun.
    if (/[万亿.]/.test(written)) return null
    const rest = text.slice(amount.end, amount.end + 5)
    if (NO_UNIT.test(rest) || /第$/.test(before(text, at, 1))) return null
    const unit = HAN_2.exec(rest)?.[0] ?? HAN_1.exec(rest)?.[0]
    if (unit === undefined || PERSONS.test(unit)) return null
    const end = amount.end + unit.length
    const behind = aboutAt(text, end)
    const rest2 = approximately(text, at, { inside: amount.isMore, behind })
    return { end: end + behind.length, value: { kind: 'count', value: amount.value, unit, ...rest2 } }
  },
  examples: [
    { text: '卖出320麻袋。', finds: [['320麻袋', '320', '麻袋']] },
    { text: '新增86展柜，', finds: [['86展柜', '86', '展柜']] },
    { text: '吸引30万游客。', finds: [] },
    { text: '增至5000的规模', finds: [] },
  ],
}
