import { entryOf, wordsIn, type Word } from '../../2-mentions/lexicon/segmentation'
import { byBlock } from '../context/by-block'
import type { Diagnostic, Rule, RuleContext } from '../rule'

/** Characters that are words by themselves, and may stand before a word that begins with them. */
const ALONE = new Set(
  '生员件项张包矿报队局部科厅院馆店厂站场所园课组和与或在从对把被将向为以到会要能可不没有是的地得了着过也都就才又再还更最很太真好大小多少新老高低长上下中前后里外东西南北一二三四五六七八九十百千万亿零两几每各某这那此该其本我你他她它们人年月日时分个名位家种条件次天岁元国省市县区州乡镇村路街号第等及而但却因所之于由自至行路李张王刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'.split(
    '',
  ),
)
/** Words of two characters this common are worth a second look. */
const COMMON = 16

function* twice(text: string): Generator<Diagnostic> {
  const words = wordsIn(text, 0, text.length)
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (!next) continue
    const [a, b] = [text.slice(word.start, word.end), text.slice(next.start, next.end)]
    if (a === b) continue
    // 一项项, 一步一步, 不会不会
    if (/[一这那每]$/.test(text.charAt(word.start - 1)) || /^[一这那每]/.test(a)) continue
    // 企企业: what is no word, and begins the next
    const isFirst =
      !/^.[长署门委办]$/.test(b) &&
      a.length === 1 &&
      b.length >= 2 &&
      b.startsWith(a) &&
      !ALONE.has(a) &&
      isCommon(b) &&
      !startsTwice(text, word.start) &&
      !isOfShortForm(text, words[i - 1], word)
    if (isFirst) yield told({ start: word.start, end: word.start + 2 }, a)
    // 表示示: what is no word, and ends the one before
    const isLast = b.length === 1 && a.length >= 2 && a.endsWith(b) && !ALONE.has(b) && isCommon(a)
    const behind = words[i + 2]
    // 企业|业务: the character may begin the next word.
    const goesOn = behind !== undefined && entryOf(b + text.charAt(behind.start)) !== undefined
    if (
      isLast &&
      !goesOn &&
      !isWord(b) &&
      entryOf(a)?.sort !== 'place' &&
      entryOf(a.slice(-1) + b) === undefined
    )
      yield told({ start: next.start - 1, end: next.end }, b)
  }
}

/** What may stand before a word without making a short form with its first character. */
const BEFORE = new Set('把将被对的了着在和与为向从要都也就是会能请让使给由不没'.split(''))
/** 陆军|军官, 误工|工资, 村委|委员: the character ends a short form. 左左右右, 轻轻松松: said twice. */
function isOfShortForm(text: string, before: Word | undefined, { start, end }: Word): boolean {
  if (text.charAt(end + 1) === text.charAt(end + 2)) return true
  if (!before || before.end !== start || before.end - before.start > 1) return false
  const last = text.charAt(start - 1)
  return HAN.test(last) && !BEFORE.has(last)
}

const HAN = /^[\u4e00-\u9fff]+$/
/** In bits: a character this common is a word, and may stand behind one that it ends: 工作|作了, 国旗|旗面. */
const WORD = 14.5
const isWord = (char: string): boolean => (entryOf(char)?.cost ?? Infinity) <= WORD
const isCommon = (word: string): boolean => HAN.test(word) && (entryOf(word)?.cost ?? Infinity) <= COMMON
const startsTwice = (text: string, at: number): boolean =>
  at > 0 && entryOf(text.slice(at - 1, at + 1)) !== undefined
const told = (at: { start: number; end: number }, once: string): Diagnostic => ({
  at,
  message: { zh: `“${once}”可能多打了一次`, en: `“${once}” was perhaps typed twice` },
  suggestions: [{ at, replacement: once }],
})

const inBlock = byBlock(twice)

function* clearOfNames({ page, mentions, text }: RuleContext): Generator<Diagnostic> {
  const named = new Uint8Array(text.length)
  for (const { type, start, end } of mentions.all) if (type === 'name') named.fill(1, start, end)
  for (const diagnostic of inBlock(page))
    if (!named.subarray(diagnostic.at.start, diagnostic.at.end).includes(1)) yield diagnostic
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
    { page: '工作组发布布了通知，大家照办。', says: ['“布”可能多打了一次'] },
    { page: '工作组发布了通知，大家照办。', says: [] },
    { page: '家家户户都来了，事事顺心。', says: [] },
    { page: '他一步步走，一项项查。', says: [] },
    { page: '会议指指出要抓早。', says: ['“指”可能多打了一次'] },
    { page: '提高高质量供给。', says: [], why: 'a word that begins so' },
    { page: '陆军军官学校，误工工资，村委委员，左左右右地拍照。', says: [], why: 'short forms; said twice' },
    { page: '对对方的要求，在在场的人看来，为为了大家。', says: [], why: 'words of one character' },
    { page: '学生生活，企业业务，人民民主。', says: [], why: 'one ends as the next begins' },
    { page: '中国和和平发展。', says: [], why: '和 and 和平' },
  ],
}
