import type { Found, Query } from '../../core/4-review/find'
import { WorkerClient } from './requests'

export interface FindRequest {
  readonly passages: readonly string[]
  readonly query: Query
}

/** A regular expression that takes longer takes for ever; starting the thread is in it. In milliseconds. */
const LIMIT_MS = 3000

const client = new WorkerClient<FindRequest>(
  () => new Worker(new URL('./find-worker.ts', import.meta.url), { type: 'module' }),
)

/** Rejects with a WorkerStopped where a regular expression takes too long. */
export const find = (request: FindRequest): Promise<Found> =>
  client.request<Found>(request, request.query.way === 'pattern' ? { limitMs: LIMIT_MS } : {})
