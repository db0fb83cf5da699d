import type { TaskName, TaskRequest, Tasks } from './protocol'
import { WorkerClient, type RequestOptions } from './requests'

/** What the worker was last told to know: a new one is told again. */
let known: TaskRequest<'know'> | null = null

const client = new WorkerClient<TaskRequest>(
  () => new Worker(new URL('./core-worker.ts', import.meta.url), { type: 'module' }),
  () => (known ? [known] : []),
)

/** Lets the worker load lists and models while nothing is asked of it yet. */
export const warm = (): void => {
  client.warm()
}

/**
 * Has the worker do something; a signal calls it off, whatever it is at; `onprogress` hears how far it is. Rejects with a WorkerStopped then, or where
 * the worker fails, and where the core itself fails: that is our mistake, not the world's.
 */
export function work<Name extends TaskName>(
  task: Name,
  input: Tasks[Name]['input'],
  options: Pick<RequestOptions, 'signal' | 'onprogress'> = {},
): Promise<Tasks[Name]['answer']> {
  const request: TaskRequest<Name> = { task, input }
  const answer = client.request<Tasks[Name]['answer']>(request as TaskRequest, options)
  if (task === 'know') known = request as TaskRequest<'know'>
  return answer
}
