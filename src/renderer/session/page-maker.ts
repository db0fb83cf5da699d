import { arrangedPage } from '../../core/article-path'
import { DecisionLog } from '../../core/4-review/log'
import type { PageMaker } from '../shelves/page-recovery'
import { work } from '../worker/client'
import { folded } from './folded'
import { newPage } from './index-page'
import type { References } from './references.svelte'
import type { Settings } from './settings.svelte'

/** Reads pages and lays them out with their decisions, in the worker. */
export const pageMaker = (settings: Settings, references?: References): PageMaker => ({
  learn: () => Promise.all([settings.load(), references?.load()]),
  source: async (file) => {
    const opened = await work('open', file)
    return opened.ok ? opened.value : null
  },
  layOut: async (source, decisions, { openedAt, copy }, bytes) => {
    const log = new DecisionLog(decisions)
    const read = await work('reread', arrangedPage(source, log))
    return newPage(await folded(read, log, openedAt, settings), bytes, log, openedAt, copy)
  },
})
