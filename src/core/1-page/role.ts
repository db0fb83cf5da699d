/** What a block is on a newspaper page. `noise` is what the layout system left behind: watermark, folio, header. */
export const ROLES = [
  'kicker',
  'headline',
  'subhead',
  'byline',
  'paragraph',
  'list',
  'caption',
  'fragment',
  'noise',
] as const
export type Role = (typeof ROLES)[number]
