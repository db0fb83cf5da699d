/// <reference lib="webworker" />
import type { Numbered, Reply } from './requests'

/** In a worker: answers every request by `run`, one after the other where `inOrder` says so. */
export function answerRequests<Request>(run: (request: Request) => unknown, { inOrder = false } = {}): void {
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
  run: (request: Request) => unknown,
): Promise<Reply<unknown>> {
  try {
    return { id, answer: await run(request) }
  } catch (error) {
    const isError = error instanceof Error || error instanceof DOMException
    const { name, message } = isError ? error : { name: 'Error', message: String(error) }
    return { id, error: { name, message: error instanceof Error ? (error.stack ?? message) : message } }
  }
}
