import type { Language, Localized } from './localized'

/** What of a file is not in its reading text, or is there otherwise than it is in the file. `{n}` is how many. */
const WORDING = {
  insertions: { zh: '修订插入 {n} 处，按正文读入', en: '{n} tracked insertions, read as text' },
  deletions: { zh: '修订删除 {n} 处，不读入', en: '{n} tracked deletions, not read' },
  moves: {
    zh: '修订移动 {n} 处，按移动后的位置读入',
    en: '{n} tracked moves, read where they were moved to',
  },
  comments: { zh: '批注 {n} 条，不读入', en: '{n} comments, not read' },
  notes: { zh: '脚注、尾注 {n} 条，列在文末', en: '{n} notes, set at the end' },
  running: { zh: '页眉、页脚 {n} 处，不读入', en: '{n} running headers or footers, not read' },
  pictures: { zh: '图片 {n} 幅，不读入', en: '{n} pictures, not read' },
  objects: { zh: '嵌入对象、公式 {n} 个，不读入', en: '{n} embedded objects or formulas, not read' },
  ruby: { zh: '注音 {n} 处，不读入', en: '{n} readings set over characters, not read' },
  numbers: {
    zh: '自动编号的段落 {n} 段，编号不读入',
    en: '{n} paragraphs numbered automatically, their numbers not read',
  },
  hidden: { zh: '隐藏文字 {n} 处，不读入', en: '{n} hidden passages, not read' },
  surroundings: {
    zh: '网页上正文以外的内容（导航、广告等），不读入',
    en: 'what else is on the web page (navigation, advertisements), not read',
  },
  folded: {
    zh: '部首或兼容字形 {n} 个，读作通用汉字',
    en: '{n} radicals or compatibility forms, read as the common characters',
  },
  unmapped: {
    zh: '{n} 个字的字形没有对应的字符，可能读错，请对照原版',
    en: '{n} characters have no code in their fonts and may be read wrongly: hold them against the page',
  },
  beside: { zh: '版面以外的文字框 {n} 个，不读入', en: '{n} text frames beside the page, not read' },
  layers: { zh: '隐藏图层上的文字框 {n} 个，不读入', en: '{n} text frames on hidden layers, not read' },
  empty: { zh: '没有文字的页 {n} 页（可能是扫描件）', en: '{n} pages without text (scans, perhaps)' },
} as const satisfies Record<string, Localized>

export type LeftOutKind = keyof typeof WORDING
export const LEFT_OUT_KINDS = Object.keys(WORDING) as LeftOutKind[]

/** How much of one kind, and in which paragraphs or pages of the reading text, counted from 1. */
export interface LeftOut {
  readonly kind: LeftOutKind
  readonly count: number
  readonly paragraphs: readonly number[]
}

/** So many places are named; the others are only counted. */
const NAMED = 8

/** One line for all of it: what, how many and where. */
export function sayLeftOut(all: readonly LeftOut[], language: Language): string {
  const said = all.map(({ kind, count, paragraphs }) => {
    const what = WORDING[kind][language].replace('{n}', String(count))
    const named = paragraphs.slice(0, NAMED).join(language === 'zh' ? '、' : ', ')
    if (named === '') return what
    const more = paragraphs.length > NAMED
    return language === 'zh'
      ? `${what}（第 ${named} ${more ? '等' : ''}段）`
      : `${what} (paragraphs ${named}${more ? ' and others' : ''})`
  })
  return said.join(language === 'zh' ? '；' : '; ')
}
