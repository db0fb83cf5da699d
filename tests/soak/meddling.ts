import type { Page } from '@playwright/test'

/** What can be done to a window from outside the program. */
export interface Meddling {
  /** The journal's worker hears nothing. */
  silent: boolean
  /** The window hears nothing of the others. */
  deaf: boolean
}

declare global {
  interface Window {
    meddling?: Meddling
  }
}

/** Where the clock of all windows stands, in milliseconds beside the machine's. */
const CLOCK = 'soak-clock'

/** Runs in every window before the program: puts the levers in. */
export function meddle(): void {
  const levers: Meddling = { silent: false, deaf: false }
  window.meddling = levers
  const offset = Number(localStorage.getItem('soak-clock') ?? 0)
  const PlainDate = Date
  window.Date = class extends PlainDate {
    constructor(...given: [] | [number]) {
      if (given.length === 0) super(PlainDate.now() + offset)
      else super(...given)
    }
    static override now(): number {
      return PlainDate.now() + offset
    }
  } as DateConstructor
  const PlainWorker = Worker
  window.Worker = class extends PlainWorker {
    readonly #isJournal: boolean
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options)
      this.#isJournal = String(url).includes('opfs-worker')
    }
    override postMessage(message: unknown): void {
      if (!this.#isJournal || !levers.silent) super.postMessage(message)
    }
  }
  const PlainChannel = BroadcastChannel
  window.BroadcastChannel = class extends PlainChannel {
    override addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
      super.addEventListener(type, (event: Event) => {
        if (levers.deaf) return
        if (typeof listener === 'function') listener(event)
        else listener.handleEvent(event)
      })
    }
  }
}

export const set = (page: Page, levers: Partial<Meddling>): Promise<void> =>
  page.evaluate((given) => void Object.assign(window.meddling ?? {}, given), levers)

/** Sets the clock of every window that is opened from now on. */
export const setClock = (page: Page, ms: number): Promise<void> =>
  page.evaluate(([key, value]) => localStorage.setItem(key, value), [CLOCK, String(ms)] as const)
