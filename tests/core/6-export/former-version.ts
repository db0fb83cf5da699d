import type { ExportedPage } from '../../../src/core/6-export/exported'
import { sealOf } from '../../../src/core/6-export/seal'

type Loose = Record<string, unknown>

/** An export as schema version 1 had it, sealed; `isOfVersion01` without what the first program did not tell. */
export function asVersion1(page: ExportedPage, isOfVersion01 = false): Loose {
  const { sha256: _s, version: _v, folio: _f, pageVersion: _p, people: _n, errorRate, ...rest } = page
  const { format, decisions, ...parts } = rest
  const rate = errorRate && {
    asItCame: errorRate.original,
    asCorrected: errorRate.corrected,
    brought: errorRate.brought,
    characters: errorRate.characters,
  }
  const body: Loose = { format, version: 1, ...parts, ...(rate ? { errorRate: rate } : {}), decisions }
  if (isOfVersion01) {
    for (const field of ['program', 'exportedAt', 'textSha256', 'edits', 'comments'])
      Reflect.deleteProperty(body, field)
    body['articles'] = page.articles.map(({ paragraphs: _ps, fields: _fs, ...article }) => article)
    body['mentions'] = page.mentions.map(({ article: _a, ...mention }) => mention)
    if (rate) body['errorRate'] = { ...rate, brought: undefined }
  }
  const plain = JSON.parse(JSON.stringify(body)) as Loose
  return { ...plain, sha256: sealOf(plain) }
}
