import { vi } from 'vitest'
import { arrangedPage, readArranged } from '../../../src/core/article-path'
import type { Page } from '../../../src/core/1-page/page'
import type { Source } from '../../../src/core/1-page/source'
import type { Change } from '../../../src/core/4-review/changes'
import type { Decision } from '../../../src/core/4-review/decision'
import { DecisionLog } from '../../../src/core/4-review/log'
import { compareVersions } from '../../../src/core/4-review/versions/compare'
import { recheck } from '../../../src/core/4-review/recheck'
import { knowledge } from '../../knowledge'

/** The core in place of the worker that runs it. */
export const coreAsWorker = {
  work: vi.fn((task: string, input: unknown) => {
    if (task === 'reread') return Promise.resolve(readArranged(input as Page, knowledge))
    if (task === 'versions') {
      const { former, now } = input as {
        former: { source: Source; decisions: readonly Decision[] }
        now: Source
      }
      const log = new DecisionLog(former.decisions)
      const read = (source: Source, by: DecisionLog) => readArranged(arrangedPage(source, by), knowledge)
      return Promise.resolve(
        compareVersions({ read: read(former.source, log), log }, read(now, new DecisionLog())),
      )
    }
    const { page, changes } = input as { page: Page; changes: readonly Change[] }
    return Promise.resolve(recheck(page, changes, knowledge, []))
  }),
}
