import type { Page } from '../1-page/page'
import { sheetsOf } from '../1-page/sheets'
import type { TellProgress } from '../progress'
import { bySpan, type Span } from '../text/span'
import { allWhole } from '../text/whole-characters'
import { figureKind } from './figures/kinds'
import { findFigures } from './figures/find'
import { confidenceOf } from './figures/measured'
import { daysOfSheets } from './figures/page-day'
import { resolved } from './figures/resolve'
import { mentionId } from '../identities'
import { personOf, type Link, type Mention, type Mentions } from './mention'
import { findNames } from './names/find'
import type { FoundName } from './names/found-name'
import { withPageEvidence } from './names/page-evidence'
import type { SegmentNames } from './names/segment-names'
import { onPage, segmentsOf, type Segment } from './segment'
import type { NameModel } from './tagger/model'
import { spansOf, stretchesOf } from './tagger/spans'
import { AnalysisCache, type SegmentAnalysis } from './analysis-cache'
import { asWritten, findTitles } from './titles/find'
import type { FoundTitle } from './titles/found-title'
import { namesWith, titlesWith, type Words } from './words'
import { linkTitles } from './titles/link'
import type { NewsroomEntries } from './newsroom-entries'

/** What the engine knows besides the text: the shipped model, and the newsroom's own words where it has any. */
export interface Knowledge {
  readonly names: NameModel
  readonly words?: Words
  /** What the newsroom has changed of the lists that the checks come with. */
  readonly entries?: NewsroomEntries
}

/** Stage 2: every name, title and figure of a page, and which title is said of whom. */
export function findMentions(
  page: Page,
  knowledge: Knowledge,
  cache = new AnalysisCache(),
  tell?: TellProgress,
): Mentions {
  const { words } = knowledge
  cache.turn()
  const segments = segmentsOf(page)
  const read = segments.map((segment, done) => {
    tell?.({ of: 'sentences', done, total: segments.length })
    const analysis = cache.analysis(segment.text, () => analyseSegment(segment, knowledge))
    return { segment, names: analysis.names, analysis }
  })
  const all: Mention[] = []
  const links: Link[] = []
  for (const { day, read: onSheet } of bySheet(page, read))
    for (const one of withPageEvidence(onSheet)) {
      const found = inSegment(page.source.text, one, words, day)
      // An array of any length can't be spread into a call.
      for (const mention of found.all) all.push(mention)
      for (const link of found.links) links.push(link)
    }
  return { all: all.sort(bySpan), links }
}

/** What a segment says by itself, without the rest of the page. */
function analyseSegment({ text, reading }: Segment, { names: model, words }: Knowledge): SegmentAnalysis {
  const spans = spansOf(model, reading)
  const { names, doubted } = findNames(model, reading, spans)
  return {
    // What the newsroom's words stop stays stopped, whatever the page says.
    doubted: words ? namesWith({ ...words, name: [] }, text, doubted) : doubted,
    names: words ? namesWith(words, text, names) : names,
    figures: findFigures(text, reading),
    stretches: stretchesOf(spans),
  }
}

function titlesBeside(
  { text, reading: read }: Segment,
  names: readonly FoundName[],
  analysis: SegmentAnalysis,
  words: Words | undefined,
): readonly FoundTitle[] {
  if (analysis.titles?.beside === names) return analysis.titles.found
  const dates = analysis.figures.filter(({ value: { kind } }) => figureKind(kind).isTemporal)
  const titles = asWritten(text, findTitles(read, names, dates, analysis.stretches))
  const found = words ? titlesWith(words, text, titles) : titles
  analysis.titles = { beside: names, found }
  return found
}

/** What was read, sheet by sheet, with the day of each; all come in the order of the text. */
function bySheet(page: Page, read: readonly SegmentNames[]) {
  let next = 0
  const days = daysOfSheets(page)
  return sheetsOf(page.source.text).map((sheet, i) => {
    const first = next
    while ((read[next]?.segment.blocks[0]?.start ?? Infinity) < sheet.end) next++
    return { day: days[i] ?? null, read: read.slice(first, next) }
  })
}

function inSegment(
  pageText: string,
  { segment, names: read, analysis }: SegmentNames,
  words: Words | undefined,
  day: string | null,
): Mentions {
  const { placed, figures } = analysis
  const at = segment.blocks[0]?.start ?? 0
  // A sentence that the layout broke lies in several places: it is placed anew.
  const isWhole = segment.blocks.length === 1
  if (isWhole && placed?.at === at && placed.names === read && placed.day === day) return placed.mentions
  // Patterns and the model count in halves of characters beyond the basic plane.
  const names = allWhole(segment.text, read)
  const titles = allWhole(segment.text, titlesBeside(segment, read, analysis, words))
  // A figure inside a title (第二 in 第二巡回督导组组长) or a name is part of it.
  const inName = coveredBy(names)
  const inTitle = coveredBy(titles)
  const free = allWhole(segment.text, figures).filter((figure) => !inName(figure) && !inTitle(figure))
  const place = (span: Span) => {
    const placed = onPage(segment, span)
    return { ...placed, quote: pageText.slice(placed.start, placed.end) }
  }
  const nameMentions = names.map(({ confidence, evidence, ...span }): Mention => {
    const at = place(span)
    return {
      id: mentionId('name', at),
      type: 'name',
      ...at,
      value: { person: personOf(at.quote) },
      confidence,
      evidence,
    }
  })
  const titleMentions = titles.map(({ value, confidence, why, start, end }): Mention => {
    const at = place({ start, end })
    const evidence = [{ source: `title-${why}`, detail: value.post }]
    return { id: mentionId('title', at), type: 'title', ...at, value, confidence, evidence }
  })
  const figureMentions = free.map(({ value: figure, rule, start, end }): Mention => {
    const at = place({ start, end })
    const value = day === null ? figure : resolved(figure, at.quote, day)
    const evidence = [{ source: `figure-${rule.id}`, detail: at.quote }]
    return {
      id: mentionId('figure', at),
      type: 'figure',
      ...at,
      value,
      confidence: confidenceOf(rule.id),
      evidence,
    }
  })
  const links = linkTitles(segment.reading, titles, names).flatMap((pair): Link[] => {
    const [title, name] = [titleMentions[pair.title]?.id, nameMentions[pair.name]?.id]
    return title && name ? [{ title, name }] : []
  })
  const mentions = { all: [...nameMentions, ...titleMentions, ...figureMentions], links }
  if (isWhole) analysis.placed = { at, names: read, day, mentions }
  return mentions
}

/** Does a span lie inside one of these, which come in order and do not overlap? For spans asked in order. */
function coveredBy(outer: readonly Span[]): (inner: Span) => boolean {
  let at = 0
  return ({ start, end }) => {
    while ((outer[at]?.end ?? Infinity) <= start) at++
    const around = outer[at]
    return around !== undefined && around.start <= start && end <= around.end
  }
}
