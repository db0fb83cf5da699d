import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Knowledge } from '../core/2-mentions/find-mentions'
import { checkFile, type Checked } from './check'
import { readDesk, type Desk, type DeskFiles } from './desk'

/** Fewer files than this are checked sooner than a second thread is up. */
const WORTH_IT = 16
/** From so many files on, progress is told. */
const LONG = 50

interface Order {
  readonly crew: true
  readonly files: DeskFiles
}

/** Is this a thread that a crew has started? */
export const isCrew = (): boolean => !isMainThread && (workerData as Partial<Order> | null)?.crew === true

/** What a thread of the crew does: checks each path it is sent, and sends back what it found. */
export async function serve(knowledge: Knowledge): Promise<void> {
  const desk = await readDesk((workerData as Order).files, knowledge)
  // The main thread has read the same files before it started any other.
  if (!desk.ok) throw new Error(desk.problem.code)
  parentPort?.on('message', (path: string) => {
    void checkFile(path, desk.value).then((checked) => {
      parentPort?.postMessage(checked)
    })
  })
}

/** Checks files, many of them on all cores; results come in the order of the files. */
export async function* checkAll(
  paths: readonly string[],
  desk: Desk,
  files: DeskFiles,
): AsyncGenerator<Checked> {
  const crew = paths.length < WORTH_IT ? [] : start(Math.min(availableParallelism(), 8), files)
  const results = new Map<string, Promise<Checked>>()
  let next = 0
  const give = (worker: Worker): void => {
    const path = paths[next++]
    if (path === undefined) return
    results.set(
      path,
      new Promise((resolve, reject) => {
        worker.once('message', (checked: Checked) => {
          resolve(checked)
          give(worker)
        })
        worker.once('error', reject)
        worker.postMessage(path)
      }),
    )
  }
  try {
    crew.forEach(give)
    for (const [i, path] of paths.entries()) {
      yield await (results.get(path) ?? checkFile(path, desk))
      results.delete(path)
      if (paths.length >= LONG && process.stderr.isTTY)
        process.stderr.write(`\rgalley: ${i + 1}/${paths.length}`)
    }
    if (paths.length >= LONG && process.stderr.isTTY) process.stderr.write('\n')
  } finally {
    for (const worker of crew) void worker.terminate()
  }
}

const start = (count: number, files: DeskFiles): Worker[] =>
  Array.from({ length: count }, () => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { crew: true, files } satisfies Order })
    // One listener for each file in turn, and the error's beside it.
    worker.setMaxListeners(0)
    return worker
  })
