import { toSource, type Source } from '../../../../src/core/1-page/source'
import { pageOf } from '../../../../src/core/1-page/to-page'
import { review } from '../../../../src/core/article-path'
import { DecisionLog } from '../../../../src/core/4-review/log'
import { toExport } from '../../../../src/core/6-export/export-page'
import { validateExport } from '../../../../src/core/6-export/validate'

/** Opens a file; whatever is opened can leave again: its export agrees with how the file is laid out. */
export async function open(name: string, bytes: Uint8Array | string): Promise<Source> {
  const source = await toSource({
    name,
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  })
  if (!source.ok) throw new Error(`${source.problem.code} ${source.problem.detail ?? ''}`)
  const [page, log] = [pageOf(source.value), new DecisionLog([])]
  const nothingFound = { page, mentions: { all: [], links: [] }, findings: [] }
  const left = validateExport(toExport(review(nothingFound, log), log))
  if (!left.ok) throw new Error(`${left.problem.code} ${left.problem.detail ?? ''}`)
  return source.value
}

/** The code of why a file is not opened; `ok` where it is. */
export async function codeOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const source = await toSource({
    name,
    bytes: typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  })
  return source.ok ? 'ok' : source.problem.code
}

/** Each line with what its file marks it as. */
export const marksOf = ({ text, layout }: Source): (readonly [string | null, string])[] =>
  (layout?.lines ?? []).map(({ start, end, marked }) => [marked, text.slice(start, end)] as const)

/** How many of each kind were left out, and in which paragraphs. */
export const leftOutOf = ({ layout }: Source) =>
  Object.fromEntries(
    (layout?.leftOut ?? []).map(({ kind, count, paragraphs }) => [kind, [count, ...paragraphs]]),
  )
