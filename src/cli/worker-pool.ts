import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import type { Knowledge } from '../core/2-mentions/find-mentions'
import { checkFile, type Wanted } from './check'
import type { Checked } from './checked'
import { readConfiguration, type Configuration, type ConfigurationFiles } from './configuration'

/** Fewer files than this are checked sooner than a second thread is up. */
const WORTH_IT = 16
/** From so many files on, progress is told. */
const LONG = 50

interface Order {
  readonly isPooled: true
  readonly files: ConfigurationFiles
}

/** Is this a thread of a worker pool? */
export const isPooled = (): boolean =>
  !isMainThread && (workerData as Partial<Order> | null)?.isPooled === true

/** What a thread of the pool does: checks each path it is sent, and sends back what it found. */
export async function serve(knowledge: (isFast: boolean) => Knowledge): Promise<void> {
  const { files } = workerData as Order
  const configuration = await readConfiguration(files, knowledge(files.isFast === true))
  // The main thread has read the same files before it started any other.
  if (!configuration.ok) throw new Error(configuration.problem.code)
  parentPort?.on('message', (path: string) => {
    void checkFile(path, configuration.value).then((checked) => {
      parentPort?.postMessage(checked)
    })
  })
}

/** Checks files, many of them on all cores; results come in the order of what is wanted. */
export async function* checkAll(
  wanted: readonly Wanted[],
  configuration: Configuration,
  files: ConfigurationFiles,
): AsyncGenerator<Checked> {
  const paths = wanted.map((one) => (typeof one === 'string' ? one : null))
  const size = paths.length < WORTH_IT ? 0 : Math.min(availableParallelism(), 8)
  const pool = Array.from({ length: size }, () => spawn(files))
  // Files are dealt round-robin; a thread that fails fails the rest of its share.
  const lanes: Promise<unknown>[] = pool.map(() => Promise.resolve())
  const results = paths.map((path, i) => {
    const lane = i % size
    const worker = pool[lane]
    if (!worker || path === null) return null
    const result = (lanes[lane] ?? Promise.resolve()).then(() => request(worker, path))
    // Told when its turn comes.
    result.catch(() => undefined)
    lanes[lane] = result
    return result
  })
  const tells = paths.length >= LONG && process.stderr.isTTY
  try {
    for (const [i, one] of wanted.entries()) {
      yield typeof one === 'string'
        ? await (results[i] ?? checkFile(one, configuration))
        : { path: one.about ?? '', problem: one, warnings: [], findings: [] }
      if (tells) process.stderr.write(`\rgalley: ${i + 1}/${paths.length}`)
    }
    if (tells) process.stderr.write('\n')
  } finally {
    for (const worker of pool) void worker.terminate()
  }
}

const spawn = (files: ConfigurationFiles): Worker =>
  new Worker(new URL(import.meta.url), { workerData: { isPooled: true, files } satisfies Order })

/** Rejects where the thread fails. */
async function request(worker: Worker, path: string): Promise<Checked> {
  worker.postMessage(path)
  const [checked] = (await once(worker, 'message')) as [Checked]
  return checked
}
