import { review } from '../../core/article-path'
import type { ReadPage } from '../../core/3-findings/read-page'
import type { DecisionLog } from '../../core/4-review/log'
import { withRechecked } from '../../core/4-review/recheck'
import type { Review } from '../../core/4-review/review'
import { wanted } from '../../core/4-review/wanted'
import { work } from '../worker/client'
import { dayOf } from './editions'
import type { Settings } from './settings.svelte'

/** A page as the newsroom sees it: decisions folded in, checked as corrected, with the findings that the newsroom wants. */
export async function folded(
  read: ReadPage,
  log: DecisionLog,
  openedAt: string,
  settings: Settings,
): Promise<Review> {
  const plain = review(read, log)
  const { changes } = plain
  const findings =
    changes.length === 0
      ? plain.findings
      : withRechecked(plain.findings, await work('recheck', { page: read.page, changes }), log)
  return { ...plain, findings: wanted(findings, settings.house, dayOf(openedAt)) }
}
