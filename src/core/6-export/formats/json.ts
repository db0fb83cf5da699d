import type { TextFormat } from './output-format'

export const json: TextFormat = {
  id: 'json',
  extension: 'json',
  mime: 'application/json',
  label: { zh: '校改 JSON（每版一个文件）', en: 'Corrected JSON (one file a page)' },
  together: false,
  write: (pages) => pages.map((page) => `${JSON.stringify(page, null, 2)}\n`).join(''),
}
