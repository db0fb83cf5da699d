import type { Localized } from '../problem'

/** A problem's two sentences. `{detail}`, `{leftOut}` and `{formats}` in them are filled in. */
export interface Wording {
  /** What happened, in the editor's words. */
  readonly says: Localized
  /** What to do next. */
  readonly next: Localized
}
