import type { Page } from '../1-page/page'
import type { Knowledge } from '../2-mentions/find-mentions'
import type { Mentions } from '../2-mentions/mention'
import { findingKey } from '../identities'
import { hashOfText } from '../1-page/source'
import { daysOfSheets } from '../2-mentions/figures/page-day'
import { bySpan, sliceOf } from '../text/span'
import { mentionsByArticle } from './context/articles'
import type { Finding } from './finding'
import { countedLists } from './context/lists'
import { nameRuns, peopleOn } from './context/people'
import { isOverruled, NO_ENTRIES } from '../2-mentions/newsroom-entries'
import type { ReferenceList } from './references/reference'
import type { HeldAgainst, Diagnostic, Rule, RuleContext } from './rule'
import { RULES } from './rules'

/** The newsroom’s lists, and what of its words is not to be printed. */
export const heldAgainst = (
  { words, entries = NO_ENTRIES }: Knowledge,
  references: readonly ReferenceList[],
): HeldAgainst => ({
  references,
  forbidden: words?.forbidden ?? [],
  entries,
})

/** Stage 3: runs the checks. One that throws becomes a finding that says so, and hides none of the others. */
export function check(
  page: Page,
  mentions: Mentions,
  against: HeldAgainst = { references: [], forbidden: [], entries: NO_ENTRIES },
  rules: readonly Rule[] = RULES,
): Finding[] {
  const { text } = page.source
  const context: RuleContext = {
    page,
    text,
    codes: codesOf(text),
    mentions,
    articles: mentionsByArticle(page, mentions),
    lists: countedLists(page, mentions),
    people: peopleOn(mentions),
    nameRuns: nameRuns(text, mentions),
    ...against,
    day: dayOf(page),
  }
  return rules.flatMap((rule) => runRule(rule, context)).sort((a, b) => bySpan(a.at, b.at))
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i)
  return codes
}

/** The day of a page; null where its sheets bear none, or several. */
function dayOf(page: Page): string | null {
  const days = new Set(daysOfSheets(page))
  days.delete(null)
  const [day = null] = days
  return days.size === 1 ? day : null
}

/** More of one kind than anybody would go through: the text is not what the rule is for. */
const MOST_FINDINGS = 1000

function runRule(rule: Rule, context: RuleContext): Finding[] {
  try {
    const findings: Finding[] = []
    for (const diagnostic of rule.run(context)) {
      const { from, at } = diagnostic
      if (from && isOverruled(context.entries, from, context.text, at)) continue
      findings.push(toFinding(rule, diagnostic, context.text))
      if (findings.length >= MOST_FINDINGS) break
    }
    return findings
  } catch (error) {
    const at = { start: 0, end: Math.min(1, context.text.length) }
    const detail = error instanceof Error ? error.message : String(error)
    const message = {
      zh: `检查“${rule.describe.zh}”没能完成，请人工核对这一项（${detail}）`,
      en: `The check “${rule.describe.en}” could not run: look at this yourself (${detail})`,
    }
    return [toFinding(rule, { at, message, severity: 'warning' }, context.text)]
  }
}

/** The hashes of late: while an editor corrects, nearly all findings of a page are those of a moment ago. */
const HASHES = new Map<string, string>()
const MOST_HASHES = 10_000

function shortHash(text: string): string {
  const known = HASHES.get(text)
  if (known !== undefined) return known
  if (HASHES.size >= MOST_HASHES) HASHES.clear()
  const hash = hashOfText(text).slice(0, 16)
  HASHES.set(text, hash)
  return hash
}

/** Units of text around a finding that tell it from the same slip elsewhere. */
const CONTEXT = 12

function toFinding(
  rule: Rule,
  { at, related = [], message, suggestions = [], severity = rule.severity }: Diagnostic,
  text: string,
): Finding {
  const identity = [
    rule.id,
    sliceOf(text, at),
    text.slice(Math.max(0, at.start - CONTEXT), at.start),
    text.slice(at.end, at.end + CONTEXT),
    ...related.map((span) => sliceOf(text, span)),
  ]
  return {
    key: findingKey(rule.id, shortHash(JSON.stringify(identity))),
    rule: rule.id,
    severity,
    at: { start: at.start, end: at.end },
    related: related.map(({ start, end }) => ({ start, end })),
    message,
    suggestions,
  }
}
