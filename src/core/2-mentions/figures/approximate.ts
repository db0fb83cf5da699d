import type { Approximate } from './figure'
import type { FigureContext } from './rule'

const BEFORE: readonly (readonly [RegExp, Approximate])[] = [
  [/(?:超过|超|逾|突破|多达|高于|不少于|不低于|至少)$/, 'over'],
  [/(?:将近|接近|近|不足|不到|低于|少于|至多|不超过|不多于)$/, 'under'],
  [/(?:大约|约|约合|大概|差不多)$/, 'about'],
]

/** What the words before, inside and behind a figure say of its exactness; undefined for an exact one. */
export function approximation(
  context: FigureContext,
  inside: string | undefined,
  behind: string | undefined,
): Approximate | undefined {
  const before = context.text.slice(Math.max(0, context.start - 3), context.start)
  if (inside !== undefined && inside !== '') return 'over'
  if (behind === '以下' || behind === '以内') return 'under'
  if (behind === '左右' || behind === '上下') return 'about'
  if (behind !== undefined && behind !== '') return 'over'
  return BEFORE.find(([word]) => word.test(before))?.[1]
}

/** For spreading into a value: nothing where the figure is exact. */
export const approximately = (
  context: FigureContext,
  inside?: string,
  behind?: string,
): { approximate: Approximate } | Record<string, never> => {
  const approximate = approximation(context, inside, behind)
  return approximate === undefined ? {} : { approximate }
}
