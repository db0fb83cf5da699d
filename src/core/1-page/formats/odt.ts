import type { InputFormat } from './input-format'
import { unmarkedLines } from './raw-lines'

/** LibreOffice, OpenOffice. */
export const odt: InputFormat = {
  id: 'odt',
  extensions: ['odt'],
  mime: 'application/vnd.oasis.opendocument.text',
  label: { zh: 'OpenDocument 文档', en: 'OpenDocument text' },
  isText: false,
  isCommon: false,
  cannotKeep: {
    zh: '修订的插入按接受读入，删除不读入；批注、图片、公式、注音、隐藏文字、页眉页脚不读入；脚注列在文末',
    en: 'tracked insertions are read as accepted, deletions not at all; comments, pictures, formulas, readings over characters, hidden text and running headers are not read; notes are set at the end',
  },
  read: async (file) => (await import('./odt/read')).read(file),
  lines: unmarkedLines,
}
