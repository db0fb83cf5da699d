import type { Rule } from '../rule'

/** One character that never stands twice in a sentence, and longer stretches set twice in a row. */
const DOUBLED = /的的|在在|是是|与与|把把|被被|及及|([\u4e00-\u9fff]{3,8})\1/g
/** What may stand so: set phrases, and words that end as the next begins. */
const ALLOWED =
  /是是非非|哈哈|把把[关脉]|的的确确|(?<![项题栏节科品书数])目的的|实实在在|[现正存实]在在|一步一步|一点一点|一天一天|一个一个/

export const doubledWord: Rule = {
  id: 'doubled-word',
  describe: { zh: '字词重复', en: 'A word set twice' },
  why: 'What cutting and pasting leaves behind, and what the eye skips.',
  severity: 'warning',
  *run({ page, text }) {
    for (const block of page.blocks) {
      if (block.role === 'noise') continue
      for (const match of text.slice(block.start, block.end).matchAll(DOUBLED)) {
        const start = block.start + match.index
        const around = text.slice(Math.max(0, start - 2), start + match[0].length + 2)
        if (ALLOWED.test(around)) continue
        const at = { start, end: start + match[0].length }
        const once = match[0].slice(0, match[0].length / 2)
        yield {
          at,
          say: { zh: `“${once}”连着出现两次`, en: `“${once}” stands twice in a row` },
          suggestions: [{ at, replacement: once }],
        }
      }
    }
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
    { page: '把把关，站站岗。', says: [], why: 'a verb said twice' },
  ],
}
