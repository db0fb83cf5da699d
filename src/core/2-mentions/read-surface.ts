import type { Page } from '../1-page/page'
import { sheetsOf } from '../1-page/sheets'
import type { MentionType } from '../identities'
import type { FigureValue } from './figures/figure'
import { findFigures } from './figures/find'
import { daysOfSheets } from './figures/page-day'
import { resolved } from './figures/resolve'
import { personOf, type Mention } from './mention'
import { findTitles } from './titles/find'
import { regionOf } from './titles/organisation'
import type { TitleValue } from './titles/title'
import { writtenFigure, writtenTitle } from './value'

/** What words say as a mention of a type: the value as text where it can be read, and what it is made of. */
export interface Reading {
  readonly value?: string
  readonly figure?: FigureValue
  readonly title?: TitleValue
}

/** What the engine read of a mention that it proposes. */
export function readingOf(mention: Mention): Reading {
  if (mention.type === 'name') return { value: mention.value.person }
  if (mention.type === 'title') return { title: mention.value, value: writtenTitle(mention.value) }
  return figureReading(mention.value)
}

/**
 * Reads words anew, as those of a mention of a type on a page of a day: corrected ones, or some that an editor marked.
 * `before` is what stood there: an organisation that a title leaves out stays the same.
 */
export function readSurface(
  type: MentionType,
  surface: string,
  day: string | null,
  before?: Mention,
): Reading {
  if (type === 'name') return surface === '' ? {} : { value: personOf(surface) }
  if (type === 'title') {
    const title = titleIn(surface, before?.type === 'title' ? before.value.inherited : undefined)
    return title ? { title, value: writtenTitle(title) } : {}
  }
  const [figure] = findFigures(surface)
  if (!figure || figure.start !== 0 || figure.end !== surface.length) return {}
  return figureReading(day === null ? figure.value : resolved(figure.value, surface, day))
}

function figureReading(figure: FigureValue): Reading {
  const value = writtenFigure(figure)
  return { figure, ...(value === undefined ? {} : { value }) }
}

/** A title by itself is read by lists and words alone. */
const UNSAID = { bodies: [], posts: [] }
/** Somebody for the title to be said of: some words are titles beside a name only. */
const SOMEBODY = '某某'

function titleIn(surface: string, inherited: string | undefined): TitleValue | null {
  const names = [
    { start: surface.length, end: surface.length + SOMEBODY.length, confidence: 1, evidence: [] },
  ]
  const found = findTitles(surface + SOMEBODY, names, [], UNSAID).find(({ end }) => end === surface.length)
  if (!found) return null
  const { rank, post } = found.value
  const organisation = surface.slice(0, surface.length - post.length - (rank?.length ?? 0))
  // Two titles in one are not one with a long organisation.
  if (found.start > 0 && /[、，,；;\s]/.test(organisation)) return null
  const region = regionOf(organisation)
  return {
    ...(organisation === '' ? {} : { organisation }),
    ...(region === undefined ? {} : { region }),
    ...(organisation === '' && inherited !== undefined ? { inherited } : {}),
    ...(rank === undefined ? {} : { rank }),
    post,
  }
}

/** The day of the sheet that an offset of a page lies on (ISO); null where that gives none. */
export function dayAt(page: Page): (offset: number) => string | null {
  let sheets: { end: number; day: string | null }[] | null = null
  return (offset) => {
    const days = sheets === null ? daysOfSheets(page) : []
    sheets ??= sheetsOf(page.source.text).map(({ end }, i) => ({ end, day: days[i] ?? null }))
    return sheets.find(({ end }) => offset < end)?.day ?? null
  }
}
