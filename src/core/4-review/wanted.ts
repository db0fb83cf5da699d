import { saidOf, underHouseRules, type House } from '../3-findings/configuration/house'
import type { ReviewedFinding } from './review'

/**
 * The findings that a newsroom wants to see, as sharp as it wants them: without those of rules that are off, and those
 * suppressed always or in the edition of that day (local, ISO).
 */
export function wanted(
  reviewed: readonly ReviewedFinding[],
  { rules, suppressions }: House,
  day: string,
): ReviewedFinding[] {
  const suppressed = new Set(
    suppressions.filter((one) => one.day === null || one.day === day).map(({ said }) => said),
  )
  return reviewed.flatMap((one) => {
    const finding = underHouseRules(one.finding, rules)
    if (!finding || (suppressed.size > 0 && suppressed.has(saidOf(finding)))) return []
    return finding === one.finding ? one : { ...one, finding }
  })
}
