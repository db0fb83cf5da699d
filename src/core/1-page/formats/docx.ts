import type { InputFormat } from './input-format'
import { unmarkedLines } from './raw-lines'

/** Word since 2007, and WPS where it saves as such. */
export const docx: InputFormat = {
  id: 'docx',
  extensions: ['docx', 'docm'],
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  label: { zh: 'Word 文档', en: 'Word document' },
  isText: false,
  isCommon: false,
  cannotKeep: {
    zh: '修订的插入和移动按接受读入，删除不读入；批注、页眉页脚、图片、公式、注音、隐藏文字、自动编号不读入；脚注列在文末',
    en: 'tracked insertions and moves are read as accepted, deletions not at all; comments, running headers and footers, pictures, formulas, readings over characters, hidden text and automatic numbers are not read; notes are set at the end',
  },
  read: async (file) => (await import('./docx/read')).read(file),
  lines: unmarkedLines,
}
