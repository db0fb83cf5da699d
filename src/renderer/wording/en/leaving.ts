import type { Wording } from '../wording-of'
import type { leaving as zh } from '../zh/leaving'

export const leaving: Wording<typeof zh> = {
  exporting: {
    title: 'Export',
    scopePage: 'Whole page',
    scopeArticle: 'This article',
    scopeSelection: '{{count}} selected pages',
    scopeSelection_one: '{{count}} selected page',
    done: 'Exported {{name}}',
    format: 'Format',
    scope: 'What',
    start: 'Export',
  },
  proof: {
    title: 'Proof sheet',
    day: 'page of {{day}}',
    place: 'Article · par.',
    from: 'As it came',
    to: 'To be printed',
    by: 'By',
    changes: 'Changes ({{count}})',
    comments: 'Comments ({{count}})',
    findings: 'Open findings ({{count}})',
    reader: 'Proofreader',
    editor: 'Editor',
    head: 'Night editor',
    time: 'Time',
  },
}
