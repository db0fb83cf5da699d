import type { ReadPage } from '../../3-findings/read-page'
import type { RegisterKey } from '../../identities'
import type { Span } from '../../text/span'
import { DISPUTABLE } from '../disputes'
import { registerOf, type Decision, type Subject, type What } from '../decision'
import type { Correction } from './corrections'
import type { Places } from './places'
import { Placing, Unsure, type Version, type Why } from './placing'

/** Decisions on one thing that have no certain place in the new text, or need another look there. */
export interface Asked {
  readonly why: Why
  /** The last word on it. */
  readonly decision: Decision
  /** Where it was, and where in the new text it is to be looked for. */
  readonly was: Span
  readonly at: Span
}

/**
 * What became of a page's decisions in its later version. Each counts a register: a thing that something is decided on.
 */
export interface Carried {
  /** On the new text, by whom and when they were made on the former. */
  readonly decisions: readonly Decision[]
  readonly kept: number
  readonly asked: readonly Asked[]
  /** Whose words are not in the new text any more: where they were there. */
  readonly gone: readonly Span[]
}

/**
 * Gives everything that is decided on a page its place in the later version: what stands there unchanged keeps its
 * decisions, a correction that was made is one no more, and what is not certain is asked. What was undone stays with
 * the former version.
 */
export function carryDecisions(
  former: Version,
  now: ReadPage,
  places: Places,
  corrections: readonly Correction[],
): Carried {
  const { log } = former
  const placing = new Placing(former, now, places, corrections)
  const carried: { own: Decision; moved: Decision }[] = []
  const asked: Asked[] = []
  const gone: Span[] = []
  const taken = new Set<RegisterKey>()
  /** Two things that have become one: whose decision it is can't be told. */
  const take = (subject: Subject, was: Span): void => {
    const register = registerOf(subject)
    if (taken.has(register)) throw new Unsure('twice', 'anchor' in subject ? subject.anchor : was)
    taken.add(register)
  }
  let kept = 0
  for (const register of DISPUTABLE.flatMap((kind) => log.registers(kind))) {
    const head = log.heads(register).findLast(({ what }) => saysSomething(what))
    if (!head) continue
    const was = placing.placeOf(register)
    try {
      const moved = log.live(register).map((own) => ({ own, moved: placing.decision(own) }))
      if (placing.isDone(head)) continue
      const [first] = moved
      if (first) take(first.moved.subject, was)
      carried.push(...moved)
      kept++
    } catch (error) {
      if (!(error instanceof Unsure)) throw error
      if (error.why === 'gone') gone.push(error.at)
      else asked.push({ why: error.why, decision: head, was, at: error.at })
    }
  }
  carried.sort((a, b) => log.compare(a.own, b.own))
  return { decisions: inTurn(carried.map(({ moved }) => moved)), kept, asked, gone }
}

const saysSomething = (what: What): boolean =>
  what.kind !== 'reset' && !(what.kind === 'note' && what.text === '')

/** Each transaction behind the one before it, whatever the clocks said. */
function inTurn(decisions: readonly Decision[]): Decision[] {
  let [act, before]: [string | undefined, string | undefined] = [undefined, undefined]
  return decisions.map((decision) => {
    if (decision.act !== act) {
      before = act
      act = decision.act
    }
    return before === undefined ? decision : { ...decision, follows: before }
  })
}
