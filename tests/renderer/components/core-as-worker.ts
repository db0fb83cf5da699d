import { vi } from 'vitest'
import { readArranged } from '../../../src/core/article-path'
import type { Page } from '../../../src/core/1-page/page'
import type { Change } from '../../../src/core/4-review/changes'
import { recheck } from '../../../src/core/4-review/recheck'
import { knowledge } from '../../knowledge'

/** The core in place of the worker that runs it. */
export const coreAsWorker = {
  work: vi.fn((task: string, input: unknown) => {
    if (task === 'reread') return Promise.resolve(readArranged(input as Page, knowledge))
    const { page, changes } = input as { page: Page; changes: readonly Change[] }
    return Promise.resolve(recheck(page, changes, knowledge, []))
  }),
}
