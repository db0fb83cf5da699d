import type { TaskName, TaskRequest, TaskResponse, Tasks } from './protocol'

let worker: Worker | null = null
let lastId = 0
const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>()

function start(): Worker {
  const started = new Worker(new URL('./core-worker.ts', import.meta.url), { type: 'module' })
  started.onmessage = ({ data }: MessageEvent<TaskResponse>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if ('error' in data) asked?.reject(new Error(data.error))
    else asked?.resolve(data.answer as never)
  }
  started.onerror = (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message || 'the worker stopped'))
    waiting.clear()
    worker = null
  }
  return started
}

/** Has the worker do something. Rejects where the core itself fails: that is our mistake, not the world's. */
export function work<Name extends TaskName>(
  task: Name,
  ask: Tasks[Name]['ask'],
): Promise<Tasks[Name]['answer']> {
  worker ??= start()
  const id = ++lastId
  const request: TaskRequest<Name> = { id, task, ask }
  const done = new Promise<Tasks[Name]['answer']>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
  })
  worker.postMessage(request)
  return done
}
