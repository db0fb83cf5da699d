import type { Localized } from '../../problem'
import type { ItemKind, VersionCounts } from './compare'

/** What each kind of row is called. */
export const KIND_NAMES: Readonly<Record<ItemKind, Localized>> = {
  forgotten: { zh: '漏改', en: 'not made' },
  new: { zh: '新改动', en: 'new change' },
  look: { zh: '待看', en: 'to look at' },
  moved: { zh: '移位', en: 'moved' },
  made: { zh: '已照改', en: 'made' },
}

const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`

/** What came back, in one line: what an editor has to know before going on. */
export function summaryOf(counts: VersionCounts): Localized {
  const { changed, made, forgotten, carried, look, gone } = counts
  const zh = [
    made > 0 ? `${changed} 处改动（照改 ${made} 处）` : `${changed} 处改动`,
    ...(forgotten > 0 ? [`${forgotten} 处漏改`] : []),
    `${carried} 项决定已沿用`,
    `${look} 处待看`,
    ...(gone > 0 ? [`${gone} 项随删去的文字失效`] : []),
  ]
  const en = [
    `${plural(changed, 'place')} changed${made > 0 ? ` (${made} as corrected)` : ''}`,
    ...(forgotten > 0 ? [`${plural(forgotten, 'correction')} not made`] : []),
    `${plural(carried, 'decision')} carried over`,
    `${look} to look at`,
    ...(gone > 0 ? [`${gone} gone with deleted text`] : []),
  ]
  return { zh: zh.join('，'), en: en.join(', ') }
}
