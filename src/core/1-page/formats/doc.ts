import type { InputFormat } from './input-format'
import { unmarkedLines } from './raw-lines'

/** Word 97 to 2003, and WPS where it saves as such. */
export const doc: InputFormat = {
  id: 'doc',
  extensions: ['doc'],
  mime: 'application/msword',
  label: { zh: 'Word 97-2003 文档', en: 'Word 97-2003 document' },
  isText: false,
  isCommon: false,
  cannotKeep: {
    zh: '修订的插入按接受读入，删除不读入；批注、页眉页脚、图片、公式、注音、隐藏文字、自动编号不读入；脚注、文本框列在文末',
    en: 'tracked insertions are read as accepted, deletions not at all; comments, running headers and footers, pictures, formulas, readings over characters, hidden text and automatic numbers are not read; notes and text boxes are set at the end',
  },
  read: async (file) => (await import('./doc/read')).read(file),
  lines: unmarkedLines,
}
