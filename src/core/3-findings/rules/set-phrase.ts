import { wordsIn } from '../../2-mentions/lexicon/segmentation'
import { byBlock } from '../context/by-block'
import { ownForms } from '../context/own-entries'
import { OTHER_PHRASES, SET_PHRASES } from '../knowledge/set-phrases'
import type { Diagnostic, Rule } from '../rule'
import { nearForms } from '../similarity/near-forms'

const near = nearForms(SET_PHRASES, OTHER_PHRASES)

/** What goes with what: 增强“四个自觉” is 增强“四个意识”. */
const TOGETHER: readonly (readonly [pattern: RegExp, right: string])[] = [
  [/(?<=增强[“"]?)四个(?!意识|服务)[\u4e00-\u9fff]{2}(?=[”"]?[，、。和坚])/g, '四个意识'],
  [/(?<=坚定[“"]?)四个(?!自信|不移)[\u4e00-\u9fff]{2}(?=[”"]?[，、。和做])/g, '四个自信'],
  [/(?<=(?:做到|坚决)[“"]?)两个(?!维护|确立|结合|务必)[\u4e00-\u9fff]{2}(?=[”"]?[，、。的])/g, '两个维护'],
  [/(?<=领悟[“"]?)两个(?!确立|结合|维护)[\u4e00-\u9fff]{2}(?=[”"]?的?决定性)/g, '两个确立'],
  [/(?<=(?:做到|坚决)[“"]?)[二俩]个维护/g, '两个维护'],
  [/(?<=领悟[“"]?)[二俩]个确立/g, '两个确立'],
  [/一路一带/g, '一带一路'],
  [/(?<=[“"])四个(?!全面)[\u4e00-\u9fff]{2}(?=[”"]战略布局)/g, '四个全面'],
  [/(?<=[“"])[一二三四六七八九]位一体(?=[”"]总体布局)/g, '五位一体'],
  [/(?<=(?:道路|理论|制度|增强|坚定)(?:自信、|自信和)?)文(?!化)[\u4e00-\u9fff]自信/g, '文化自信'],
  [/(?<=政治意识、大局意识、)(?!核心)[\u4e00-\u9fff]{2}意识(?=、看齐意识)/g, '核心意识'],
]

const told = (start: number, written: string, right: string): Diagnostic => {
  const at = { start, end: start + written.length }
  return {
    at,
    message: { zh: `“${written}”，规范表述为“${right}”`, en: `“${written}”; the set phrase is “${right}”` },
    suggestions: [{ at, replacement: right }],
    from: { list: 'set-phrases', entry: right },
  }
}

/** 现代产业体系 for 现代化产业体系: whole words, said so before the phrase was set or by another text. */
const isOfWords = (written: string): boolean =>
  wordsIn(written, 0, written.length).every(({ start, end }) => end - start > 1)

const bare = (phrase: string): string => phrase.replace(/[“”]/g, '')

const inBlock = byBlock(function* (text) {
  for (const { start, end, form } of near(text)) {
    const written = text.slice(start, end)
    // A quote that is missing, or stands elsewhere, is told as a mark.
    if (bare(written) === bare(form)) continue
    const isNote = written.length === form.length - 1 && isOfWords(written)
    yield { ...told(start, written, form), ...(isNote ? { severity: 'note' as const } : {}) }
  }
  for (const [pattern, right] of TOGETHER)
    for (const match of text.matchAll(pattern))
      if (match[0] !== right) yield told(match.index, match[0], right)
})

export const setPhrase: Rule = {
  id: 'set-phrase',
  category: 'knowledge',
  errorKind: 'text',
  measured: { right: 4, judged: 4 },
  describe: { zh: '固定表述有误', en: 'A set phrase of public documents, misquoted' },
  why: {
    zh: '公文用语只有一种写法；少一个字，会被当作另有所指。',
    en: 'Phrases of public documents have one form; a character dropped from one is read as a statement.',
  },
  severity: 'warning',
  *run({ page, text, entries }) {
    yield* ownForms(entries, 'set-phrases', text)
    yield* inBlock(page)
  },
  examples: [
    {
      page: '学习贯彻习近平新时代特色社会主义思想。',
      says: ['“习近平新时代特色社会主义思想”，规范表述为“习近平新时代中国特色社会主义思想”'],
    },
    { page: '学习贯彻习近平新时代中国特色社会主义思想。', says: [] },
    { page: '自觉增强“四个自觉”、坚定“四个自信”。', says: ['“四个自觉”，规范表述为“四个意识”'] },
    { page: '自觉增强“四个意识”、坚定“四个自信”、做到“两个维护”。', says: [] },
    {
      page: '围绕筑牢中华民族共同体意识开展工作。',
      says: ['“筑牢中华民族共同体意识”，规范表述为“铸牢中华民族共同体意识”'],
    },
    { page: '围绕铸牢中华民族共同体意识开展工作。', says: [] },
    { page: '推动县域经济高质质发展。', says: ['“经济高质质发展”，规范表述为“经济高质量发展”'] },
    { page: '推动县域经济高质量发展，提高发展质量。', says: [] },
    { page: '今年是实现“十四五”规化的关键一年。', says: ['““十四五”规化”，规范表述为““十四五”规划”'] },
    { page: '巩固脱贫功坚成果。', says: ['“巩固脱贫功坚成果”，规范表述为“巩固脱贫攻坚成果”'] },
    { page: '建设社会主义现代化国家。', says: [] },
    { page: '绿水青山就是金山很山。', says: ['“绿水青山就是金山很山”，规范表述为“绿水青山就是金山银山”'] },
    { page: '坚定道路自信、理论自信、制度自信、文化自信。', says: [] },
    {
      page: '要“转变四个观念、增强四个意识”，开辟中国特色社会主义新道路。',
      says: [],
      why: 'quotes are marks, and 新 a word',
    },
    { page: '增强政治意识、大局意识、责任意识。', says: [], why: 'other ones' },
    {
      page: '做到“二个维护”，共建“一路一带”。',
      says: ['“二个维护”，规范表述为“两个维护”', '“一路一带”，规范表述为“一带一路”'],
    },
    {
      page: '发展全过程人民主。',
      says: ['“全过程人民主”，规范表述为“全过程人民民主”'],
      why: 'a doubled character set once',
    },
    { page: '发展全过程人民民主，做到“两个维护”，共建“一带一路”。', says: [] },
    { page: '绿水青山换来了金山银山。', says: [], why: 'other words' },
  ],
}
