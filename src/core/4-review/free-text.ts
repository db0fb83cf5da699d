import type { Page } from '../1-page/page'
import { parseRegister, type MentionId, type RegisterKey } from '../identities'
import { anchorOf, type Anchor } from '../text/anchor'
import { contains, overlaps, sameSpan, type Span } from '../text/span'
import { isInsideCharacter, moveByCharacters, wholeCharacters } from '../text/whole-characters'
import { changesAt, decidedChange, type Change, type Replacement } from './changes'
import { correctedPage } from './corrected-text'
import type { DecisionLog } from './log'

/** A stretch of one block that an editor is about to change. */
export interface Stretch extends Span {
  /** What is printed there now. */
  readonly printed: string
}

/** One stretch of text that gets other words. */
export interface TextEdit {
  readonly anchor: Anchor
  readonly text: string
  /** Earlier edits that it takes the place of. */
  readonly superseded: readonly RegisterKey[]
  /** Mentions whose own correction it takes back, since the words are again those that came. */
  readonly restored: readonly MentionId[]
}

/**
 * What an editor changes who selected a span: one stretch for each block that it touches, each with the whole of the
 * corrections in it. A place between two characters is the character before it, else the one behind. What lies
 * between blocks is the file's, and is left alone.
 */
export function stretchesOf(page: Page, span: Span, log: DecisionLog, changes: readonly Change[]): Stretch[] {
  const { text } = page.source
  const whole = wholeCharacters(text, span)
  return page.blocks.flatMap((block): Stretch[] => {
    const wanted =
      span.start === span.end
        ? besideCaret(text, block, whole.start)
        : { start: Math.max(block.start, whole.start), end: Math.min(block.end, whole.end) }
    if (!wanted || wanted.start >= wanted.end) return []
    const at = widened(text, wanted, log)
    return [{ ...at, printed: printedOver(text, at, changes) }]
  })
}

/** What is printed over a span that cuts no change: also what a change puts at its ends. */
function printedOver(text: string, at: Span, changes: readonly Change[]): string {
  const moved = changesAt(changes, at).map((change) => ({
    start: change.start - at.start,
    end: change.end - at.start,
    text: change.text,
  }))
  return correctedPage(text.slice(at.start, at.end), moved)
}

function besideCaret(text: string, block: Span, at: number): Span | null {
  if (at < block.start || at > block.end) return null
  return at > block.start
    ? { start: moveByCharacters(text, at, -1), end: at }
    : { start: at, end: moveByCharacters(text, at, 1) }
}

/** The registers that change the text within a span, also those whose change another lies over. */
function changesWithin(text: string, span: Span, log: DecisionLog): Change[] {
  return [...log.changing].flatMap((register): Change[] => {
    const decided = decidedChange(text, register, log)
    return decided && overlaps(decided.change, span) ? [decided.change] : []
  })
}

/** A span with every change that it cuts whole. */
function widened(text: string, span: Span, log: DecisionLog): Span {
  let at = span
  for (;;) {
    const within = changesWithin(text, at, log).filter((change) => !contains(at, change))
    if (within.length === 0) return at
    at = {
      start: Math.min(at.start, ...within.map(({ start }) => start)),
      end: Math.max(at.end, ...within.map(({ end }) => end)),
    }
  }
}

/**
 * The edits that make stretches say what an editor typed, a line for each. Lines that are missing are stretches that
 * are emptied, those too many belong to the last. Only what differs is changed, so that what stands around it keeps
 * its own decisions; nothing where all is as printed.
 */
export function editsFor(
  text: string,
  stretches: readonly Stretch[],
  typed: string,
  log: DecisionLog,
): TextEdit[] {
  const lines = typed.split('\n')
  const last = stretches.length - 1
  // Fewer lines than stretches: what was typed stands in the first, and the rest is gone.
  const wanted = lines.length < stretches.length ? [lines.join('\n')] : lines
  return stretches.flatMap((stretch, i): TextEdit[] => {
    const line = i < last ? (wanted[i] ?? '') : wanted.slice(i).join('\n')
    return line === stretch.printed ? [] : [editOf(text, stretch, line, log)]
  })
}

function editOf(text: string, stretch: Stretch, line: string, log: DecisionLog): TextEdit {
  const earlier = changesWithin(text, stretch, log)
  const at = differing(text, stretch, line, earlier)
  const own = text.slice(at.start, at.end)
  const parsed = earlier.map(({ id, start, end }) => ({ id, at: { start, end }, of: parseRegister(id) }))
  return {
    anchor: anchorOf(text, at),
    text: at.text,
    superseded: parsed.flatMap(({ id, of, at: old }) =>
      of && !sameSpan(old, at) ? [id as RegisterKey] : [],
    ),
    restored: own === at.text ? parsed.flatMap(({ id, of }) => (of ? [] : [id as MentionId])) : [],
  }
}

/** The part of a stretch that a line changes, with all earlier changes in it, and at least one character. */
function differing(text: string, stretch: Span, line: string, earlier: readonly Span[]): Replacement {
  const was = text.slice(stretch.start, stretch.end)
  const free = {
    before: Math.min(was.length, ...earlier.map(({ start }) => start - stretch.start)),
    after: Math.min(was.length, ...earlier.map(({ end }) => stretch.end - end)),
  }
  let before = 0
  while (before < Math.min(free.before, line.length) && was[before] === line[before]) before++
  while (before > 0 && (isInsideCharacter(was, before) || isInsideCharacter(line, before))) before--
  if (before === was.length) before = moveByCharacters(was, before, -1)
  const most = Math.min(free.after, was.length - before, line.length - before)
  let after = 0
  while (after < most && was[was.length - 1 - after] === line[line.length - 1 - after]) after++
  if (before + after === was.length) after = was.length - moveByCharacters(was, before, 1)
  while (
    after > 0 &&
    (isInsideCharacter(was, was.length - after) || isInsideCharacter(line, line.length - after))
  )
    after--
  return {
    start: stretch.start + before,
    end: stretch.end - after,
    text: line.slice(before, line.length - after),
  }
}
