import type { PackedFormat } from './output-format'

export const trackedDocx: PackedFormat = {
  id: 'docx',
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  label: {
    zh: 'Word 文档 DOCX（改动为修订，发现和意见为批注）',
    en: 'Word document (changes tracked, findings and remarks as comments)',
  },
  together: false,
  pack: async (pages, files) => {
    const [page] = pages
    if (!page || pages.length > 1) throw new RangeError(`${pages.length} pages in one Word file`)
    return (await import('../docx/write')).writeDocx(page, files[0] ?? null)
  },
}
