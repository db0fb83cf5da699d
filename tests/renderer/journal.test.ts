import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { completeJournal } from '../../src/renderer/shelves/complete-journal'
import { Journal } from '../../src/renderer/shelves/journal'
import { decisionOn, Machine, MemoryShelf } from './machine'

const TEXT = '柳青禾昨日到任。'
const line = (n: number) => ({ decision: decisionOn(TEXT, n), copy: 'c' })
const TIMES = { appendMs: 50, writeMs: 50, retryMs: 1000 }

describe('a journal that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
  afterEach(() => void vi.useRealTimers())

  const troubled = () => {
    const shelf = new MemoryShelf()
    const journal = new Journal(shelf, 's', TIMES)
    const told: (string | null)[] = []
    journal.onchange = (trouble) => void told.push(trouble && trouble.message)
    return { shelf, journal, told }
  }

  it('is given up after a while, and asked again until it answers; then it gets what it lacks', async () => {
    const { shelf, journal, told } = troubled()
    journal.append([line(1)])
    await journal.idle()
    shelf.mode = 'silent'
    journal.catchUp = () => {
      journal.append([line(2), line(3)])
      return Promise.resolve()
    }
    journal.append([line(2)])
    await vi.advanceTimersByTimeAsync(60)
    expect(told).toEqual(['no answer for 50 ms'])
    journal.append([line(3)])
    shelf.mode = 'well'
    await vi.advanceTimersByTimeAsync(1000)
    expect(told.at(-1)).toBeNull()
    expect([...(await journal.read()).decisions.keys()]).toEqual(['d1', 'd2', 'd3'])
  })

  it('is asked again at once when the editor says so', async () => {
    const { shelf, journal, told } = troubled()
    shelf.mode = 'full'
    journal.append([line(1)])
    await journal.idle()
    expect(told).toEqual(['the disk is full'])
    await journal.retry()
    expect(told).toHaveLength(2)
    shelf.mode = 'well'
    await journal.retry()
    expect(told.at(-1)).toBeNull()
  })

  it('goes on in another file: the one before may end in half a line', async () => {
    const { shelf, journal } = troubled()
    shelf.mode = 'full'
    journal.append([line(1)])
    await journal.idle()
    shelf.files.set('log-s.jsonl', new TextEncoder().encode('{"decision":{"id":"d'))
    shelf.mode = 'well'
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
    machine.shelf.mode = 'silent'
    expect(await window.decide(TEXT, copy, 10)).toEqual(Array(10).fill('open'))
    await vi.advanceTimersByTimeAsync(100)
    machine.shelf.mode = 'well'
    await window.journal.retry()
    machine.loseDatabase()
    vi.useRealTimers()
    const { window: after } = await machine.start()
    expect(await after.decided(TEXT)).toHaveLength(10)
  })
})
