import type { Span } from '../../text/span'
import { lookAlike } from './visual'
import { soundAlike } from './sound'

/** A stretch that is all but a form that is written in one way only. */
export interface NearForm extends Span {
  readonly form: string
}

/** So many characters at its beginning or at its end have to be right; fewer of a short form. */
const anchorOf = (form: string): number => (form.length > 6 ? 3 : 2)
const ANCHORS = [2, 3] as const
/** A form of so many characters is no accident, whatever the wrong one is. */
const LONG = 8
/** The first or the last character of a shorter one may belong to another word. */
const SHORT = 6
const HAN = /^[\u4e00-\u9fff]$/
/** What a sentence puts between the words of a form, or has for one of them. */
const OF_A_SENTENCE = /^[的地得了着过和与及等在是为有对其这那新大一二三四五六七八九十百两]$/

const isAlike = (right: string, written: string): boolean =>
  HAN.test(written) && (soundAlike(right, written) || lookAlike(right, written))

/** May `written` be a slip for character `at` of a form? */
const isSubstitute = (form: string, at: number, written: string): boolean => {
  const isEdge = at === 0 || at === form.length - 1
  // 高质质发展: the key before, or the next, once more.
  const isTwice = !isEdge && (written === form.charAt(at - 1) || written === form.charAt(at + 1))
  if (isTwice) return true
  if (isAlike(form.charAt(at), written)) return !isEdge || form.length >= SHORT
  const isInside = form.length >= LONG && at > 1 && at < form.length - 2
  return isInside && HAN.test(written) && HAN.test(form.charAt(at)) && !OF_A_SENTENCE.test(written)
}

/** How long a stretch from `start` is that has the form but for one slip, behind `same` right characters; 0 for none. */
function lengthWithSlip(form: string, text: string, start: number, same: number): number {
  const at = start + same
  const rest = form.length - same
  const goesOn = (behind: number, from: number): boolean => text.startsWith(form.slice(behind), from)
  const written = text.charAt(at)
  if (isSubstitute(form, same, written) && goesOn(same + 1, at + 1)) return form.length
  if (rest >= 2 && written === form.charAt(same + 1) && text.charAt(at + 1) === form.charAt(same))
    if (goesOn(same + 2, at + 2)) return form.length
  // One character too few, or a word of two.
  const isSetOnce = rest === 2 && form.length > SHORT && form.charAt(same) === form.charAt(same - 1)
  if ((rest >= 3 || isSetOnce) && goesOn(same + 1, at)) return form.length - 1
  if (rest >= 5 && form.length >= LONG && goesOn(same + 2, at)) return form.length - 2
  // One too many: a character typed twice, or a stray one.
  const isStray = HAN.test(written) && !OF_A_SENTENCE.test(written) && form.length >= SHORT
  const isTypedTwice = written === form.charAt(same - 1)
  if ((rest >= 2 || isTypedTwice) && isStray && goesOn(same, at + 1)) return form.length + 1
  return 0
}

/** The same for a slip in one of the first characters: where the stretch begins that ends at `end`; -1 for none. */
function startWithSlip(form: string, text: string, end: number, same: number): number {
  const slip = form.length - same - 1
  const at = end - same - 1
  const head = form.slice(0, slip)
  if (isSubstitute(form, slip, text.charAt(at)) && text.slice(0, at).endsWith(head)) return at - slip
  // One too few, behind two that are right.
  if (slip >= 2 && form.length >= SHORT && text.slice(0, at + 1).endsWith(head)) return at + 1 - slip
  return -1
}

const add = (map: Map<string, string[]>, key: string, form: string): void => {
  const known = map.get(key)
  if (known) known.push(form)
  else map.set(key, [form])
}

/**
 * Looks a text through for what is all but one of `forms` (five characters or more): another character, two turned
 * round, one too few or too many. `others` are forms that look so and are right.
 */
export function nearForms(
  forms: readonly string[],
  others: readonly string[] = [],
): (text: string) => Generator<NearForm> {
  const byStart = new Map<string, string[]>()
  const byEnd = new Map<string, string[]>()
  for (const form of forms) {
    add(byStart, form.slice(0, anchorOf(form)), form)
    add(byEnd, form.slice(-anchorOf(form)), form)
  }
  const right = [...forms, ...others]
  /** Does a form that is right stand over the slip? */
  const isRight = (text: string, slip: number): boolean =>
    right.some((form) => {
      for (let at = text.indexOf(form, Math.max(0, slip - form.length + 1)); at >= 0 && at < slip;)
        if (at + form.length > slip) return true
        else at = text.indexOf(form, at + 1)
      return text.startsWith(form, slip)
    })
  /** The form that stands at a place but for one slip behind its anchor, or before it. */
  function* near(text: string, at: number, key: string): Generator<NearForm> {
    for (const form of byStart.get(key) ?? []) {
      let same = key.length
      while (same < form.length && text[at + same] === form[same]) same++
      const length = same === form.length ? 0 : lengthWithSlip(form, text, at, same)
      if (length > 0 && !isRight(text, at + same)) yield { start: at, end: at + length, form }
    }
    const end = at + key.length
    for (const form of byEnd.get(key) ?? []) {
      let same = key.length
      while (same < form.length && text[end - same - 1] === form[form.length - same - 1]) same++
      // Further on in a form the anchor at its beginning is right.
      if (same === form.length || form.length - same > anchorOf(form)) continue
      const start = startWithSlip(form, text, end, same)
      if (start >= 0 && !isRight(text, end - same - 1)) yield { start, end, form }
    }
  }
  return function* (text) {
    let from = 0
    for (let at = 0; at < text.length; at++)
      for (const length of ANCHORS) {
        const [found] = near(text, at, text.slice(at, at + length))
        if (!found || found.start < from) continue
        yield found
        from = found.end
        break
      }
  }
}
