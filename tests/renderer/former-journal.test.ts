import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import Dexie from 'dexie'
import { describe, expect, it } from 'vitest'
import { stateOfCopy } from '../../src/renderer/store/facts'
import { readJournal, type JournalFile } from '../../src/renderer/file-store/journal-read'
import { Store } from '../../src/renderer/store/schema'
import { UPGRADES } from '../../src/renderer/store/upgrades'
import { decisionOn, sourceOf } from './machine'

const TEXT = '柳青禾昨日到任。'
const PAGE = sourceOf(TEXT).sha256
const SOURCE = { sha256: PAGE, name: '版.txt', format: 'txt', encoding: 'utf-8', size: 24 }

/** Lines as the former version wrote them. */
const page = (openedAt: string) => ({ page: { ...SOURCE, openedAt }, bytes: true })
const decision = (n: number, at: string) => ({ decision: { ...decisionOn(TEXT, n), at } })
const removed = { removed: PAGE }
const at = (time: string): string => `2024-03-14T${time}:00.000Z`
/** A session that began then, whose file was written last then. */
const file = (began: string, modified: string, lines: readonly object[]): JournalFile => ({
  name: `log-${Date.parse(at(began)).toString(36)}-0a1b2c3d.jsonl`,
  modified: Date.parse(at(modified)),
  text: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
})
function read(...files: JournalFile[]) {
  const { decisions, facts } = readJournal(files, new Map())
  return { state: stateOfCopy([...facts.values()]), decisions: [...decisions.keys()].sort() }
}

describe('a journal of the former version', () => {
  it('has every decision of a page that was never removed, in however many files', () => {
    const one = file('09:00', '10:00', [page(at('09:01')), decision(1, at('09:02'))])
    const two = file('11:00', '12:00', [decision(2, at('11:02'))])
    expect(read(two, one)).toEqual({ state: 'open', decisions: ['d1', 'd2'] })
  })

  it('has a page that was removed in a later session as gone', () => {
    const one = file('09:00', '10:00', [page(at('09:01')), decision(1, at('09:02'))])
    const two = file('11:00', '12:00', [removed])
    expect(read(one, two)).toEqual({ state: 'erased', decisions: [] })
  })

  it('has a page that was opened again with what was decided since, and no more', () => {
    const lines = [
      page(at('09:01')),
      decision(1, at('09:02')),
      removed,
      page(at('09:05')),
      decision(2, at('09:06')),
    ]
    expect(read(file('09:00', '10:00', lines))).toEqual({ state: 'open', decisions: ['d2'] })
  })

  it('keeps what another window decided on a page that it opened again, whichever file is the later one', () => {
    const first = file('09:00', '13:00', [page(at('09:01')), decision(1, at('09:02')), removed])
    const second = file('09:30', '12:00', [
      page(at('10:00')),
      decision(2, at('10:01')),
      decision(3, at('10:02')),
    ])
    expect(read(first, second)).toEqual({ state: 'open', decisions: ['d2', 'd3'] })
  })

  it('counts lines that are not whole', () => {
    const file = { name: 'log-a.jsonl', modified: 0, text: '{"decision":{"id":"d\nnull\n7\n' }
    const { broken } = readJournal([file], new Map())
    expect(broken).toBe(3)
  })
})

describe('a database of the former version', () => {
  it('has its pages as first copies, called by their hashes, with all that was decided', async () => {
    const options = { indexedDB: new IDBFactory(), IDBKeyRange }
    const former = new Dexie('galley', options)
    for (const { version, stores } of UPGRADES.filter((upgrade) => upgrade.version < 4))
      former.version(version).stores(stores)
    await former.table('pages').put({ ...SOURCE, openedAt: at('09:00') })
    await former.table('decisions').put(decisionOn(TEXT, 1))
    former.close()
    const store = new Store('galley', options)
    expect((await store.pages.get(PAGE))?.copy).toBe(PAGE)
    expect(await store.decisions.count()).toBe(1)
    const facts = await store.facts.where('about').equals(`copy:${PAGE}`).toArray()
    expect(facts.map(({ what }) => what.kind)).toEqual(['opened'])
  })
})
