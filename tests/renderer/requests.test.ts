import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  WorkerClient,
  WorkerStopped,
  type Numbered,
  type WorkerLike,
} from '../../src/renderer/worker/requests'

/** Keeps what it is sent, and answers when the test says so. */
class FakeWorker implements WorkerLike {
  readonly sent: Numbered<string>[] = []
  ended = false
  onmessage: WorkerLike['onmessage'] = null
  onmessageerror: WorkerLike['onmessageerror'] = null
  onerror: WorkerLike['onerror'] = null
  postMessage = (message: unknown): void => void this.sent.push(message as Numbered<string>)
  terminate = (): void => void (this.ended = true)
  say = (data: unknown): void => this.onmessage?.({ data } as MessageEvent)
  /** Answers what it was asked as the nth, by its text in capitals. */
  answer = (n: number): void => {
    const { id, request } = this.sent[n] ?? { id: -1, request: '' }
    this.say({ id, answer: request.toUpperCase() })
  }
}

function clientOf(firstly: () => readonly string[] = () => []) {
  const workers: FakeWorker[] = []
  const start = (): FakeWorker => {
    const worker = new FakeWorker()
    workers.push(worker)
    return worker
  }
  return { workers, client: new WorkerClient<string>(start, firstly) }
}
const reasonOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'answered',
    (error: unknown) => (error instanceof WorkerStopped ? error.reason : error),
  )

describe('a worker', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is started when it is first asked, and each answer goes to its question', async () => {
    const { client, workers } = clientOf()
    expect(workers).toHaveLength(0)
    const [a, b] = [client.request('a'), client.request('b')]
    workers[0]?.answer(1)
    workers[0]?.answer(0)
    expect(await Promise.all([a, b])).toEqual(['A', 'B'])
    expect(workers).toHaveLength(1)
  })

  it('is started before anything is asked where that is wished, and only once', async () => {
    const { client, workers } = clientOf(() => ['know'])
    client.warm()
    client.warm()
    const asked = client.request('a')
    expect(workers).toHaveLength(1)
    expect(workers[0]?.sent.map(({ request }) => request)).toEqual(['know', 'a'])
    workers[0]?.answer(1)
    expect(await asked).toBe('A')
  })

  it('passes on an error by its name', async () => {
    const { client, workers } = clientOf()
    const asked = client.request('a')
    workers[0]?.say({ id: workers[0].sent[0]?.id, error: { name: 'QuotaExceededError', message: 'full' } })
    await expect(asked).rejects.toMatchObject({ name: 'QuotaExceededError', message: 'full' })
  })

  it('tells how far it is to whom it works for, until it has answered', async () => {
    const { client, workers } = clientOf()
    const heard: unknown[] = []
    const asked = client.request('a', { onprogress: (progress) => heard.push(progress) })
    const other = client.request('b')
    const [first, second] = workers[0]?.sent ?? []
    workers[0]?.say({ id: second?.id, progress: 'of another' })
    workers[0]?.say({ id: first?.id, progress: 'half' })
    workers[0]?.answer(0)
    workers[0]?.answer(1)
    expect(await Promise.all([asked, other])).toEqual(['A', 'B'])
    workers[0]?.say({ id: first?.id, progress: 'late' })
    expect(heard).toEqual(['half'])
  })

  it('that is silent past the limit is ended, and the others are asked of a new one', async () => {
    const { client, workers } = clientOf()
    const [late, patient] = [reasonOf(client.request('late', { limitMs: 100 })), client.request('patient')]
    await vi.advanceTimersByTimeAsync(100)
    expect(await late).toBe('silent')
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    expect(workers[1]?.sent.map(({ request }) => request)).toEqual(['patient'])
    workers[1]?.answer(0)
    expect(await patient).toBe('PATIENT')
  })

  it('that answers in time is left alone', async () => {
    const { client, workers } = clientOf()
    const asked = client.request('a', { limitMs: 100 })
    workers[0]?.answer(0)
    await asked
    await vi.advanceTimersByTimeAsync(1000)
    expect(workers.map(({ ended }) => ended)).toEqual([false])
  })

  it('is ended when what it does is called off; what is called off before is never asked', async () => {
    const { client, workers } = clientOf()
    const stop = new AbortController()
    const [long, next] = [reasonOf(client.request('long', { signal: stop.signal })), client.request('next')]
    stop.abort()
    expect(await long).toBe('cancelled')
    expect(workers[0]?.ended).toBe(true)
    workers[1]?.answer(0)
    expect(await next).toBe('NEXT')
    expect(await reasonOf(client.request('never', { signal: stop.signal }))).toBe('cancelled')
    expect(workers).toHaveLength(2)
  })

  it('that fails fails all it was asked, and the next question starts another', async () => {
    const { client, workers } = clientOf()
    const asked = [reasonOf(client.request('a')), reasonOf(client.request('b'))]
    workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent)
    expect(await Promise.all(asked)).toEqual(['failed', 'failed'])
    const again = client.request('c')
    workers[1]?.answer(0)
    expect(await again).toBe('C')
  })

  it('whose answer can’t be read fails what it was asked', async () => {
    const { client, workers } = clientOf()
    const asked = reasonOf(client.request('a'))
    workers[0]?.onmessageerror?.({} as MessageEvent)
    expect(await asked).toBe('failed')
  })

  it('is told first what every one is to know', () => {
    const { client, workers } = clientOf(() => ['know'])
    const asked = reasonOf(client.request('a'))
    workers[0]?.onerror?.({ message: '' } as ErrorEvent)
    void client.request('b')
    expect(workers.map(({ sent }) => sent.map(({ request }) => request))).toEqual([
      ['know', 'a'],
      ['know', 'b'],
    ])
    return asked
  })
})
