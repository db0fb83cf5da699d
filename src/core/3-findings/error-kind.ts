import type { Localized } from '../problem'

/** What kinds of error are told apart, with what each counts by the national method for newspapers. */
export const ERROR_KINDS = [
  { id: 'text', label: { zh: '文字（错、漏、多字）', en: 'characters' }, weight: 1 },
  { id: 'name', label: { zh: '重要人名、职务', en: 'names and titles' }, weight: 2 },
  { id: 'figure', label: { zh: '数字、日期', en: 'figures and dates' }, weight: 1 },
  { id: 'style', label: { zh: '数字用法', en: 'style of digits' }, weight: 0.1 },
  { id: 'mark', label: { zh: '标点', en: 'punctuation' }, weight: 0.1 },
] as const satisfies readonly { id: string; label: Localized; weight: number }[]

export type ErrorKind = (typeof ERROR_KINDS)[number]['id']
