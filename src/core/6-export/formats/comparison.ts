import type { ComparedKind, Comparison } from '../../3-findings/references/compare'
import type { Language, Localized } from '../../problem'
import { tableCsv } from './table'

/** What a line of a comparison is called. */
export const COMPARED: Readonly<Record<ComparedKind, Localized>> = {
  matched: { zh: '一致', en: 'matched' },
  misspelt: { zh: '写法不同', en: 'misspelt' },
  missing: { zh: '漏列', en: 'missing' },
  extra: { zh: '多列', en: 'extra' },
  order: { zh: '次序不同', en: 'out of order' },
  group: { zh: '组别不同', en: 'wrong group' },
  repeated: { zh: '重复', en: 'repeated' },
}

const HEAD: Readonly<Record<Language, readonly string[]>> = {
  zh: ['稿件', '结果', '参考名单', '参考行', '职务', '单位', '组别'],
  en: ['article', 'result', 'reference', 'row', 'title', 'organisation', 'group'],
}

/** A comparison as CSV that Excel opens: a line a row, in the order shown. */
export function comparisonCsv({ rows }: Comparison, language: Language): string {
  const data = rows.map((row) => {
    const entry = 'entry' in row ? row.entry : undefined
    return [
      'listed' in row ? row.listed.quote : '',
      COMPARED[row.kind][language],
      entry?.name ?? '',
      entry?.row ?? '',
      entry?.titles.join('、') ?? '',
      entry?.organisation ?? '',
      entry?.group ?? '',
    ]
  })
  return tableCsv(HEAD[language], data)
}
