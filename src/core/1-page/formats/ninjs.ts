import type { InputFormat } from './input-format'
import { unmarkedLines } from './raw-lines'

/** News in JSON. */
export const ninjs: InputFormat = {
  id: 'ninjs',
  extensions: ['json', 'ninjs'],
  mime: 'application/json',
  label: { zh: '通稿（ninjs）', en: 'News feed (ninjs)' },
  isText: false,
  isCommon: true,
  cannotKeep: {
    zh: '图片、音视频、分类和版权等元数据不读入',
    en: 'pictures, sound, and metadata such as subjects and rights are not read',
  },
  read: async (file) => (await import('./ninjs/read')).read(file),
  lines: unmarkedLines,
}
