import { markedLines } from '../../../../src/core/1-page/formats/markdown'
import type { InputFormat } from '../../../../src/core/1-page/formats/input-format'
import { readText } from '../../../../src/core/1-page/formats/read-text'
import { ARABIC_STARTS, byPattern, type FigureRule } from '../../../../src/core/2-mentions/figures/rule'
import type { Rule } from '../../../../src/core/3-findings/rule'
import type { TextFormat } from '../../../../src/core/6-export/formats/output-format'
import type { Screen } from '../../../../src/renderer/screens'
import type { Column } from '../../../../src/renderer/store/columns/column'

/** One of each kind of thing that is added to the program by a file and an entry in its list. */
const LABEL = { zh: '样', en: 'Stub' }

export const inputFormat: InputFormat = {
  id: 'stub',
  extensions: ['stub'],
  mime: 'text/x-stub',
  label: LABEL,
  isText: true,
  isCommon: false,
  cannotKeep: null,
  read: readText,
  lines: markedLines,
}

export const figureRule: FigureRule = {
  id: 'stub',
  label: LABEL,
  kind: { id: 'stub', label: LABEL, isCompared: true },
  starts: ARABIC_STARTS,
  match: byPattern(String.raw`(?<number>\d+)‡`, ({ number = '' }) => ({ kind: 'stub', value: number })),
  examples: [
    { text: '12‡', finds: [['12‡', '12']] },
    { text: '‡', finds: [] },
  ],
}

export const rule: Rule = {
  id: 'stub',
  category: 'words',
  errorKind: 'text',
  describe: LABEL,
  why: LABEL,
  severity: 'error',
  *run({ text }) {
    const start = text.indexOf('试样')
    if (start >= 0) yield { at: { start, end: start + 2 }, message: LABEL }
  },
  examples: [
    { page: '试样', says: ['样'] },
    { page: '稿', says: [] },
  ],
}

export const outputFormat: TextFormat = {
  id: 'stub',
  extension: 'stub',
  mime: 'text/x-stub',
  label: LABEL,
  together: true,
  write: (pages) => pages.map(({ text }) => `样：${String(text.length)}\n`).join(''),
}

export const screen = { id: 'stub', load: () => import('./Stub.svelte') } as unknown as Screen

export const command = { id: 'stub', keys: ['Alt+9'], scope: 'app', group: 'view' } as const

/** The longest text first. */
export const column: Column = {
  id: 'stub',
  count: ({ page }) => page.source.text.length,
  order: LABEL,
}
