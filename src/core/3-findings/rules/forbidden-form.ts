import { wordsIn } from '../../2-mentions/lexicon/segmentation'
import type { Span } from '../../text/span'
import type { Rule } from '../rule'

/** Characters on each side that tell words apart. */
const AROUND = 4

/** Does a word begin in the form and end behind it, or before it and in it? 大麻 in 大麻烦, 老外 in 老外婆. */
function isInside(text: string, { start, end }: Span): boolean {
  const words = wordsIn(text, Math.max(0, start - AROUND), Math.min(text.length, end + AROUND))
  return words.some(
    (word) =>
      (word.start < start && word.end > start && word.end < end) ||
      (word.start > start && word.start < end && word.end > end),
  )
}

export const forbiddenForm: Rule = {
  id: 'forbidden-form',
  category: 'words',
  errorKind: null,
  describe: { zh: '本单位不用的写法', en: 'A form the newsroom does not print' },
  why: {
    zh: '本单位约定不用的写法，夜里没人记得；词表记得。',
    en: 'What a newsroom has agreed not to print is in nobody’s head at midnight; a word list has it.',
  },
  severity: 'warning',
  *run({ page, text, forbidden }) {
    for (const { form, preferred } of forbidden)
      for (const { role, start, end } of page.blocks) {
        if (role === 'noise') continue
        for (
          let i = text.indexOf(form, start);
          i >= 0 && i + form.length <= end;
          i = text.indexOf(form, i + 1)
        ) {
          const at = { start: i, end: i + form.length }
          if (isInside(text, at)) continue
          // 残疾人 holds no 残疾 that should be 残疾人.
          const inside = preferred?.indexOf(form) ?? -1
          if (preferred !== undefined && inside >= 0 && text.startsWith(preferred, i - inside)) continue
          yield {
            at,
            message: {
              zh: preferred === undefined ? `本单位不用“${form}”` : `本单位不用“${form}”，应作“${preferred}”`,
              en:
                preferred === undefined
                  ? `The newsroom does not print “${form}”`
                  : `“${preferred}”, not “${form}”`,
            },
            suggestions: preferred === undefined ? [] : [{ at, replacement: preferred }],
          }
        }
      }
  },
  examples: [
    {
      page: '关爱伤残人士。',
      forbidden: [['伤残人士', '残疾人']],
      says: ['本单位不用“伤残人士”，应作“残疾人”'],
    },
    { page: '关爱残疾人。', forbidden: [['伤残人士', '残疾人']], says: [] },
    {
      page: '关爱残疾人，帮助残疾者。',
      forbidden: [['残疾', '残疾人']],
      says: ['本单位不用“残疾”，应作“残疾人”'],
    },
    { page: '农民工回家过年。', forbidden: [['打工仔', '务工人员']], says: [] },
    {
      page: '打工仔回家过年。',
      forbidden: [['打工仔', '务工人员']],
      says: ['本单位不用“打工仔”，应作“务工人员”'],
    },
    { page: '这种做法史上最牛。', forbidden: [['史上最牛']], says: ['本单位不用“史上最牛”'] },
    { page: '这种做法很好。', forbidden: [['史上最牛']], says: [] },
    {
      page: '老板娘说，老板娘笑了。',
      forbidden: [['老板娘', '店主']],
      says: ['本单位不用“老板娘”，应作“店主”', '本单位不用“老板娘”，应作“店主”'],
    },
    { page: '打工仔回家过年。', says: [], why: 'no list, no finding' },
    {
      page: '有大麻烦，老外婆来了。',
      forbidden: [['大麻'], ['老外', '外国人']],
      says: [],
      why: '麻烦 and 外婆 are words',
    },
    { page: '看客叫好。', forbidden: [['看客'], ['叫好']], says: ['本单位不用“看客”', '本单位不用“叫好”'] },
    { page: '一带一路倡议。', forbidden: [['一带一路战略', '一带一路倡议']], says: [] },
    {
      page: '一带一路战略。',
      forbidden: [['一带一路战略', '一带一路倡议']],
      says: ['本单位不用“一带一路战略”，应作“一带一路倡议”'],
    },
  ],
}
