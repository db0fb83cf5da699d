import type { Rule } from '../rule'

/** 。：) ends in a smile. */
const DOUBLED = /([。，、；：])(?:[。，、；]|：(?![)）(（]))+|,,+|;;+/g

export const doubledMark: Rule = {
  id: 'doubled-mark',
  category: 'marks',
  errorKind: 'mark',
  measured: { right: 44, judged: 44 },
  describe: { zh: '标点重复或相撞', en: 'Punctuation doubled or colliding' },
  why: {
    zh: '匆忙删掉半句话，标点留了下来。',
    en: 'What is left when a clause was cut out in a hurry.',
  },
  severity: 'warning',
  *run({ page, text }) {
    for (const block of page.blocks) {
      if (block.role === 'noise') continue
      for (const match of text.slice(block.start, block.end).matchAll(DOUBLED)) {
        const at = { start: block.start + match.index, end: block.start + match.index + match[0].length }
        yield {
          at,
          message: { zh: `此处连用“${match[0]}”`, en: `“${match[0]}” stand side by side` },
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
    { page: '天亮了，，人们出门。', says: ['此处连用“，，”'] },
    { page: '共三项：；第一项是安全。', says: ['此处连用“：；”'] },
    { page: '他问：“去吗？”她点点头。', says: [] },
    { page: '我的人生进步了。：)谢谢大家。', says: [], why: 'a smile' },
    { page: '太好了！！！', says: [], why: 'an outcry may be loud' },
    { page: '甲、乙、、丙。', says: ['此处连用“、、”'] },
    { page: '第一；第二；第三。', says: [] },
    { page: '等等。”他说。', says: [] },
    { page: '《边城》、《山河》。', says: [] },
  ],
}
