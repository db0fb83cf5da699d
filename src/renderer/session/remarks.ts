import { parseRegister, type RegisterKey } from '../../core/identities'
import type { Comment, Edit } from '../../core/4-review/review'
import type { PageSession } from './page-session.svelte'

/** What an editor changed of the text, or said to it, where no mention stands for it. */
export type Remark = Edit | Comment

export const isComment = (remark: Remark): remark is Comment => parseRegister(remark.id)?.kind === 'comment'

/** The edit or comment of a register; undefined where it was taken back. */
export const remarkOf = (page: PageSession, key: RegisterKey): Remark | undefined =>
  page.edits.find(({ id }) => id === key) ?? page.comments.find(({ id }) => id === key)
