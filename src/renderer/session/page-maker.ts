import { DecisionLog } from '../../core/4-review/log'
import type { PageMaker } from '../file-store/page-recovery'
import { work } from '../worker/client'
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
    const { rereadPage } = await import('./made-page')
    return rereadPage(source, new DecisionLog(decisions), settings, { bytes, openedAt, copy })
  },
})
