import type { Upgrade } from './upgrade'

/** The first schema. */
export const first: Upgrade = {
  version: 1,
  stores: {
    pages: 'sha256, openedAt',
    contents: 'sha256',
    decisions: 'id, source',
    articles: '++ordinal, page, state, title, changedAt, *people',
    postings: '[gram+chunk]',
    drafts: 'key, source',
    settings: 'key',
  },
}
