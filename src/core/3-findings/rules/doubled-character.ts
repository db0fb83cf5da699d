import { entryOf, wordsIn } from '../../2-mentions/lexicon/segmentation'
import { byBlock } from '../context/by-block'
import type { Remark, Rule, RuleContext } from '../rule'

/** Verbs that are said twice when one does a little of them, and words of address and feeling. */
const TWICE =
  /^(?:研究|讨论|考虑|商量|了解|休息|活动|学习|打听|打扮|收拾|整理|琢磨|体验|锻炼|参观|比较|尝试|放松|教育|帮助|认识|介绍|谢谢|加油|拜拜|哈哈|呵呵|嘻嘻|哗啦|叮咚|滴答|咕噜|非常|很多|许多|一个|一次|好的|对的|不行|不要|真的|快点|慢慢|来来|走走|看看|等等|奶奶|爸爸|妈妈|爷爷|宝宝|星星|天天|年年|人人|家家)$/
/** Characters that are words by themselves, and may stand before a word that begins with them. */
const ALONE = new Set(
  '生员件项张包矿报队局部科厅院馆店厂站场所园课组和与或在从对把被将向为以到会要能可不没有是的地得了着过也都就才又再还更最很太真好大小多少新老高低长上下中前后里外东西南北一二三四五六七八九十百千万亿零两几每各某这那此该其本我你他她它们人年月日时分个名位家种条件次天岁元国省市县区州乡镇村路街号第等及而但却因所之于由自至行路李张王刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'.split(
    '',
  ),
)
/** Words of two characters this common are worth a second look. */
const COMMON = 16

function* twice(text: string): Generator<Remark> {
  const words = wordsIn(text, 0, text.length)
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (!next) continue
    const [a, b] = [text.slice(word.start, word.end), text.slice(next.start, next.end)]
    // 进行进行
    if (
      a === b &&
      !/^[一不没]/.test(a) &&
      a.length >= 2 &&
      a.length <= 4 &&
      isWord(a) &&
      !TWICE.test(a) &&
      isInside(text, word.start, next.end)
    ) {
      yield told({ start: word.start, end: next.end }, a)
      continue
    }
    // 一项项, 一步一步, 不会不会
    if (/[一这那每]$/.test(text.charAt(word.start - 1)) || /^[一这那每]/.test(a)) continue
    // 和和: a word of one character twice
    if (a === b && FUNCTION.has(a)) {
      if (text.charAt(next.end) !== a) yield told({ start: word.start, end: next.end }, a)
      continue
    }
    // 企企业: what is no word, and begins the next
    const isFirst =
      !/^.[长署门委办]$/.test(b) &&
      a.length === 1 &&
      b.length >= 2 &&
      b.startsWith(a) &&
      !ALONE.has(a) &&
      isCommon(b) &&
      !startsTwice(text, word.start)
    if (isFirst) yield told({ start: word.start, end: word.start + 2 }, a)
    // 表示示: what is no word, and ends the one before
    const isLast = b.length === 1 && a.length >= 2 && a.endsWith(b) && !ALONE.has(b) && isCommon(a)
    const behind = words[i + 2]
    // 企业|业务: the character may begin the next word.
    const goesOn = behind !== undefined && entryOf(b + text.charAt(behind.start)) !== undefined
    if (isLast && !goesOn && entryOf(a)?.sort !== 'place' && entryOf(a.slice(-1) + b) === undefined)
      yield told({ start: next.start - 1, end: next.end }, b)
  }
}

const FUNCTION = new Set('和了也与及或而将已由对从向给让'.split(''))
const HAN = /^[\u4e00-\u9fff]+$/
const isWord = (word: string): boolean => HAN.test(word) && entryOf(word) !== undefined
const isCommon = (word: string): boolean => HAN.test(word) && (entryOf(word)?.cost ?? Infinity) <= COMMON
const startsTwice = (text: string, at: number): boolean =>
  at > 0 && entryOf(text.slice(at - 1, at + 1)) !== undefined
/** Within a sentence: what stands alone or in quotes is said so. */
const isInside = (text: string, start: number, end: number): boolean =>
  HAN.test(text.charAt(end)) && !/[“‘《（(、]/.test(text.charAt(start - 1))

const told = (at: { start: number; end: number }, once: string): Remark => ({
  at,
  say: { zh: `“${once}”可能多打了一次`, en: `“${once}” was perhaps typed twice` },
  suggestions: [{ at, replacement: once }],
})

const inBlock = byBlock(twice)

function* clearOfNames({ page, mentions, text }: RuleContext): Generator<Remark> {
  const named = new Uint8Array(text.length)
  for (const { type, start, end } of mentions.all) if (type === 'name') named.fill(1, start, end)
  for (const remark of inBlock(page))
    if (!named.subarray(remark.at.start, remark.at.end).includes(1)) yield remark
}

export const doubledCharacter: Rule = {
  id: 'doubled-character',
  category: 'words',
  errorKind: 'text',
  describe: { zh: '多打了一个字或词', en: 'A character or a word typed twice' },
  why: {
    zh: '按键久了，选词重了，眼睛容易滑过去。',
    en: 'A key held too long, a word chosen twice: the eye jumps over it.',
  },
  severity: 'note',
  run: clearOfNames,
  examples: [
    { page: '把企企业招进来。', says: ['“企”可能多打了一次'] },
    { page: '把企业招进来。', says: [] },
    { page: '群众纷纷表示示，要出力。', says: ['“示”可能多打了一次'] },
    { page: '群众纷纷表示，要出力。', says: [] },
    { page: '对场地进行进行勘察。', says: ['“进行”可能多打了一次'] },
    { page: '对场地进行勘察。', says: [] },
    { page: '我们我们要学习领会。', says: ['“我们”可能多打了一次'] },
    { page: '大家研究研究再说，休息休息。', says: [], why: 'verbs said twice' },
    { page: '对对方的要求，在在场的人看来，为为了大家。', says: [], why: 'words of one character' },
    { page: '学生生活，企业业务，人民民主。', says: [], why: 'one ends as the next begins' },
    { page: '他喊“加油加油”。', says: [] },
    { page: '中国和和平发展。', says: [], why: '和 and 和平' },
  ],
}
