import { entryOf, wordsIn } from '../../2-mentions/lexicon/segmentation'
import { overlaps, type Span } from '../../text/span'
import { byBlock } from '../context/by-block'
import type { Diagnostic, Rule } from '../rule'

/** Characters that never stand twice in a sentence... */
const NEVER_TWICE = new Set('的在是与把被及')
/** ... and how long a stretch is that was set twice in a row: 哈哈 and 看看 are words. */
const STRETCH = { least: 3, most: 8 }
/** What may stand so: set phrases, and words that end as the next begins. */
const ALLOWED =
  /求是是|是是非非|标的的|哈哈|把把[关脉]|的的确确|(?<![项题栏节科品书数])目的的|面的的|一把把|自在在|实实在在|[现正存实]在在|美的的/

/** Words of one character that join or help others, and are never said twice. */
const HELPERS = new Set('和了也与及或而将已由对从向给让要应须能就均仍'.split(''))
/** Verbs that are said twice when one does a little of them, and words of address and feeling. */
const TWICE =
  /^(?:研究|讨论|考虑|商量|了解|休息|活动|学习|打听|打扮|收拾|整理|琢磨|体验|锻炼|参观|比较|尝试|放松|教育|帮助|认识|介绍|谢谢|加油|拜拜|哈哈|呵呵|嘻嘻|哗啦|叮咚|滴答|咕噜|非常|很多|许多|一个|一次|好的|对的|不行|不要|真的|快点|慢慢|来来|走走|看看|等等|奶奶|爸爸|妈妈|爷爷|宝宝|星星|天天|年年|人人|家家|如何|怎样|怎么|怎么样|什么|为何|谁谁)$/
const HAN = /^[\u4e00-\u9fff]+$/
/** 很小很小, 好多好多, 确实确实: said twice for how much. */
const DEGREE =
  /^(?:[很好多太真大老]|[\u4e00-\u9fff]?(?:多|少|远|久)$|确实|实在|永远|当然|其实|特别|十分|仔细|反复|继续|努力|小心|快乐|高高|深深|轻轻|多少)/

const OF_A_POST = /^(?:秘书|主席|主任|委员|办公)/

/** 进行进行, 要要: words as they are read, one right behind itself within a sentence. */
const wordsTwice = byBlock(function* (text): Generator<Diagnostic> {
  const words = wordsIn(text, 0, text.length)
  for (const [i, { start, end }] of words.entries()) {
    const next = words[i + 1]
    const word = text.slice(start, end)
    if (!next || word !== text.slice(next.start, next.end)) continue
    const isHelper =
      HELPERS.has(word) && text.charAt(next.end) !== word && !/[一这那每]/.test(text.charAt(start - 1))
    const isWord =
      word.length >= 2 &&
      word.length <= 4 &&
      !/^[一不没]/.test(word) &&
      !TWICE.test(word) &&
      !DEGREE.test(word) &&
      !OF_A_POST.test(text.slice(next.end, next.end + 2)) &&
      entryOf(word) !== undefined
    // What stands alone or in quotes is said so.
    const isInside = HAN.test(text.charAt(next.end)) && !/[“‘《（(、]/.test(text.charAt(start - 1))
    if (isHelper || (isWord && isInside)) yield { ...told({ start, end: next.end }, word), severity: 'note' }
  }
})

const told = (at: Span, once: string): Diagnostic => ({
  at,
  message: { zh: `“${once}”连着出现两次`, en: `“${once}” stands twice in a row` },
  suggestions: [{ at, replacement: once }],
})

export const doubledWord: Rule = {
  id: 'doubled-word',
  category: 'words',
  errorKind: 'text',
  measured: { right: 15, judged: 16 },
  describe: { zh: '字词重复', en: 'A word set twice' },
  why: {
    zh: '剪切粘贴常留下重复，眼睛往往看不出。',
    en: 'What cutting and pasting leaves behind, and what the eye skips.',
  },
  severity: 'warning',
  *run({ page, text, codes, mentions }) {
    const found: Span[] = []
    // Where each character stood last.
    const last = new Int32Array(65536).fill(-1)
    for (const block of page.blocks) {
      if (block.role === 'noise') continue
      for (const at of doubledIn(text, codes, block, last)) {
        const once = text.slice(at.start, (at.start + at.end) / 2)
        // 一步一步, 一个部件一个部件
        if (once.length > 1 && /^[一几数]/.test(once)) continue
        // 董事会董事会秘书: the board’s, and what it has.
        if (OF_A_POST.test(text.slice(at.end, at.end + 2))) continue
        if (isSpoken(text, at) || EXCLAIMED.test(once)) continue
        if (ALLOWED.test(text.slice(Math.max(0, at.start - 2), at.end + 2))) continue
        found.push(at)
        yield told(at, once)
      }
    }
    const named = new Uint8Array(text.length)
    for (const { type, start, end } of mentions.all) if (type === 'name') named.fill(1, start, end)
    for (const diagnostic of wordsTwice(page))
      if (
        !named.subarray(diagnostic.at.start, diagnostic.at.end).includes(1) &&
        !found.some((at) => overlaps(at, diagnostic.at))
      )
        yield diagnostic
  },
  examples: [
    { page: '这是大家共同的的愿望。', says: ['“的”连着出现两次'] },
    { page: '这是大家共同的愿望。', says: [] },
    { page: '市委书记市委书记出席会议。', says: ['“市委书记”连着出现两次'] },
    { page: '为了了解情况，大家一步一步往上走。', says: [] },
    { page: '他哈哈哈哈笑了，论是是非非。', says: [] },
    { page: '他在在门口等。', says: ['“在”连着出现两次'] },
    { page: '目的的地在城北。', says: [], why: 'the end of 目的 and a 的' },
    { page: '研究讨论研究讨论了方案。', says: ['“研究讨论”连着出现两次'] },
    { page: '天天向上，人人出力。', says: [] },
    { page: '看看、想想、说说。', says: [] },
    { page: '他是是第一个到的。', says: ['“是”连着出现两次'] },
    { page: '孩子们笑着说“不要了不要了”。', says: [], why: 'spoken' },
    { page: '保险标的的价值为20万元。', says: [], why: '标的 is a word' },
    { page: '实事求是是一条路线，老人几小时几小时地讲，他任第一届董事会董事会秘书。', says: [] },
    { page: '把把关，站站岗。', says: [], why: 'a verb said twice' },
    { page: '对场地进行进行勘察。', says: ['“进行”连着出现两次'] },
    { page: '对场地进行勘察。', says: [] },
    { page: '我们我们要学习领会。', says: ['“我们”连着出现两次'] },
    { page: '大家研究研究再说，休息休息。', says: [], why: 'verbs said twice' },
    { page: '山上有好多好多桃树，路很小很小的一条。', says: [], why: 'said twice for how much' },
    { page: '他喊“加油加油”。', says: [] },
    { page: '大家要要把好关口。', says: ['“要”连着出现两次'] },
    { page: '这是主要要求，需要要素保障。', says: [], why: 'two words' },
    { page: '教练对他说你太软了太软了，如何如何不用心。', says: [], why: 'said twice on purpose' },
  ],
}

/**
 * What stands twice in a row in a block. A character met again a stretch later shows where to look: a pattern with a
 * backreference tries every length at every place.
 */
function* doubledIn(
  text: string,
  codes: Uint16Array,
  { start, end }: Span,
  last: Int32Array,
): Generator<Span> {
  let from = start
  for (let at = start; at < end; at++) {
    const code = codes[at] ?? 0
    const before = last[code] ?? -1
    last[code] = at
    const length = at - before
    // What lies before the block is none of its own.
    if (before < from || length < 1 || length > STRETCH.most) continue
    const found = length === 1 ? NEVER_TWICE.has(text.charAt(at)) : length >= STRETCH.least
    if (!found) continue
    let first = at - length
    // No further than a stretch: what began earlier was met earlier.
    const least = Math.max(from, at - 2 * length + 1)
    while (first > least && codes[first - 1] === codes[first - 1 + length]) first--
    const span = { start: first, end: first + 2 * length }
    if (span.end > end || !isTwice(text, span)) continue
    yield span
    from = at = span.end
    at--
  }
}

/** “不要了不要了”: said twice on purpose. */
const isSpoken = (text: string, { start, end }: Span): boolean =>
  /[“‘「（(]$/.test(text.slice(0, start).slice(-1)) && /^[”’」）)，！。…]/.test(text.slice(end, end + 1))

/** 太软了太软了: said twice by whoever means it. */
const EXCLAIMED = /^(?:[太真好快别]|不要)[\u4e00-\u9fff]{1,4}[了吧啊呀哦啦]$/

const isTwice = (text: string, { start, end }: Span): boolean => {
  const once = text.slice(start, (start + end) / 2)
  return text.startsWith(once, (start + end) / 2) && HAN.test(once)
}
