import type { FoundFigure } from './figures/find'
import type { Mentions } from './mention'
import type { FoundName } from './names/found-name'
import type { Stretches } from './tagger/spans'
import type { FoundTitle } from './titles/found-title'

/** What was made of a segment, by its text alone. */
export interface SegmentAnalysis {
  readonly names: readonly FoundName[]
  /** What is more likely no name by the segment alone, in text order; may overlap. */
  readonly doubted: readonly FoundName[]
  readonly figures: readonly FoundFigure[]
  readonly stretches: Stretches
  /** The names with the page's evidence, and for which evidence that was. */
  evident?: { readonly by: string; readonly names: readonly FoundName[] }
  /** The titles last found, beside which names: page evidence may change those. */
  titles?: { readonly beside: readonly FoundName[]; readonly found: readonly FoundTitle[] }
  /** The mentions last made of all that, where the segment began. */
  placed?: {
    readonly at: number
    readonly names: readonly FoundName[]
    readonly day: string | null
    readonly mentions: Mentions
  }
}

/**
 * Keeps how the segments of the page read last were analysed, for one `Knowledge`: after a correction all but one of
 * them are as they were, and checking again takes a fraction of the time.
 */
export class AnalysisCache {
  #before = new Map<string, SegmentAnalysis>()
  #now = new Map<string, SegmentAnalysis>()

  /** A page is about to be read: what only the page before the last had is forgotten. */
  turn(): void {
    this.#before = this.#now
    this.#now = new Map()
  }

  /** The analysis of a segment's text; made now where it was not met on this page or the last. */
  analysis(text: string, analyse: () => SegmentAnalysis): SegmentAnalysis {
    const analysis = this.#now.get(text) ?? this.#before.get(text) ?? analyse()
    this.#now.set(text, analysis)
    return analysis
  }
}
