import type { Rule } from '../rule'

export const unreadableCharacter: Rule = {
  id: 'unreadable-character',
  category: 'layout',
  errorKind: null,
  describe: { zh: '读不出的字', en: 'A character that cannot be read' },
  why: {
    zh: '文件损坏丢了字，留下的符号会照原样印出来。',
    en: 'A damaged file has lost characters, and what stands in their place is printed as it is.',
  },
  severity: 'error',
  *run({ text }) {
    for (const { index, 0: lost } of text.matchAll(/\ufffd+/g))
      yield {
        at: { start: index, end: index + lost.length },
        message: {
          zh: '此处的字读不出来，文件可能受损',
          en: 'What stood here cannot be read: the file may be damaged',
        },
      }
  },
  examples: [
    { page: '市长韩\ufffd兰出席会议。', says: ['此处的字读不出来，文件可能受损'] },
    { page: '市长韩若兰出席会议。', says: [] },
    { page: '会议\ufffd\ufffd\ufffd召开。', says: ['此处的字读不出来，文件可能受损'], why: 'one place' },
    { page: '\ufffd会议召开。', says: ['此处的字读不出来，文件可能受损'] },
    { page: '会议召开\ufffd', says: ['此处的字读不出来，文件可能受损'] },
    { page: '# 会\ufffd召开\n\n会议昨天召开。', says: ['此处的字读不出来，文件可能受损'] },
    {
      page: '3\ufffd名职工受到表彰，\ufffd人缺席。',
      says: ['此处的字读不出来，文件可能受损', '此处的字读不出来，文件可能受损'],
    },
    { page: '□ 是 ○ 否', says: [], why: 'a box to tick' },
    { page: '会议？召开！', says: [], why: 'a question mark is one' },
    { page: '龚珺、韩喆、李玟到场。', says: [], why: 'rare characters can be read' },
    { page: '会议于〇二年召开。', says: [] },
    { page: '温度为-5℃，误差±1。', says: [] },
  ],
}
