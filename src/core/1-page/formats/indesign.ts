import type { InputFormat } from './input-format'
import { unmarkedLines } from './raw-lines'

/** A page out of InDesign as IDML, or an article out of InCopy. */
export const indesign: InputFormat = {
  id: 'indesign',
  extensions: ['idml', 'icml'],
  mime: 'application/vnd.adobe.indesign-idml-package',
  label: { zh: 'InDesign 版面、InCopy 文章（IDML、ICML）', en: 'InDesign page, InCopy story (IDML, ICML)' },
  isText: false,
  isCommon: false,
  cannotKeep: {
    zh: '修订的插入和移动按接受读入，删除不读入；批注、图片、注音、隐藏的图层、版面外的文字框、主页上的文字不读入；文件不存每行排在哪里，文字在版面上的位置按文字框算，串联的文字框按面积分',
    en: 'tracked insertions and moves are read as accepted, deletions not at all; notes, pictures, readings over characters, hidden layers, frames beside the page and text of master pages are not read; the file does not say where lines break: text is placed by its frame, over linked frames by their areas',
  },
  read: async (file) => (await import('./indesign/read')).read(file),
  lines: unmarkedLines,
}
