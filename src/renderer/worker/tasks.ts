/** What the worker does: the core, off the interface's thread. */
import { unzipSync, zipSync } from 'fflate'
import kernelUrl from '../../../resources/model/kernel.wasm?url'
import namesUrl from '../../../resources/model/names.bin?url'
import networkUrl from '../../../resources/model/network.bin?url'
import mapsUrl from '../../../resources/pdf/character-maps.zip?url'
import { arrangedPage, readArranged, readPage, review } from '../../core/article-path'
import { provideCharacterMaps } from '../../core/1-page/formats/pdf/character-maps'
import { hashOf, toSource } from '../../core/1-page/source'
import { pageOf } from '../../core/1-page/to-page'
import { NO_ENTRIES } from '../../core/2-mentions/newsroom-entries'
import { findMentions, type Knowledge } from '../../core/2-mentions/find-mentions'
import { AnalysisCache } from '../../core/2-mentions/analysis-cache'
import { ledgerOf, ledgerPage } from '../../core/5-reports/ledger'
import { DecisionLog } from '../../core/4-review/log'
import { recheck } from '../../core/4-review/recheck'
import { compareVersions } from '../../core/4-review/versions/compare'
import { loadModel } from '../../core/2-mentions/tagger/load'
import { compareLists } from '../../core/3-findings/references/compare'
import { shownList } from '../../core/3-findings/knowledge/built-in'
import { readTable } from '../../core/3-findings/references/formats'
import { readingsOf } from '../../core/3-findings/similarity/sound'
import { packedFormat } from '../../core/6-export/formats'
import type { TellProgress } from '../../core/progress'
import { drawPicture } from './picture'
import type { NewsroomKnowledge, TaskName, TaskRequest, Tasks } from './protocol'

const bytesAt = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer())
provideCharacterMaps(() => bytesAt(mapsUrl))

const knowledge: Promise<Knowledge> = Promise.all([namesUrl, networkUrl, kernelUrl].map(bytesAt)).then(
  ([names, network, kernel]) => {
    if (!names || !network || !kernel) throw new RangeError('not all files of the model')
    return { names: loadModel({ names, network, kernel }) }
  },
)

let newsroom: NewsroomKnowledge = { references: [], words: null, entries: NO_ENTRIES }
/** What was read of the page last: it is opened, laid out, moved about and corrected with most of it the same. */
let cache = new AnalysisCache()
const allKnown = async (): Promise<Knowledge> => ({
  ...(await knowledge),
  entries: newsroom.entries,
  ...(newsroom.words ? { words: newsroom.words } : {}),
})

type Work = {
  readonly [Name in TaskName]: (
    input: Tasks[Name]['input'],
    tell: TellProgress,
  ) => Promise<Tasks[Name]['answer']> | Tasks[Name]['answer']
}

const WORK: Work = {
  open: toSource,
  read: async (file, tell) => readPage(file, await allKnown(), newsroom.references, cache, tell),
  reread: async (page) => readArranged(page, await allKnown(), newsroom.references, cache),
  recheck: async ({ page, changes }) => recheck(page, changes, await allKnown(), newsroom.references, cache),
  versions: async ({ former, now }) => {
    const known = await allKnown()
    const log = new DecisionLog(former.decisions)
    const read = readArranged(arrangedPage(former.source, log), known, newsroom.references, cache)
    return compareVersions({ read, log }, readArranged(pageOf(now), known, newsroom.references, cache))
  },
  people: async (pages) => {
    const known = await allKnown()
    return pages.map(({ source, decisions }) => {
      const log = new DecisionLog(decisions)
      const page = arrangedPage(source, log)
      const read = { page, mentions: findMentions(page, known), findings: [] }
      return ledgerPage(source.sha256, source.name, review(read, log))
    })
  },
  ledger: ledgerOf,
  compare: ({ listed, entries }) => compareLists(listed, entries),
  know: (known) => {
    newsroom = known
    cache = new AnalysisCache()
    return null
  },
  builtIn: ({ list, word, most }) => shownList(list, word, most),
  readings: (names) => names.map((name) => [...name].map((char) => [...readingsOf(char)])),
  table: ({ name, bytes }) => readTable(name, bytes),
  // Level 1: text shrinks to nearly the same, in a third of the time.
  pack: (files) => zipSync(files, { level: 1 }),
  unpack: (bytes) => {
    try {
      return unzipSync(bytes) as Record<string, Uint8Array<ArrayBuffer>>
    } catch {
      return null
    }
  },
  leave: ({ format, pages, files }) => packedFormat(format).pack(pages, files),
  picture: drawPicture,
  hash: (bytes) => hashOf(bytes),
}

/** Does one task. Rejects with what the core throws: that is our mistake. */
export const perform = ({ task, input }: TaskRequest, tell: TellProgress): unknown =>
  (WORK[task] as (input: unknown, tell: TellProgress) => unknown)(input, tell)
