import { saidOf, withHouseRules, type House } from '../3-findings/configuration/house'
import type { ReviewedFinding } from './review'

/**
 * The findings that a desk wants to see, as sharp as it wants them: without those of rules that are off, and those
 * dismissed for good or for pages opened on that day (local, ISO).
 */
export function wanted(
  reviewed: readonly ReviewedFinding[],
  { rules, waivers }: House,
  day: string,
): ReviewedFinding[] {
  const waived = new Set(waivers.filter((one) => one.day === null || one.day === day).map(({ said }) => said))
  return reviewed.flatMap((one) => {
    const [finding] = withHouseRules([one.finding], rules)
    return finding && !waived.has(saidOf(finding)) ? [{ ...one, finding }] : []
  })
}
