import { arrangedPage } from '../../core/article-path'
import type { Source } from '../../core/1-page/source'
import type { ReadPage } from '../../core/3-findings/read-page'
import type { DecisionLog } from '../../core/4-review/log'
import type { NewPage } from '../store/pages'
import { work } from '../worker/client'
import { folded } from './folded'
import { newPage } from './index-page'
import type { Settings } from './settings.svelte'

/** What a page is kept with beside what was read of it; a copy of its own unless it is said which. */
interface Kept {
  readonly bytes: Uint8Array<ArrayBuffer> | undefined
  readonly openedAt: string
  readonly copy?: string
}

/** A page that was read, as the library keeps it: with its decisions folded in. */
export async function madePage(
  read: ReadPage,
  log: DecisionLog,
  settings: Settings,
  { bytes, openedAt, copy }: Kept,
): Promise<NewPage> {
  return newPage(await folded(read, log, openedAt, settings), bytes, log, openedAt, copy)
}

/** A stored source read again as its decisions have it arranged, as the library keeps it. */
export async function rereadPage(
  source: Source,
  log: DecisionLog,
  settings: Settings,
  kept: Kept,
): Promise<NewPage> {
  return madePage(await work('reread', arrangedPage(source, log)), log, settings, kept)
}
