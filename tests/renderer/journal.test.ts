import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { completeJournal } from '../../src/renderer/file-store/complete-journal'
import { Journal } from '../../src/renderer/file-store/journal'
import { decisionOn, Machine, MemoryFileStore } from './machine'

const TEXT = '柳青禾昨日到任。'
const line = (n: number) => ({ decision: decisionOn(TEXT, n), copy: 'c' })
const TIMES = { appendMs: 50, writeMs: 50, retryMs: 1000 }

describe('a journal that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  const troubled = () => {
    const fileStore = new MemoryFileStore()
    const journal = new Journal(fileStore, 's', TIMES)
    const told: (string | null)[] = []
    journal.onchange = (trouble) => void told.push(trouble && trouble.message)
    return { fileStore, journal, told }
  }

  it('is given up after a while, and asked again until it answers; then it gets what it lacks', async () => {
    const { fileStore, journal, told } = troubled()
    journal.append([line(1)])
    await journal.idle()
    fileStore.mode = 'silent'
    journal.catchUp = () => {
      journal.append([line(2), line(3)])
      return Promise.resolve()
    }
    journal.append([line(2)])
    await vi.advanceTimersByTimeAsync(60)
    expect(told).toEqual(['no answer for 50 ms'])
    journal.append([line(3)])
    fileStore.mode = 'well'
    await vi.advanceTimersByTimeAsync(1000)
    expect(told.at(-1)).toBeNull()
    expect([...(await journal.read()).decisions.keys()]).toEqual(['d1', 'd2', 'd3'])
  })

  it('is asked again at once when the editor says so', async () => {
    const { fileStore, journal, told } = troubled()
    fileStore.mode = 'full'
    journal.append([line(1)])
    await journal.idle()
    expect(told).toEqual(['the disk is full'])
    await journal.retry()
    expect(told).toHaveLength(2)
    fileStore.mode = 'well'
    await journal.retry()
    expect(told.at(-1)).toBeNull()
  })

  it('goes on in another file: the one before may end in half a line', async () => {
    const { fileStore, journal } = troubled()
    fileStore.mode = 'full'
    journal.append([line(1)])
    await journal.idle()
    fileStore.files.set('log-s.jsonl', new TextEncoder().encode('{"decision":{"id":"d'))
    fileStore.mode = 'well'
    await journal.retry()
    journal.append([line(2)])
    await journal.idle()
    const { decisions, broken } = await journal.read()
    expect([...decisions.keys()]).toEqual(['d2'])
    expect(broken).toBe(1)
  })

  it('keeps nobody waiting: what is decided meanwhile is in the database, and comes to it from there', async () => {
    const machine = new Machine()
    const window = await machine.window(TIMES)
    const copy = await window.open(TEXT)
    await window.journal.idle()
    window.journal.catchUp = async () => completeJournal(window.store, await window.journal.read())
    machine.fileStore.mode = 'silent'
    expect(await window.decide(TEXT, copy, 10)).toEqual(Array(10).fill('open'))
    await vi.advanceTimersByTimeAsync(100)
    machine.fileStore.mode = 'well'
    await window.journal.retry()
    machine.loseDatabase()
    vi.useRealTimers()
    const { window: after } = await machine.start()
    expect(await after.decided(TEXT)).toHaveLength(10)
  })
})

describe('a journal with lines that the program could not work with', () => {
  const append = (machine: Machine, ...lines: readonly unknown[]): void => {
    const text = lines.map((one) => `${JSON.stringify(one)}\n`).join('')
    machine.fileStore.files.set('log-a-1.jsonl', new TextEncoder().encode(text))
  }
  const fact = (about: string, what: object) => ({
    fact: { id: about, about, at: '2026-03-14T12:00:00.000Z', by: '', over: [], what },
  })

  it('gives all the rest, keeps those aside, and says so once', async () => {
    const machine = new Machine()
    const window = await machine.window()
    await window.decide(TEXT, await window.open(TEXT), 3)
    await window.journal.idle()
    window.close()
    const copy = 'c'
    const bad = [
      { decision: { ...decisionOn(TEXT, 90), at: '9999-12-31T23:59:59.999Z' }, copy },
      { decision: { ...decisionOn(TEXT, 91), what: { kind: 'replace' } }, copy },
      { list: { id: 'l', name: '代表', entries: [{ name: '' }] } },
      { draft: { id: 'x', source: 'y', text: '', value: '' }, copy },
      fact('copy:z', { kind: 'forgotten' }),
      fact('setting:words', { kind: 'set', value: { name: ['', '柳青禾'] } }),
      { page: { sha256: 'no hash', name: '版.txt' }, bytes: true },
    ]
    append(machine, ...bad)
    machine.loseDatabase()
    const first = await machine.start()
    expect(first.found).toMatchObject({ setAside: bad.length, decisions: 3, lists: 0, drafts: 0 })
    expect((await first.window.store.settings.get('words'))?.value).toMatchObject({ name: ['柳青禾'] })
    const aside = await first.window.store.aside.toArray()
    expect(aside.map(({ table, row }) => ({ table, row }))).toEqual(
      bad.map((row) => ({ table: 'journal', row })),
    )
    first.window.close()
    const second = await machine.start()
    expect(second.found).toMatchObject({ setAside: 0, decisions: 0 })
    second.window.close()
  })

  it('lets go of those about what is gone for good', async () => {
    const fileStore = new MemoryFileStore()
    const journal = new Journal(fileStore, 's')
    const bad = { decision: { ...decisionOn(TEXT, 1), at: 'yesterday' }, copy: 'gone' }
    fileStore.files.set('log-a-1.jsonl', new TextEncoder().encode(`${JSON.stringify(bad)}\n`))
    await journal.purge((copy) => copy === 'gone', [])
    expect(fileStore.text()).not.toContain('yesterday')
  })

  it('still has what the database has: a damaged line does not stand for a decision', async () => {
    const machine = new Machine()
    const window = await machine.window()
    await window.decide(TEXT, await window.open(TEXT), 1)
    await window.journal.idle()
    window.close()
    const [[name, bytes] = ['', new Uint8Array()]] = [...machine.fileStore.files].filter(([key]) =>
      key.startsWith('log-'),
    )
    const damaged = new TextDecoder().decode(bytes).replace('"kind":"accept"', '"kind":"accpet"')
    machine.fileStore.files.set(name, new TextEncoder().encode(damaged))
    const { window: next } = await machine.start()
    next.close()
    machine.loseDatabase()
    const { window: last } = await machine.start()
    expect(await last.decided(TEXT)).toHaveLength(1)
    last.close()
  })
})
