import type { RegisterKey } from '../../../core/identities'
import type { Run } from '../../page/runs'
import { isComment, type Remark } from '../../session/remarks'

/** How a stretch of text shows what an editor changed of it or said to it. */
export interface RunRemark {
  readonly id: RegisterKey
  /** `edited` for text that gets other words, `commented`; both where both are. */
  readonly classes: string
  /** What is printed instead, told once, behind the last stretch of it. */
  readonly to?: string
  /** Is the comment's sign to stand before it? */
  readonly begins: boolean
  /** For a pointer that rests on it. */
  readonly title: string
}

/** What of the remarks on a block lies over a stretch of it; undefined for none. The change comes before the comment. */
export function remarkOn({ start, end }: Run, remarks: readonly Remark[]): RunRemark | undefined {
  const over = remarks.filter((remark) => remark.start < end && remark.end > start)
  const edit = over.find((remark) => !isComment(remark))
  const comment = over.find(isComment)
  const first = edit ?? comment
  if (!first) return undefined
  return {
    id: first.id,
    classes: [edit ? 'edited' : '', comment ? 'commented' : ''].filter(Boolean).join(' '),
    ...(edit?.end === end && edit.text !== '' ? { to: edit.text } : {}),
    begins: comment?.start === start,
    title: [edit ? `→ ${edit.text}` : '', comment?.text ?? ''].filter(Boolean).join('\n'),
  }
}
