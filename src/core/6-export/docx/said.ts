import type { Localized } from '../../localized'
import type { ExportedPage } from '../exported'
import type { Span } from '../../text/span'
import type { Doer } from './markup'

/** What stands beside the text as a comment. */
export interface Said extends Span, Doer {
  readonly text: string
}

const PROGRAM = '校样 Galley'
const SEVERITY: Readonly<Record<string, Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '可疑', en: 'doubtful' },
  note: { zh: '提示', en: 'note' },
}

/** The editor's comments, why the editor changed something, and the findings that are still open. */
export function saidOf({ comments = [], edits = [], findings, exportedAt }: ExportedPage): Said[] {
  const messages = new Map(findings.map(({ key, message }) => [key, message.zh]))
  const reasons = edits.flatMap(({ start, end, by, at, why, finding }): Said[] => {
    const text = why ?? messages.get(finding ?? '')
    return text === undefined ? [] : [{ start, end, text, by: nameOf(by), at }]
  })
  const own = comments.map(({ start, end, text, by, at }): Said => ({ start, end, text, by: nameOf(by), at }))
  const open = findings
    .filter(({ state }) => state === 'open')
    .map(({ start, end, severity, message, note }): Said => {
      const text = `【${SEVERITY[severity]?.zh ?? severity}】${message.zh}${note === undefined ? '' : `\n${note}`}`
      return { start, end, text, by: PROGRAM, at: exportedAt }
    })
  return [...own, ...reasons, ...open].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A change needs an author; an editor without a name is the program's. */
export const nameOf = (by: string): string => (by.trim() === '' ? PROGRAM : by)
