import { halfWidth } from '../../text/numerals'
import type { Rule } from '../rule'

const NUMBER = /[0-9０-９](?:[0-9０-９.．]*[0-9０-９])?/g
const MIXED = /[0-9][.．]?[０-９]|[０-９][.．]?[0-9]/

export const mixedWidth: Rule = {
  id: 'mixed-width',
  category: 'marks',
  errorKind: 'style',
  describe: { zh: '一个数字里全角半角混用', en: 'Full-width and half-width digits in one number' },
  why: {
    zh: '手工补打的数字印出来很显眼，检索时又找不到。',
    en: 'A digit typed in by hand stands out in print, and a search for the number misses it.',
  },
  severity: 'warning',
  *run({ page, text }) {
    for (const { role, start, end } of page.blocks) {
      if (role === 'noise') continue
      for (const match of text.slice(start, end).matchAll(NUMBER)) {
        if (!MIXED.test(match[0])) continue
        const at = { start: start + match.index, end: start + match.index + match[0].length }
        const replacement = halfWidth(match[0])
        yield {
          at,
          message: {
            zh: `“${match[0]}”全角半角混用`,
            en: `“${match[0]}” mixes full-width and half-width digits`,
          },
          suggestions: [{ at, replacement }],
        }
      }
    }
  },
  examples: [
    { page: '2０23年动工。', says: ['“2０23”全角半角混用'] },
    { page: '2023年动工。', says: [] },
    { page: '２０２３年动工，2024年完工。', says: [], why: 'two numbers, each of one width' },
    { page: '投入３5万元。', says: ['“３5”全角半角混用'] },
    { page: '增长5.６%。', says: ['“5.６”全角半角混用'] },
    { page: '增长5.6%。', says: [] },
    { page: '增长５．６％。', says: [] },
    { page: '热线１２345。', says: ['“１２345”全角半角混用'] },
    { page: '5名、６名。', says: [] },
    { page: '编号A１。', says: [] },
    { page: '第１6届。', says: ['“１6”全角半角混用'] },
    { page: '1月２日。', says: [], why: 'two numbers' },
    { page: '没有数字。', says: [] },
  ],
}
