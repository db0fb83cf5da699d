import type { Column } from './column'

export const findings = {
  id: 'findings',
  count: (article) => article.findings.length,
  order: { zh: '问题最多', en: 'Most findings' },
} as const satisfies Column
