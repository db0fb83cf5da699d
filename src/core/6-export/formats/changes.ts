import type { ExportedComment, ExportedEdit, ExportedPage } from '../exported'
import type { PackedFormat, TextFormat } from './output-format'
import { tableCsv } from './table'

const COLUMNS = [
  '文件 file',
  '稿件 article',
  '段 paragraph',
  '类别 kind',
  '原文 from',
  '改为 to',
  '上下文 context',
  '校对人 by',
  '时间 at',
  '理由 why',
]

/** Characters on each side by which the place is found on the page. */
const AROUND = 12

export const changeTable: TextFormat = {
  id: 'changes',
  extension: 'changes.csv',
  mime: 'text/csv',
  label: { zh: '改动清单 CSV（给排版，可用 Excel 打开）', en: 'List of changes, CSV (for the layout desk)' },
  together: true,
  write: (pages) => tableCsv(COLUMNS, pages.flatMap(rowsOf)),
}

export const changeWorkbook: PackedFormat = {
  id: 'changes-xlsx',
  extension: 'changes.xlsx',
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  label: { zh: '改动清单 Excel（给排版）', en: 'List of changes, Excel (for the layout desk)' },
  together: true,
  pack: async (pages) => {
    const { workbookOf } = await import('./workbook')
    return { bytes: await workbookOf('改动清单', COLUMNS, pages.flatMap(rowsOf)), warnings: [] }
  },
}

function rowsOf(page: ExportedPage): (string | number)[][] {
  const { text, edits = [], comments = [], articles, findings } = page
  const titles = new Map(articles.map(({ id, title }) => [id, title]))
  const messages = new Map(findings.map(({ key, message }) => [key, message.zh]))
  const context = ({ start, end }: { start: number; end: number }, now: string): string =>
    `${line(text.slice(Math.max(0, start - AROUND), start))}【${now}】${line(text.slice(end, end + AROUND))}`
  const changed = (edit: ExportedEdit) => ({
    at: edit.start,
    row: [
      kindOf(edit),
      edit.from,
      edit.to,
      context(edit, edit.to),
      edit.by,
      edit.at,
      edit.why ?? messages.get(edit.finding ?? '') ?? '',
    ],
    of: edit,
  })
  const said = (comment: ExportedComment) => ({
    at: comment.start,
    row: ['批注', comment.quote, '', context(comment, comment.quote), comment.by, comment.at, comment.text],
    of: comment,
  })
  return [...edits.map(changed), ...comments.map(said)]
    .sort((a, b) => a.at - b.at)
    .map(({ row, of: { article, paragraph } }) => [
      page.source.name,
      titles.get(article ?? '') ?? '',
      paragraph ?? '',
      ...row,
    ])
}

const line = (words: string): string => words.replace(/\s+/g, ' ')

const kindOf = ({ from, to }: ExportedEdit): string => (to === '' ? '删' : to.includes(from) ? '增' : '改')
