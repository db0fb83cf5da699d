import { entryOf } from '../../2-mentions/lexicon/segmentation'
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
/** 婉转|悠扬, 不能|自立: two words of a sentence, which no idiom need be meant by. */
const areWords = (written: string): boolean =>
  entryOf(written.slice(0, 2)) !== undefined && entryOf(written.slice(2)) !== undefined

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
      const place = { start: at, end: at + 4 }
      yield {
        at: place,
        ...(areWords(written) ? { severity: 'note' as const } : {}),
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
  measured: { right: 10, judged: 13 },
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
  ],
}
