import type { Localized } from '../../problem'

/** The encodings a Chinese newsroom's files come in. `label` is what TextDecoder calls it. */
export const ENCODINGS = [
  { id: 'utf-8', label: 'utf-8', name: { zh: 'UTF-8', en: 'UTF-8' } },
  {
    id: 'gb18030',
    label: 'gb18030',
    name: { zh: 'GB18030 / GBK（简体）', en: 'GB18030 / GBK (simplified)' },
  },
  { id: 'big5', label: 'big5', name: { zh: 'Big5（繁体）', en: 'Big5 (traditional)' } },
  { id: 'utf-16le', label: 'utf-16le', name: { zh: 'UTF-16 LE', en: 'UTF-16 LE' } },
  { id: 'utf-16be', label: 'utf-16be', name: { zh: 'UTF-16 BE', en: 'UTF-16 BE' } },
] as const satisfies readonly { id: string; label: string; name: Localized }[]

export type EncodingId = (typeof ENCODINGS)[number]['id']

export const isEncoding = (id: string): id is EncodingId => ENCODINGS.some((encoding) => encoding.id === id)
