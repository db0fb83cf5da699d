import { entryOf, wordsIn } from '../../2-mentions/lexicon/segmentation'
import { byBlock } from '../context/by-block'
import { COMMON_SLIPS } from '../knowledge/common-slips'
import { IDIOMS, idiomsLike, LIKE_IDIOMS } from '../knowledge/idioms'
import { lookAlike } from '../similarity/visual'
import { soundAlike } from '../similarity/sound'
import type { Diagnostic, Rule } from '../rule'

const NUMERAL = /[一二三四五六七八九十百千万两半双]/
const HAN = /^[\u4e00-\u9fff]$/

/** Told by another check, which is surer of it. */
const TOLD = new Set(COMMON_SLIPS.map(({ wrong }) => wrong))
/** In bits: a word this common is meant. */
const COMMON = 16
/** 毫无|意义, 不能|自立: two words of a sentence. 明目|繁多 has one that is hardly ever written, and may be a slip. */
function areWords(written: string, wrong: number): 'common' | 'rare' | null {
  const [first, last] = [entryOf(written.slice(0, 2)), entryOf(written.slice(2))]
  if (!first || !last) return null
  return (wrong < 2 ? first : last).cost <= COMMON ? 'common' : 'rare'
}
/** What a sentence puts beside words: 是|农工商, 市|农工商. */
const BESIDE = /[是在了于市省县区的和与把被将对从向到为等]/
const NO = /[不未没无莫毋勿]/

/** Does a word of the sentence reach over the edge at which the wrong character stands? 自以为|走南闯北, 除了|在其中 */
function isOfSentence(text: string, at: number, wrong: number): boolean {
  if (wrong > 0 && wrong < 3) return false
  if (BESIDE.test(text.charAt(at + wrong))) return true
  return wrong === 0
    ? entryOf(text.slice(at - 1, at + 1)) !== undefined
    : entryOf(text.slice(at + 3, at + 5)) !== undefined || IDIOMS.has(text.slice(at + 3, at + 7))
}

/** Four characters of which one is not the idiom's, and sounds or looks like it. */
function* idioms(text: string): Generator<Diagnostic> {
  for (let at = 0; at + 4 <= text.length; at++) {
    const names = idiomsLike(text, at)
    if (names.length === 0) continue
    const written = text.slice(at, at + 4)
    if (IDIOMS.has(written) || LIKE_IDIOMS.has(written) || entryOf(written) !== undefined) continue
    if (TOLD.has(written)) continue
    for (const idiom of names) {
      const off = [0, 1, 2, 3].filter((i) => idiom[i] !== written[i])
      const [i = 0] = off
      if (off.length !== 1) continue
      const [right, wrong] = [idiom.charAt(i), written.charAt(i)]
      if (!HAN.test(wrong) || NUMERAL.test(wrong) || !(soundAlike(right, wrong) || lookAlike(right, wrong)))
        continue
      // 不能免俗 and 未能免俗: one says the other’s no in another word.
      if (NO.test(right) && NO.test(wrong)) continue
      // 自|认为|是, 人士|济济: it stands in a word as it is.
      const within = wordsIn(text, Math.max(0, at - 2), Math.min(text.length, at + 6)).find(
        ({ start, end }) => start <= at + i && end > at + i,
      )
      if (within && within.end - within.start > 1 && within.cost <= COMMON) continue
      const words = areWords(written, i)
      if (words === 'common' || isOfSentence(text, at, i)) continue
      // 手足之亲: any noun may stand behind 之.
      const isNote = words === 'rare' || (i === 3 && written.charAt(2) === '之')
      const place = { start: at, end: at + 4 }
      yield {
        at: place,
        ...(isNote ? { severity: 'note' as const } : {}),
        message: { zh: `“${written}”疑为“${idiom}”`, en: `“${written}” is perhaps “${idiom}”` },
        suggestions: [{ at: place, replacement: idiom }],
      }
      at += 3
      break
    }
  }
}

const inBlock = byBlock(idioms)

export const wrongCharacter: Rule = {
  id: 'wrong-character',
  category: 'words',
  errorKind: 'text',
  measured: { right: 13, judged: 17 },
  describe: { zh: '疑有成语错字', en: 'Perhaps a wrong character in an idiom' },
  why: {
    zh: '成语人人会背，却常凭耳朵写。',
    en: 'An idiom is known by heart, and written by ear.',
  },
  severity: 'warning',
  run: ({ page }) => inBlock(page),
  examples: [
    { page: '这块玉洁白无暇。', says: ['“洁白无暇”疑为“洁白无瑕”'] },
    { page: '统筹推进五位一体总体布局。', says: [], why: 'another number' },
    { page: '新人脱颍而出。', says: ['“脱颍而出”疑为“脱颖而出”'] },
    { page: '新人脱颖而出。', says: [] },
    { page: '办法层出不琼。', says: ['“层出不琼”疑为“层出不穷”'] },
    { page: '两人做法如出一辄。', says: [], why: 'a common misspelling, which another check tells' },
    { page: '两人做法如出一辙。', says: [] },
    { page: '企业慷慨解曩。', says: ['“慷慨解曩”疑为“慷慨解囊”'] },
    { page: '企业慷慨解囊。', says: [] },
    { page: '两件事息息相观。', says: ['“息息相观”疑为“息息相关”'] },
    { page: '琴声婉转悠扬，争做栋梁之材。', says: [], why: 'sayings as good as the others' },
    { page: '三心一意，两全其美，一举三得。', says: [], why: 'numbers are played with' },
    { page: '他们谈笑，风声很大。', says: [] },
    { page: '工程如期竣工，交付使用。', says: [] },
    { page: '踢了一场毫无意义的比赛，他不能免俗。', says: [], why: 'words of a sentence' },
    { page: '他自认为是本地人，各界人士济济一堂。', says: [], why: '认为 and 人士' },
    { page: '他自以为走南闯北，见多识广。', says: [], why: 'another saying begins' },
    { page: '收费明目繁多。', says: ['“明目繁多”疑为“名目繁多”'], why: 'a note: 明目 is seldom written' },
  ],
}
