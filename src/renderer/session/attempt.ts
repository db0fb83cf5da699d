import type { Outcome, Problem } from '../../core/problem'
import { storageProblem } from '../store/open-store'
import { WorkerStopped } from '../worker/requests'
import { notices } from './notices.svelte'

/** What a file system says, in a browser by the error's name, from the shell by the code in its words. */
const UNREADABLE = /^(?:NotFoundError|NotReadableError|NotAllowedError|SecurityError|TypeMismatchError)$/
const UNREADABLE_CODE = /\b(?:ENOENT|EACCES|EPERM|EISDIR|ENOTDIR|ELOOP|EBUSY|EIO|ENAMETOOLONG|EMFILE|ENXIO)\b/
const NAMED_FILE = /'[^']*?([^'/\\]+)'$/

/** Was it the editor who called it off? That is no problem. */
const isCalledOff = (error: unknown): boolean =>
  (error instanceof DOMException && error.name === 'AbortError') ||
  (error instanceof WorkerStopped && error.reason === 'cancelled')

/** What an error from outside comes to, as a problem; `unexpected` where it is none that the world can be blamed for. */
export function problemOf(error: unknown, about?: string): Problem {
  const { name, message } =
    error instanceof Error || error instanceof DOMException ? error : { name: '', message: String(error) }
  const named = about ?? NAMED_FILE.exec(message)?.[1]
  const known = named === undefined ? {} : { about: named }
  if (UNREADABLE.test(name) || UNREADABLE_CODE.test(message))
    return { code: 'file-unreadable', ...known, detail: message }
  if (error instanceof WorkerStopped) return { code: 'page-unread', ...known, detail: message }
  return { ...storageProblem(error), ...(about === undefined ? {} : { about }) }
}

const isFailed = (value: unknown): value is Outcome<never> & { ok: false } =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'problem' in value

/**
 * Does something an editor asked for, to its end: whatever it comes to, a failed outcome or an error, is told with the
 * name of what it is about, and everything else goes on.
 */
export async function attempt(run: () => unknown, about?: string): Promise<void> {
  try {
    const done = await run()
    if (isFailed(done)) notices.complain(done.problem)
  } catch (error) {
    if (!isCalledOff(error)) notices.complain(problemOf(error, about))
  }
}
