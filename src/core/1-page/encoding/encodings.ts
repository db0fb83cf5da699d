import type { Localized } from '../../problem'

/** The encodings a Chinese newsroom's files come in. */
export const ENCODINGS = [
  { id: 'utf-8', name: { zh: 'UTF-8', en: 'UTF-8' } },
  { id: 'gb18030', name: { zh: 'GB18030 / GBK（简体）', en: 'GB18030 / GBK (simplified)' } },
  { id: 'big5', name: { zh: 'Big5（繁体）', en: 'Big5 (traditional)' } },
  { id: 'utf-16le', name: { zh: 'UTF-16 LE', en: 'UTF-16 LE' } },
  { id: 'utf-16be', name: { zh: 'UTF-16 BE', en: 'UTF-16 BE' } },
  { id: 'utf-32le', name: { zh: 'UTF-32 LE', en: 'UTF-32 LE' } },
  { id: 'utf-32be', name: { zh: 'UTF-32 BE', en: 'UTF-32 BE' } },
] as const satisfies readonly { id: string; name: Localized }[]

export type EncodingId = (typeof ENCODINGS)[number]['id']

export const isEncoding = (id: string): id is EncodingId => ENCODINGS.some((encoding) => encoding.id === id)

/** Encodings of other languages: told apart from Chinese and named, never opened as a page. `label` is TextDecoder's. */
export const FOREIGN_ENCODINGS = [
  { label: 'shift_jis', name: 'Shift-JIS', language: 'ja' },
  { label: 'euc-jp', name: 'EUC-JP', language: 'ja' },
  { label: 'euc-kr', name: 'EUC-KR', language: 'ko' },
] as const
