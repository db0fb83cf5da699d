import type { TextFormat } from './output-format'

export const jsonLines: TextFormat = {
  id: 'jsonl',
  extension: 'jsonl',
  mime: 'application/jsonl',
  label: { zh: 'JSONL（一行一版）', en: 'JSONL (one page a line)' },
  together: true,
  write: (pages) => pages.map((page) => `${JSON.stringify(page)}\n`).join(''),
}
