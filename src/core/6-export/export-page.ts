import { folioOf, type Folio } from '../1-page/folio'
import type { Article } from '../1-page/page'
import { hashOfText, type Source } from '../1-page/source'
import type { ArticleState } from '../4-review/decision'
import { errorRate, NATIONAL_WEIGHTS, type ErrorWeights } from '../5-reports/error-rate'
import { articleTexts, correctedPage, correctedTitle } from '../4-review/corrected-text'
import { articleOfMention, articleState, mentionsByArticle } from '../5-reports/progress'
import type { DecisionLog } from '../4-review/log'
import type { Review, ReviewedFinding, ReviewedMention } from '../4-review/review'
import { contains, type Span } from '../text/span'
import { articleParts, exportedComments, exportedEdits } from './exported-changes'
import { exportedPeople } from './exported-people'
import { exportedVersion, placesOfVersion, type PageVersion } from './exported-version'
import { placer, type Place } from './placer'
import { sealOf } from './seal'
import type { MentionType } from '../identities'
import type { ExportedArticle, ExportedFinding, ExportedMention, ExportedPage } from './exported'

/** What of a page goes out, and how its errors count. */
export interface ExportOptions {
  /** The ids of some articles: blocks, mentions and findings of those; the text stays whole, since offsets count in it. */
  readonly only?: readonly string[]
  readonly weights?: ErrorWeights
  /** The version of the program that writes it. */
  readonly program?: string
  /** When it goes out: ISO 8601, UTC. */
  readonly exportedAt?: string
  /** What editors say of the issue and the sheet, before what the page says itself. */
  readonly folio?: Folio
  readonly version?: PageVersion
}

/** A page as it is reviewed, with the log that says so. */
export function toExport(
  review: Review,
  log: DecisionLog,
  { only, weights = NATIONAL_WEIGHTS, ...about }: ExportOptions = {},
): ExportedPage {
  const { page } = review.read
  const { source, blocks, articles } = page
  const shown = articles.filter(({ id }) => only === undefined || only.includes(id))
  const shownIds = new Set(shown.flatMap((article) => article.blocks))
  const shownBlocks = blocks.filter(({ id }) => only === undefined || shownIds.has(id))
  const inside = (span: Span): boolean =>
    only === undefined || shownBlocks.some((block) => contains(block, { start: span.start, end: span.start }))
  const { changes } = review
  const ownerOf = articleOfMention(page)
  const own = mentionsByArticle(page, review.mentions)
  const mentions = review.mentions.filter(inside)
  const linked = linkedBothWays(review, mentions)
  const place = placer(source.text, [
    ...blocks,
    ...review.mentions,
    ...changes,
    ...review.comments,
    ...review.findings.flatMap(({ finding }) => [finding.at, ...finding.related]),
    ...placesOfVersion(about.version),
  ])
  const exportedMentions = mentions.map((mention) => toMention(mention, linked, place, ownerOf(mention)))
  const body: Omit<ExportedPage, 'sha256'> = {
    ...headOf(source, about),
    ...(about.version ? { pageVersion: exportedVersion(about.version, log, place, inside) } : {}),
    text: source.text,
    ...(source.layout ? { layout: source.layout } : {}),
    textSha256: hashOfText(source.text),
    correctedText: correctedPage(source.text, changes),
    blocks: shownBlocks.map((block) => ({ id: block.id, role: block.role, ...place(block) })),
    articles: shown.map((article) =>
      toArticle(review, article, articleState(article.id, own.get(article.id) ?? [], log)),
    ),
    mentions: exportedMentions,
    people: exportedPeople(exportedMentions),
    findings: review.findings
      .filter(({ finding }) => inside(finding.at))
      .map((reviewed) => toFinding(reviewed, place)),
    edits: exportedEdits(review, log, place).filter(inside),
    comments: exportedComments(review, place).filter(inside),
    ...(only === undefined ? { errorRate: errorRate(review, weights) } : {}),
    decisions: log.all(),
  }
  return { ...body, sha256: sealOf(body) }
}

/** What it is, of which file, and in which issue. */
const headOf = (
  { name, sha256, format, encoding, size, text }: Source,
  { exportedAt, program, folio }: Pick<ExportOptions, 'exportedAt' | 'program' | 'folio'>,
) => ({
  format: 'galley-export' as const,
  version: 2 as const,
  ...(program === undefined ? {} : { program: { name: 'galley' as const, version: program } }),
  ...(exportedAt === undefined ? {} : { exportedAt }),
  source: { name, sha256, format, encoding, size },
  folio: { ...folioOf(name, text), ...folio },
})

const decided = ({ by, at }: { by?: string; at?: string }) => ({
  ...(by === undefined ? {} : { decidedBy: by }),
  ...(at === undefined ? {} : { decidedAt: at }),
})

const toArticle = (
  { read: { page }, changes }: Review,
  article: Article,
  state: ArticleState,
): ExportedArticle => ({
  id: article.id,
  title: correctedTitle(page, article, changes),
  state,
  blocks: article.blocks,
  joins: article.joins,
  ...articleTexts(page, article, changes),
  ...articleParts(page, article, changes),
})

function toFinding(reviewed: ReviewedFinding, place: Place): ExportedFinding {
  const { key, rule, severity, message, at, related } = reviewed.finding
  return {
    key,
    rule,
    severity,
    message,
    ...place(at),
    related: related.map(place),
    state: reviewed.state,
    ...(reviewed.reason === undefined ? {} : { reason: reviewed.reason }),
    ...(reviewed.note === undefined ? {} : { note: reviewed.note }),
    ...decided(reviewed),
  }
}

function toMention(
  mention: ReviewedMention,
  linked: ReadonlyMap<string, readonly string[]>,
  place: Place,
  article: string | null,
): ExportedMention {
  const { id, type, quote, state, surface, value, figure, title, note, proposal } = mention
  return {
    id,
    type,
    ...place(mention),
    quote,
    corrected: surface,
    value: value ?? null,
    ...(figure === undefined ? {} : { kind: figure.kind }),
    ...(figure?.unit === undefined ? {} : { unit: figure.unit }),
    ...(figure?.approximate === undefined ? {} : { approximate: figure.approximate }),
    ...(title === undefined ? {} : { title }),
    state,
    confidence: proposal?.confidence ?? null,
    evidence: proposal?.evidence ?? [],
    links: linked.get(id) ?? [],
    ...(note === undefined ? {} : { note }),
    ...decided(mention),
    article,
  }
}

/** The other end of each link, for titles and for names alike: of those that are such, and go out. */
function linkedBothWays(
  { links }: Review,
  mentions: readonly ReviewedMention[],
): ReadonlyMap<string, readonly string[]> {
  const types = new Map<string, MentionType>(mentions.map(({ id, type }) => [id, type]))
  const both = new Map<string, string[]>()
  const add = (from: string, to: string): void => {
    const known = both.get(from)
    if (!known) both.set(from, [to])
    else if (!known.includes(to)) known.push(to)
  }
  for (const [title, names] of links)
    for (const name of names)
      if (types.get(title) === 'title' && types.get(name) === 'name') {
        add(title, name)
        add(name, title)
      }
  return both
}
