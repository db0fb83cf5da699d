import type { Rule } from '../rule'

const DOUBLED = /([。，、；：])[。，、；：]+|,,+|;;+/g

export const doubledMark: Rule = {
  id: 'doubled-mark',
  describe: { zh: '标点重复或相撞', en: 'Punctuation doubled or colliding' },
  why: 'What is left when a clause was cut out in a hurry.',
  severity: 'warning',
  *run({ page, text }) {
    for (const block of page.blocks) {
      if (block.role === 'noise') continue
      for (const match of text.slice(block.start, block.end).matchAll(DOUBLED)) {
        const at = { start: block.start + match.index, end: block.start + match.index + match[0].length }
        yield {
          at,
          say: { zh: `此处连用“${match[0]}”`, en: `“${match[0]}” stand side by side` },
          suggestions: [{ at, replacement: match[0].charAt(0) }],
        }
      }
    }
  },
  examples: [
    { page: '会议结束。。大家散去了。', says: ['此处连用“。。”'] },
    { page: '会议结束。大家散去了。', says: [] },
    { page: '他想了很久……最后同意了。', says: [] },
    { page: '参加的有甲班、，乙班和丙班。', says: ['此处连用“、，”'] },
  ],
}
