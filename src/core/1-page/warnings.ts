import { failed, type Problem } from '../problem'
import { unreadIn } from './encoding/decode'
import type { Source } from './source'

/** What the editor should hear of a file that was read all the same: what of it is not in its text, or not for certain. */
export function warningsOf({ name, text, layout }: Source): Problem[] {
  const unread = unreadIn(text)
  const leftOut = layout?.leftOut ?? []
  return [
    ...(unread === 0 ? [] : [failed('file-damaged', name, String(unread)).problem]),
    ...(leftOut.length === 0 ? [] : [{ code: 'file-partly', about: name, leftOut } as const]),
  ]
}
