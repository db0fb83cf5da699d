import { reviewFinding } from '../../4-review/review'
import type { FindingKey } from '../../identities'
import { differing, type Folded } from './folded'

/** Findings under another rule's key, or that are not as was decided. */
export function* findingFaults({ exported: { findings }, log, by }: Folded): Generator<string> {
  for (const finding of findings) {
    const { key, rule, severity, message, state } = finding
    const of = `finding ${key}`
    if (!key.startsWith(`${rule}:`)) yield `${of}: not of the rule ${rule}`
    const { start, end } = finding
    const must = reviewFinding(
      {
        key: key as FindingKey,
        rule,
        severity,
        message,
        at: { start, end },
        related: [],
        suggestions: [],
      },
      log,
    )
    // A correction of what it is about settles a finding, too.
    const isMended = must.state === 'open' && state === 'applied' && by.changes.length > 0
    const { reason, note, by: decidedBy, at: decidedAt } = must
    yield* differing(
      of,
      { ...finding },
      {
        ...{ state: isMended ? state : must.state, reason, note, decidedBy, decidedAt },
      },
    )
  }
}
