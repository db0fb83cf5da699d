import { codePointOffsets, type Span } from '../text/span'
import type { ExportedSpan } from './exported'

export type Place = (span: Span) => ExportedSpan

/** Gives spans of a text their code points too: all that will be asked for, counted in one go. */
export function placer(text: string, spans: readonly Span[]): Place {
  const points = codePointOffsets(text, [...new Set(spans.flatMap(({ start, end }) => [start, end]))])
  return ({ start, end }) => ({
    start,
    end,
    codePointStart: points.get(start) ?? start,
    codePointEnd: points.get(end) ?? end,
  })
}
