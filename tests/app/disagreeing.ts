import type { Page } from '@playwright/test'
import type { Subject, What } from '../../src/core/4-review/decision'

/** What editors decided about one thing without seeing each other's. */
export interface Disagreement {
  readonly subject: Subject
  readonly whats: readonly What[]
}

/** Has colleagues decide on the open page, each in a window of their own: this one hears of it as of any other window. */
export async function disagree(page: Page, disagreements: readonly Disagreement[]): Promise<void> {
  await page.evaluate(async (given) => {
    const request = indexedDB.open('galley')
    await new Promise((resolve) => (request.onsuccess = resolve))
    const database = request.result
    const of = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => {
        asked.onsuccess = () => {
          resolve(asked.result)
        }
      })
    const write = database.transaction(['pages', 'decisions'], 'readwrite')
    const [row] = await of<{ sha256: string; copy: string }[]>(write.objectStore('pages').getAll())
    const decisions = given.flatMap(({ subject, whats }, n) =>
      whats.map((what, i) => ({
        id: `${n}-${i}`,
        act: `act-${n}-${i}`,
        source: row?.sha256,
        at: `2026-03-14T12:0${i}:00.000Z`,
        by: '甲乙丙'[i],
        over: [],
        subject,
        what,
      })),
    )
    for (const decision of decisions) write.objectStore('decisions').put(decision)
    await new Promise((resolve) => (write.oncomplete = resolve))
    database.close()
    const channel = new BroadcastChannel('galley')
    channel.postMessage({ copy: row?.copy, decisions })
    channel.close()
  }, disagreements)
}
