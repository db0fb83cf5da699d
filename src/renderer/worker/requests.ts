/** As much of a `Worker` as a client uses. */
export interface WorkerLike {
  postMessage: (message: unknown) => void
  terminate: () => void
  onmessage: ((event: MessageEvent) => void) | null
  onmessageerror: ((event: MessageEvent) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** What goes to a worker: a request with its number. */
export interface Numbered<Request> {
  readonly id: number
  readonly request: Request
}

/** What comes back: how far it has come, then the answer under the request's number, or an error by its name and words. */
export type Reply<Answer> =
  | { readonly id: number; readonly progress: unknown }
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } }

/** Why a request got no answer: none came in time, the worker failed, or it was called off. */
export type Unanswered = 'silent' | 'failed' | 'cancelled'

export class WorkerStopped extends Error {
  readonly reason: Unanswered

  constructor(reason: Unanswered, message: string = reason) {
    super(message)
    this.name = 'WorkerStopped'
    this.reason = reason
  }
}

interface Pending<Request> {
  readonly message: Numbered<Request>
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
  readonly forget: () => void
  readonly onprogress: ((progress: never) => void) | undefined
}

export interface RequestOptions {
  /** Answered within so many milliseconds, or rejected as silent. */
  readonly limitMs?: number
  readonly signal?: AbortSignal
  /** Told now and then how far the work has come, where it says so. */
  readonly onprogress?: (progress: never) => void
}

/**
 * The requests to one worker, which is started when it is first needed. One that is called off or not answered in time ends
 * the worker, for it may be what keeps it busy; the others are put again to a new one, so a request must be one that
 * may be done twice. A worker that fails fails all that was requested of it: one of them may be why.
 */
export class WorkerClient<Request> {
  readonly #start: () => WorkerLike
  readonly #firstly: () => readonly Request[]
  readonly #waiting = new Map<number, Pending<Request>>()
  #worker: WorkerLike | null = null
  #lastId = 0

  /** `firstly`: what every new worker is told before anything else. */
  constructor(start: () => WorkerLike, firstly: () => readonly Request[] = () => []) {
    this.#start = start
    this.#firstly = firstly
  }

  /** Rejects with a WorkerStopped, or with the error that the worker's own work came to. */
  request<Answer>(request: Request, { limitMs, signal, onprogress }: RequestOptions = {}): Promise<Answer> {
    if (signal?.aborted) return Promise.reject(new WorkerStopped('cancelled'))
    const message = { id: ++this.#lastId, request }
    return new Promise<Answer>((resolve, reject) => {
      const giveUp = (reason: Unanswered): void => {
        this.#settle(message.id)?.reject(new WorkerStopped(reason))
        this.#restart()
      }
      const cancel = (): void => {
        giveUp('cancelled')
      }
      const timer = limitMs === undefined ? undefined : setTimeout(giveUp, limitMs, 'silent' as const)
      signal?.addEventListener('abort', cancel, { once: true })
      const forget = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', cancel)
      }
      this.#waiting.set(message.id, { message, resolve, reject, forget, onprogress })
      try {
        this.#running().postMessage(message)
      } catch (error) {
        // What can't be cloned, or a worker that can't be started.
        this.#settle(message.id)?.reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
  }

  /** Starts the worker before anything is requested: the first request does not wait for it to load what it needs. */
  warm(): void {
    this.#running()
  }

  #settle(id: number): Pending<Request> | undefined {
    const pending = this.#waiting.get(id)
    this.#waiting.delete(id)
    pending?.forget()
    return pending
  }

  #restart(): void {
    this.#end()
    if (this.#waiting.size === 0) return
    const worker = this.#running()
    for (const { message } of this.#waiting.values()) worker.postMessage(message)
  }

  #end(): void {
    if (!this.#worker) return
    this.#worker.onmessage = this.#worker.onmessageerror = this.#worker.onerror = null
    this.#worker.terminate()
    this.#worker = null
  }

  #running(): WorkerLike {
    if (this.#worker) return this.#worker
    const worker = this.#start()
    worker.onmessage = ({ data }: MessageEvent<Reply<never>>) => {
      if ('progress' in data) {
        this.#waiting.get(data.id)?.onprogress?.(data.progress as never)
        return
      }
      const pending = this.#settle(data.id)
      if (!('error' in data)) pending?.resolve(data.answer)
      else pending?.reject(Object.assign(new Error(data.error.message), { name: data.error.name }))
    }
    worker.onerror = (event) => {
      this.#fail(event.message)
    }
    // An answer that can't be read has no number: nobody can tell whose it was.
    worker.onmessageerror = () => {
      this.#fail('an answer could not be read')
    }
    this.#worker = worker
    for (const request of this.#firstly()) worker.postMessage({ id: ++this.#lastId, request })
    return worker
  }

  #fail(message: string): void {
    this.#end()
    for (const id of [...this.#waiting.keys()])
      this.#settle(id)?.reject(new WorkerStopped('failed', message || 'the worker stopped'))
  }
}
