import type { SegmentAnalysis } from '../analysis-cache'
import type { Segment } from '../segment'
import type { FoundName } from './found-name'

/** A segment of a page, the names in it so far, and what else was made of its text. */
export interface SegmentNames {
  readonly segment: Segment
  readonly names: readonly FoundName[]
  readonly analysis: SegmentAnalysis
}
