import { byBlock } from '../context/by-block'
import { CONFUSED_WORDS, type ConfusedWord } from '../knowledge/confused-words'
import type { Diagnostic, Rule } from '../rule'

/** By the code of the first character: asked of every character of a page. */
const BY_FIRST = new Map<number, ConfusedWord[]>()
for (const word of CONFUSED_WORDS) {
  const code = word.written.charCodeAt(0)
  const known = BY_FIRST.get(code)
  if (known) known.push(word)
  else BY_FIRST.set(code, [word])
}

/** Does the word stand here in company that shows another is meant? */
function isConfused(text: string, at: number, { written, company }: ConfusedWord): boolean {
  if (!text.startsWith(written, at)) return false
  return company.some((around) => {
    around.lastIndex = at
    return around.test(text)
  })
}

/** The titles of works are as their authors have them. */
const TITLE = /《[^《》\n]{1,40}》/g

function* confusedIn(text: string): Generator<Diagnostic> {
  const titled = new Uint8Array(text.length)
  for (const { index, 0: title } of text.matchAll(TITLE)) titled.fill(1, index, index + title.length)
  for (let at = 0; at < text.length; at++) {
    const word = BY_FIRST.get(text.charCodeAt(at))?.find((one) => isConfused(text, at, one))
    if (!word || titled[at] === 1) continue
    const place = { start: at, end: at + word.written.length }
    const around = text.slice(Math.max(0, at - 2), place.end + 2).replaceAll('\n', ' ')
    yield {
      at: place,
      message: {
        zh: `“${around}”：“${word.written}”应为“${word.meant}”`,
        en: `“${around}”: “${word.written}” is to be “${word.meant}” here`,
      },
      suggestions: [{ at: place, replacement: word.meant }],
    }
  }
}

const inBlock = byBlock(confusedIn)

export const confusedWord: Rule = {
  id: 'confused-word',
  category: 'words',
  errorKind: 'text',
  measured: { right: 15, judged: 18 },
  describe: { zh: '易混词用错', en: 'A word written for another that sounds like it' },
  why: {
    zh: '两个词都对，只是配错了对象：拼写检查看不出，读者看得出。',
    en: 'Both are words, and only their company shows which is meant: no spelling checker sees it, and readers do.',
  },
  severity: 'warning',
  run: ({ page }) => inBlock(page),
  examples: [
    { page: '这项工作必需长期坚持。', says: ['“工作必需长期”：“必需”应为“必须”'] },
    { page: '这项工作必须长期坚持，水是生活所必需的。', says: [] },
    { page: '他登陆网站报名。', says: ['“他登陆网站”：“登陆”应为“登录”'] },
    { page: '他登录网站报名，台风在东山登陆。', says: [] },
    { page: '燃气泄露引发火灾。', says: ['“燃气泄露引发”：“泄露”应为“泄漏”'] },
    { page: '燃气泄漏引发火灾，他泄露了秘密。', says: [] },
    {
      page: '协会是非盈利组织，不以盈利为目的。',
      says: ['“是非盈利组织”：“盈利”应为“营利”', '“不以盈利为目”：“盈利”应为“营利”'],
    },
    { page: '协会是非营利组织，公司去年盈利。', says: [] },
    { page: '防汛形式依然严峻。', says: ['“防汛形式依然”：“形式”应为“形势”'] },
    { page: '防汛形势依然严峻，活动形式多样。', says: [] },
    { page: '她打破了百米记录。', says: ['“百米记录。”：“记录”应为“纪录”'] },
    { page: '她打破了百米纪录，会议记录存档。', says: [] },
    { page: '看问题，即要看到成绩，又要看到不足。', says: ['“题，即要看”：“即”应为“既”'] },
    { page: '即要开工的项目有三个，一只队伍也没有来。', says: ['“，一只队伍”：“只”应为“支”'] },
    { page: '话剧《征婚启示》开演，门口贴着招聘启事。', says: [], why: 'a title' },
    { page: '水库低炭排放，二氧化碳减少。', says: ['“库低炭排放”：“炭”应为“碳”'] },
    { page: '他不管那些闲话，不搞报复。', says: [] },
  ],
}
