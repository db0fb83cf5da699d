import type { Approximate } from './figure'
import { before } from './rule'

/** What may stand between a word for about and its figure. */
const BETWEEN = '(?:了|有|为|合|占|达|到|需|花|值|人民币|港币|:){0,2}$'
const NOT = '(?:不|未|没有?|勿|莫|别|无法)(?:得|能|可|可以|应|应当|该|宜|会|准|许|允许|曾|要|再|必)?'
const OVER = '(?:超过|超出|超|逾|突破|高于|高过|高出|多于|大于|多过|长于|重于|晚于|越过)'
const UNDER = '(?:低于|少于|小于|短于|轻于|早于|低过|少过)'
/** 签约5家, 节约20元, 年满18岁: the character is the end of another word. */
const ABOUT = '(?:大约|大概|大致|差不多|估计|约莫|(?<![预签节合公制违邀相履条契纽赴爽续特婉简集俭誓毁租])约)'
const NEARLY = '(?:将近|接近|(?<![附最临邻靠接新亲远就])近|不足|不到|未到|不满|未满|不及|尚不足|几近|几乎)'

/** In order: what denies another comes first (不超过 is under, 不少于 over). */
const BEFORE: readonly (readonly [RegExp, Approximate])[] = [
  [new RegExp(`${NOT}${OVER}${BETWEEN}`), 'under'],
  [new RegExp(`${NOT}(?:${UNDER}|下|下于)${BETWEEN}`), 'over'],
  [new RegExp(`(?:至多|最多|顶多|充其量|上限|封顶)${BETWEEN}`), 'under'],
  [new RegExp(`(?:至少|最少|起码|不止|不下|不亚于|远超|下限)${BETWEEN}`), 'over'],
  [new RegExp(`${NEARLY}${BETWEEN}`), 'under'],
  [new RegExp(`${UNDER}${BETWEEN}`), 'under'],
  [new RegExp(`(?<![赶反英中西次/\\d])${OVER}${BETWEEN}`), 'over'],
  [new RegExp(`${ABOUT}${BETWEEN}`), 'about'],
]
/** 近三年 is of late, and nearly three only behind a verb (历时近三年). */
const OF_LATE = /(?:^|[^历时达了过用有长已经需花出差隔续期满])近$/

const BEHIND: readonly (readonly [RegExp, Approximate])[] = [
  [/^(?:左右|上下|前后|许)$/, 'about'],
  [/^(?:以下|以内|之内|之下|不到)$/, 'under'],
  [/./, 'over'],
]

/** Words of about behind a figure that belong to it. 3年多, and not 3年多次. */
export const ABOUT_BEHIND =
  '(?:左右|上下|以上|以下|以内|之内|之多|有余|开外|出头|[余馀](?![下额地款])|多(?![少个名位项次年种样元数方为边场家年]|人[次说认都]))'
const BEHIND_AT = new RegExp(ABOUT_BEHIND, 'y')

/** The word of about that begins at an offset, if any. */
export function aboutAt(text: string, at: number): string {
  BEHIND_AT.lastIndex = at
  return BEHIND_AT.exec(text)?.[0] ?? ''
}

interface Words {
  /** 余, 多 inside the number. */
  readonly inside?: boolean
  readonly behind?: string
  readonly isDuration?: boolean
}

/** What the words before, inside and behind a figure say of its exactness; undefined for an exact one. */
function approximation(
  text: string,
  start: number,
  { inside = false, behind = '', isDuration = false }: Words = {},
): Approximate | undefined {
  if (behind !== '') return BEHIND.find(([word]) => word.test(behind))?.[1]
  if (inside) return 'over'
  const words = before(text, start, 9)
  if (!/[超逾破于过多少下足到满及近约概致计莫限顶量步码止了有为合占达需花值币:差]$/.test(words))
    return undefined
  return isDuration && OF_LATE.test(words) ? undefined : BEFORE.find(([word]) => word.test(words))?.[1]
}

/** For spreading into a value: nothing where the figure is exact. */
export const approximately = (
  text: string,
  start: number,
  words?: Words,
): { approximate: Approximate } | Record<string, never> => {
  const approximate = approximation(text, start, words)
  return approximate === undefined ? {} : { approximate }
}
