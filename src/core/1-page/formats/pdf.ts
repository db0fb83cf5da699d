import type { InputFormat } from './input-format'
import { unmarkedLines } from './raw-lines'

/** The page as it goes to print. */
export const pdf: InputFormat = {
  id: 'pdf',
  extensions: ['pdf'],
  mime: 'application/pdf',
  label: { zh: 'PDF 版面', en: 'PDF page' },
  isText: false,
  isCommon: false,
  isDrawn: true,
  cannotKeep: {
    zh: '图片、批注、斜排文字不读入；栏的先后由版面推断；部首和兼容字形读作通用汉字；字体没有字符对照的可能读错；扫描件不能打开',
    en: 'pictures, annotations and slanted text are not read; the order of columns is inferred from the page; radicals and compatibility forms are read as the common characters; what fonts without a character map say may be read wrongly; scans are not opened',
  },
  read: async (file, tell) => (await import('./pdf/read')).read(file, tell),
  lines: unmarkedLines,
}
