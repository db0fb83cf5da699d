import { entryOf } from '../../2-mentions/lexicon/segmentation'
import { byBlock } from '../context/by-block'
import { IDIOMS, idiomsLike } from '../knowledge/idioms'
import { lookAlike } from '../similarity/visual'
import { soundAlike } from '../similarity/sound'
import type { Diagnostic, Rule } from '../rule'

const NUMERAL = /[一二三四五六七八九十百千万两半双]/
const HAN = /^[\u4e00-\u9fff]$/

/** Four characters of which one is not the idiom's, and sounds or looks like it. */
function* idioms(text: string): Generator<Diagnostic> {
  for (let at = 0; at + 4 <= text.length; at++) {
    const names = idiomsLike(text, at)
    if (names.length === 0) continue
    const written = text.slice(at, at + 4)
    if (IDIOMS.has(written) || entryOf(written) !== undefined) continue
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
    { page: '这里是世外桃园。', says: ['“世外桃园”疑为“世外桃源”'] },
    { page: '这里是世外桃源。', says: [] },
    { page: '两人做法如出一辄。', says: ['“如出一辄”疑为“如出一辙”'] },
    { page: '两人做法如出一辙。', says: [] },
    { page: '企业慷慨解曩。', says: ['“慷慨解曩”疑为“慷慨解囊”'] },
    { page: '企业慷慨解囊。', says: [] },
    { page: '气氛热烈，大家谈笑风声。', says: ['“谈笑风声”疑为“谈笑风生”'] },
    { page: '三心一意，两全其美，一举三得。', says: [], why: 'numbers are played with' },
    { page: '他们谈笑，风声很大。', says: [] },
    { page: '工程如期竣工，交付使用。', says: [] },
  ],
}
