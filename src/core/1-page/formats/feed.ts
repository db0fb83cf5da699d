import type { InputFormat } from './input-format'
import { unmarkedLines } from './raw-lines'

/** What agencies send: NITF and NewsML-G2, told apart by what is in them. */
export const feed: InputFormat = {
  id: 'feed',
  extensions: ['xml', 'nitf', 'newsml'],
  mime: 'application/xml',
  label: { zh: '通稿（NITF、NewsML-G2）', en: 'News feed (NITF, NewsML-G2)' },
  isText: false,
  isCommon: true,
  cannotKeep: {
    zh: '图片、音视频、分类和版权等元数据不读入',
    en: 'pictures, sound, and metadata such as subjects and rights are not read',
  },
  read: async (file) => (await import('./feed/read')).read(file),
  lines: unmarkedLines,
}
