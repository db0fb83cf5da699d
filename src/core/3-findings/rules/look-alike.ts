import SEEN from '../../../../resources/lexicon/mistaken.json'
import { costOf, entryOf, wordsIn, type Word } from '../../2-mentions/lexicon/segmentation'
import type { Span } from '../../text/span'
import { byBlock } from '../context/by-block'
import type { Diagnostic, Rule, RuleContext } from '../rule'
import { IDIOMS, LIKE_IDIOMS } from '../knowledge/idioms'
import { MISTAKEN_FOR } from '../similarity/mistaken'

const NUMERAL = /[一二三四五六七八九十百千万两半双]/
/**
 * In bits: how much likelier the words must be with the other character, where the word that is meant stands elsewhere on
 * the page, and where it does not. 社交|化: what stands in a word as it is, is seldom the slip.
 */
const LIKELIER = { wherePrinted: 5, alone: 11, inWord: 12 }
/** Words around the place that are looked at. */
const AROUND = 3
/** Only words this common are taken for what was meant, and only rarer ones for a slip. */
const COMMON = 17
/** A longer word is surer. */
const COMMON_LONG = 20
const isCommon = (length: number, cost: number): boolean => cost <= (length > 2 ? COMMON_LONG : COMMON)
const RARE = 15
const LONGEST = 4

/** Two characters in a row that are written so, though they look like a commoner word: 转播, 一审, 之处. */
const WRITTEN_SO = new Set(SEEN.pairs.split(' '))

/** Do characters before and behind make a common word with another in the place of the one between? */
function makesWord(text: string, at: number, other: string): boolean {
  for (let length = 2; length <= LONGEST; length++)
    for (let start = Math.max(0, at - length + 1); start <= at && start + length <= text.length; start++) {
      const word = text.slice(start, at) + other + text.slice(at + 1, start + length)
      const entry = entryOf(word)
      if (entry && isCommon(length, entry.cost)) return true
    }
  return false
}

/** 窗|明几|净: a saying stands over it. */
function isOfIdiom(text: string, at: number): boolean {
  for (let start = Math.max(0, at - 3); start <= at; start++) {
    const four = text.slice(start, start + 4)
    if (IDIOMS.has(four) || LIKE_IDIOMS.has(four)) return true
  }
  return false
}

const GRAMMAR = new Set(['function', 'adverb', 'count'])
const PLACE = /^[村乡镇县庄屯寨沟河江湖山岭岛桥]/
/** 书曰“…”: a word of old texts, which says. */
const SAYS = /^曰[“‘「：:]/

/** 以兔年, 木卫二, 北代乡: words of one character that stand side by side, and names. */
function isSentence(text: string, { start, end }: Span, at: number): boolean {
  if (NUMERAL.test(text.charAt(end)) || PLACE.test(text.charAt(end)) || SAYS.test(text.slice(at, at + 2)))
    return true
  if (end - start > 2) return PLACE.test(text.charAt(end - 1))
  const other = entryOf(text.charAt(at === start ? start + 1 : start))
  return other !== undefined && GRAMMAR.has(other.sort)
}

/** 屈|臣氏: a character that is no word of the sentence stands before it, and both are of one name. */
function isCutOff(text: string, words: readonly Word[], near: number, written: Span): boolean {
  let i = near
  while (i >= 0 && (words[i]?.end ?? 0) > written.start) i--
  const before = words[i]
  if (!before || before.end !== written.start || before.end - before.start > 1) return false
  return HAN.test(text.charAt(before.start)) && !GRAMMAR.has(before.sort) && before.cost > WORD
}
const HAN = /[\u4e00-\u9fff]/
/** In bits: a character this common is a word by itself. */
const WORD = 11

/** A diagnostic that is made whatever else stands on the page, or only where what is meant does. */
interface Candidate extends Diagnostic {
  readonly isSure: boolean
  readonly meant: string
}

/** A character that makes no common word, where one that looks like it would: 话动 for 活动. */
function* lookAlikes(text: string): Generator<Candidate> {
  const words = wordsIn(text, 0, text.length)
  for (const [i, word] of words.entries()) {
    if (word.end - word.start > 1 && word.cost < RARE) continue
    const from = words[Math.max(0, i - AROUND)]?.start ?? word.start
    const to = words[Math.min(words.length - 1, i + AROUND)]?.end ?? word.end
    const enough = word.end - word.start > 1 ? LIKELIER.inWord : LIKELIER.wherePrinted
    let asWritten: number | null = null
    for (let at = word.start; at < word.end; at++) {
      if (NUMERAL.test(text.charAt(at))) continue
      let best: { readonly gain: number; readonly written: Span; readonly meant: string } | null = null
      for (const other of MISTAKEN_FOR.get(text.charAt(at)) ?? []) {
        if (other === text.charAt(at) || !makesWord(text, at, other)) continue
        if (WRITTEN_SO.has(text.slice(at - 1, at + 1)) || WRITTEN_SO.has(text.slice(at, at + 2))) continue
        asWritten ??= costOf(text, from, to)
        const mended = text.slice(from, at) + other + text.slice(at + 1, to)
        const made = wordsIn(mended, 0, mended.length)
        const gain = asWritten - made.reduce((sum, { cost }) => sum + cost, 0)
        const meant = made.find(({ start, end }) => start <= at - from && end > at - from)
        if (!meant || meant.end - meant.start < 2) continue
        if (!isCommon(meant.end - meant.start, meant.cost)) continue
        if (gain < enough || (best && gain <= best.gain)) continue
        const written = { start: from + meant.start, end: from + meant.end }
        if (isSentence(text, written, at) || isOfIdiom(text, at) || isCutOff(text, words, i, written))
          continue
        const right = mended.slice(meant.start, meant.end)
        // 大坝|填筑: nearly any two characters make a place with 镇.
        if (PLACE.test(right.slice(-1))) continue
        best = { gain, written, meant: right }
      }
      if (best)
        yield {
          ...told(best.written, text.slice(best.written.start, best.written.end), best.meant),
          isSure: best.gain >= LIKELIER.alone,
          meant: best.meant,
        }
    }
  }
}

const told = (at: Span, written: string, meant: string): Diagnostic => ({
  at,
  message: { zh: `“${written}”疑为“${meant}”`, en: `“${written}” is perhaps “${meant}”` },
  suggestions: [{ at, replacement: meant }],
})

const inBlock = byBlock(lookAlikes)

/**
 * Names are anyone's, and titles have short forms whose characters are no words together: 体卫艺科. What stands twice on
 * a page is written so by somebody who means it: 中英, 发改委.
 */
function* clearOfMentions({ page, mentions, text }: RuleContext): Generator<Diagnostic> {
  const taken = new Uint8Array(text.length)
  for (const { type, start, end } of mentions.all) if (type !== 'figure') taken.fill(1, start, end)
  for (const diagnostic of inBlock(page)) {
    const { start, end } = diagnostic.at
    if (taken.subarray(start, end).includes(1)) continue
    const written = text.slice(start, end)
    if (text.indexOf(written) !== text.lastIndexOf(written)) continue
    if (diagnostic.isSure || text.includes(diagnostic.meant)) yield diagnostic
  }
}

export const lookAlike: Rule = {
  id: 'look-alike',
  category: 'words',
  errorKind: 'text',
  describe: { zh: '疑有形近字', en: 'Perhaps a character that only looks like the right one' },
  why: {
    zh: '扫描件和疲劳的眼睛会把“已”认成“己”；错了一个字就不成词。',
    en: 'Scans and tired eyes take 己 for 已; a word made of the wrong one is no word.',
  },
  severity: 'note',
  measured: { right: 2, judged: 4 },
  run: clearOfMentions,
  examples: [
    { page: '坚持中国特色杜会主义道路。', says: ['“杜会主义”疑为“社会主义”'] },
    { page: '坚持中国特色社会主义道路。', says: [] },
    { page: '市教育局体卫艺科科长温如棠介绍。', says: [], why: 'a title' },
    { page: '船队驶入夭津港口。', says: ['“夭津”疑为“天津”'] },
    { page: '船队驶入天津港口。', says: [] },
    { page: '工程延期，己经报告。', says: ['“己经”疑为“已经”'] },
    { page: '工程延期，已经报告。', says: [] },
    { page: '促进人才成长，增加人手。', says: [], why: '进 and 人 are of two words' },
    { page: '杜会计师到场。', says: [], why: 'a name' },
    { page: '禁止末成年人饮酒。', says: ['“末成年人”疑为“未成年人”'] },
    { page: '禁止未成年人饮酒。', says: [] },
    { page: '开展志愿服务话动。', says: ['“话动”疑为“活动”'] },
    { page: '鼓励企业健设创新平台。', says: ['“健设”疑为“建设”'] },
    { page: '鼓励企业建设创新平台。', says: [] },
    { page: '中英友好，中英贸易增长。', says: [], why: 'it stands twice' },
    {
      page: '领导班子深人基层。会议要求深入群众。',
      says: ['“深人”疑为“深入”'],
      why: 'the word stands elsewhere',
    },
    { page: '一车面，一车米，东面来人。', says: [] },
    { page: '银行卡可兑换屈臣氏提货券。', says: [], why: 'a name whose characters are no words' },
    { page: '金佛山水库大坝填筑需要石料。', says: [], why: 'any two characters and 镇 are a place' },
    { page: '前人论画，每曰“气韵生动”。', says: [], why: 'a word of old texts' },
    { page: '施工队来到大石河清淤。', says: [], why: 'a river' },
  ],
}
