import { describe, expect, it } from 'vitest'
import { TransactionQueue } from '../../src/renderer/session/transaction-queue'
import type { Transaction } from '../../src/renderer/store/decisions'

const transaction = (page: string): Transaction => ({
  page,
  copy: 'c',
  decisions: [],
  rows: [],
  finishedDraft: null,
})

function queueOf() {
  const written: string[] = []
  const failed: unknown[] = []
  const states: string[] = []
  const disk = { isFull: false }
  const queue = new TransactionQueue({
    record: ({ page }) =>
      disk.isFull ? Promise.reject(new Error(`no room for ${page}`)) : Promise.resolve('open'),
    written: ({ page }) => void written.push(page),
    failed: (error) => void failed.push(error),
    change: (pending, unwritten) => void states.push(`${pending}/${unwritten}`),
  })
  return { queue, written, failed, states, disk }
}

describe('acts', () => {
  it('are written in their order, and count as pending until they are', async () => {
    const { queue, written, states } = queueOf()
    const saved = [queue.save(transaction('a')), queue.save(transaction('b'))]
    expect(states).toEqual(['1/0', '2/0'])
    expect(await Promise.all(saved)).toEqual([true, true])
    expect(written).toEqual(['a', 'b'])
    expect(states.at(-1)).toBe('0/0')
  })

  it('that can’t be written are kept, and written when there is room, before any later one', async () => {
    const { queue, written, states, failed, disk } = queueOf()
    disk.isFull = true
    expect(await queue.save(transaction('a'))).toBe(false)
    expect(await queue.save(transaction('b'))).toBe(false)
    expect(states.at(-1)).toBe('0/2')
    expect(failed).toHaveLength(2)
    disk.isFull = false
    expect(await queue.save(transaction('c'))).toBe(true)
    expect(written).toEqual(['a', 'b', 'c'])
    expect(states.at(-1)).toBe('0/0')
  })

  it('are tried again when asked', async () => {
    const { queue, written, states, disk } = queueOf()
    disk.isFull = true
    await queue.save(transaction('a'))
    disk.isFull = false
    await queue.retry()
    expect(written).toEqual(['a'])
    expect(states.at(-1)).toBe('0/0')
  })
})
