import type { Upgrade } from './upgrade'

/** The library sorts by what is left and by reviewer, and shows open findings: rows of version 1 lack the number. */
export const findings: Upgrade = {
  version: 2,
  stores: {
    articles:
      '++ordinal, page, state, title, changedAt, openedAt, reviewer, findings, *people, [state+changedAt], [state+title], [state+openedAt], [state+reviewer], [state+findings]',
  },
  upgrade: (transaction) =>
    transaction
      .table<{ findings?: number }>('articles')
      .toCollection()
      .modify((row) => {
        row.findings ??= 0
      }),
}
