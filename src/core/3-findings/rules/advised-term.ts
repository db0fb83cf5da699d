import { byBlock } from '../context/by-block'
import { isOfOtherWords } from '../context/of-other-words'
import { ownWrongForms } from '../context/own-entries'
import { ADVISED_TERMS } from '../knowledge/advised'
import type { Rule } from '../rule'

const PATTERN = new RegExp(
  [...ADVISED_TERMS]
    .map(({ form }) => form)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
)
const BY_FORM = new Map(ADVISED_TERMS.map((term) => [term.form, term]))
/** Around a form, what may make it part of another word. */
const AROUND = 6

const inBlock = byBlock(function* (text) {
  for (const { index, 0: form } of text.matchAll(PATTERN)) {
    const term = BY_FORM.get(form)
    if (!term || term.not?.test(text.slice(Math.max(0, index - AROUND), index + form.length + AROUND)))
      continue
    if (isOfOtherWords(text, index, index + form.length)) continue
    yield {
      at: { start: index, end: index + form.length },
      message: {
        zh: `“${form}”为新闻报道慎用、不用的说法，建议：${term.advice}`,
        en: `Style guides advise against “${form}”; they advise: ${term.advice}`,
      },
      from: { list: 'advised-terms', entry: form },
      ...(term.isSoft ? { severity: 'note' as const } : {}),
    }
  }
})

export const advisedTerm: Rule = {
  id: 'advised-term',
  category: 'knowledge',
  errorKind: null,
  measured: { right: 74, judged: 79 },
  describe: { zh: '慎用、不用的说法', en: 'A word that style guides advise against' },
  why: {
    zh: '伤人的称呼、把地区与国家并列的说法，都曾让报社登报致歉。',
    en: 'Words that hurt, and words that put a region among states, have cost papers apologies.',
  },
  severity: 'warning',
  *run({ page, text, entries }) {
    yield* ownWrongForms(entries, 'advised-terms', text)
    yield* inBlock(page)
  },
  examples: [
    { page: '一名瞎子过马路。', says: ['“瞎子”为新闻报道慎用、不用的说法，建议：盲人、视力障碍人士'] },
    { page: '一名盲人过马路。', says: [] },
    { page: '这是瞎子摸象。', says: [], why: 'a saying' },
    { page: '南朝鲜队获胜。', says: ['“南朝鲜”为新闻报道慎用、不用的说法，建议：韩国'] },
    { page: '韩国队获胜。', says: [] },
    {
      page: '港澳台等国家和地区的游客。',
      says: ['“港澳台等国家”为新闻报道慎用、不用的说法，建议：港澳台地区'],
    },
    { page: '港澳台地区的游客。', says: [] },
    { page: '新彊棉花丰收。', says: ['“新彊”为新闻报道慎用、不用的说法，建议：新疆'] },
    { page: '新疆棉花丰收。', says: [] },
    { page: '村长介绍情况。', says: ['“村长”为新闻报道慎用、不用的说法，建议：村委会主任'], why: 'a note' },
    { page: '市人大主席出席。', says: ['“市人大主席”为新闻报道慎用、不用的说法，建议：人大常委会主任'] },
    { page: '镇党委书记、人大主席出席。', says: [], why: 'a township has one' },
    { page: '镇人大主席出席。', says: [], why: 'a township has one' },
    { page: '他一回回地来。', says: [] },
  ],
}
