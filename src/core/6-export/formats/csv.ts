import type { ExportedMention, ExportedPage } from '../exported'
import type { TextFormat } from './output-format'
import { tableCsv } from './table'

const COLUMNS = [
  '文件 file',
  '稿件 article',
  '人名 name',
  '原文 original',
  '职务 titles',
  '状态 state',
  'start',
  'end',
  '备注 note',
]

export const csvNames: TextFormat = {
  id: 'csv',
  extension: 'csv',
  mime: 'text/csv',
  label: { zh: '人名表 CSV（可用 Excel 打开）', en: 'CSV of names (opens in Excel)' },
  together: true,
  write: (pages) => tableCsv(COLUMNS, pages.flatMap(rowsOf)),
}

function rowsOf(page: ExportedPage): (string | number)[][] {
  const byId = new Map(page.mentions.map((mention) => [mention.id, mention]))
  const titleOf = (id: string): string => byId.get(id)?.corrected ?? ''
  return page.mentions
    .filter(({ type, state }) => type === 'name' && state !== 'rejected')
    .map((mention) => [
      page.source.name,
      articleOf(page, mention),
      mention.corrected,
      mention.quote,
      mention.links.map(titleOf).filter(Boolean).join('；'),
      mention.state,
      mention.start,
      mention.end,
      mention.note ?? '',
    ])
}

function articleOf(page: ExportedPage, { start }: ExportedMention): string {
  const block = page.blocks.find((candidate) => candidate.start <= start && start < candidate.end)
  return page.articles.find(({ blocks }) => block !== undefined && blocks.includes(block.id))?.title ?? ''
}
