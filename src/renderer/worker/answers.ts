/// <reference lib="webworker" />
import type { Numbered, Reply } from './requests'

/** How far the work has come is said no more often, in milliseconds: each time costs both threads something. */
const TELL_EVERY_MS = 100

/**
 * In a worker: answers every request by `run`, one after the other where `inOrder` says so. `tell` says how far a long
 * one has come.
 */
export function answerRequests<Request>(
  run: (request: Request, tell: (progress: unknown) => void) => unknown,
  { inOrder = false } = {},
): void {
  let last: Promise<unknown> = Promise.resolve()
  self.onmessage = ({ data }: MessageEvent<Numbered<Request>>): void => {
    const answered = inOrder ? last.then(() => reply(data, run)) : reply(data, run)
    last = answered.then((message) => {
      self.postMessage(message)
    })
  }
}

async function reply<Request>(
  { id, request }: Numbered<Request>,
  run: (request: Request, tell: (progress: unknown) => void) => unknown,
): Promise<Reply<unknown>> {
  let told = performance.now()
  const tell = (progress: unknown): void => {
    if (performance.now() - told < TELL_EVERY_MS) return
    told = performance.now()
    self.postMessage({ id, progress } satisfies Reply<never>)
  }
  try {
    return { id, answer: await run(request, tell) }
  } catch (error) {
    const isError = error instanceof Error || error instanceof DOMException
    const { name, message } = isError ? error : { name: 'Error', message: String(error) }
    return { id, error: { name, message: error instanceof Error ? (error.stack ?? message) : message } }
  }
}
