import type { InputFormat } from './input-format'
import { unmarkedLines } from './raw-lines'

/** Articles and pages of digital newspapers, and any other web page. */
export const html: InputFormat = {
  id: 'html',
  extensions: ['html', 'htm', 'shtml'],
  mime: 'text/html',
  label: { zh: '网页、数字报', en: 'Web page, digital newspaper' },
  isText: false,
  isCommon: false,
  cannotKeep: {
    zh: '导航、广告等正文以外的内容、图片、注音、隐藏文字、表单不读入；修订插入按接受读入，修订删除、批注、Word 的自动编号不读入；数字报的版面页只读标题和它们在图上的位置',
    en: 'what is not the article (navigation, advertisements), pictures, readings over characters, hidden text and forms are not read; insertions are read as accepted, deletions, comments and automatic numbers of Word not at all; of an overview of a digital newspaper only the titles and their places on the picture',
  },
  read: async (file) => (await import('./html/read')).read(file),
  lines: unmarkedLines,
}
