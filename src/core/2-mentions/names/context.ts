import { isCompoundSurname, surnameClass, surnameLength } from '../lexicon/surnames'
import { overlaps, type Span } from '../../text/span'
import type { FoundName } from './find'

/** Words that a byline sets before its names, which stand apart by spaces or 、 and are all Han. */
const BYLINE =
  /(?:记者|通讯员|实习生|责任编辑|责编|编辑|校对|美编|作者|摄影|撰稿)[\s:：]+((?:[\u4e00-\u9fff·]{2,8}[ \u3000、]*)+)/g
const WORD = /[\u4e00-\u9fff·]+/g
/** What can stand among a byline's names and is none. */
const NOT_A_NAME =
  /(?:记者|通讯员|实习生|编辑|校对|摄影|报道|报讯|文图|文并图|整理|供稿|供图|摄|本报|日报|晚报|新华社|电|讯)/

/** Looks like a Han name: a listed surname and one or two characters more (two for a compound one). */
export function looksLikeName(word: string): boolean {
  const surname = surnameLength(word)
  return (
    surname > 0 &&
    word.length > surname &&
    word.length <= surname + 2 &&
    !/[的了在和与是]/.test(word.slice(surname))
  )
}

/** Names behind 记者, 通讯员 ... of a byline: where the corpora have few, every page has one. */
export function bylineNames(text: string): FoundName[] {
  const found: FoundName[] = []
  for (const match of text.matchAll(BYLINE)) {
    const names = match[1] ?? ''
    const from = match.index + match[0].length - names.length
    for (const word of names.matchAll(WORD)) {
      if (NOT_A_NAME.test(word[0])) continue
      if (!looksLikeName(word[0])) break
      const start = from + word.index
      found.push({
        start,
        end: start + word[0].length,
        confidence: 0.96,
        evidence: [{ source: 'byline', detail: match[0].slice(0, 4) }],
      })
    }
  }
  return found
}

/** A list of this many items, most of them names, is a list of names... */
const SHORTEST_LIST = 3
/** ...where at least this share is known to be. */
const KNOWN = 0.5
const ENDS_ITEM = /[、，,。；;：:！？!?\s（）()“”]/

interface Item extends Span {
  readonly item: string
}

/** Runs of three items or more with 、 between them. One pass: a pattern for them runs back over every long line. */
function* lists(text: string): Generator<Item[]> {
  if (!text.includes('、')) return
  let items: Item[] = []
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const char = text.charAt(at)
    if (at < text.length && !ENDS_ITEM.test(char)) continue
    if (at > start) items.push({ start, end: at, item: text.slice(start, at) })
    else items = []
    start = at + 1
    if (char === '、') continue
    if (items.length >= SHORTEST_LIST) yield items
    items = []
  }
}

/** In a list of names the items that only look like names are names too: 甲、乙、丙 stand or fall together. */
export function listedNames(text: string, known: readonly FoundName[]): FoundName[] {
  const added: FoundName[] = []
  let first = 0
  for (const items of lists(text)) {
    const listed = { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 }
    // Lists and names both come in the order of the text.
    while ((known[first]?.end ?? Infinity) <= listed.start) first++
    let last = first
    while ((known[last]?.start ?? Infinity) < listed.end) last++
    const near = known.slice(first, last)
    const isKnown = (item: Span) => near.some((name) => overlaps(name, item))
    const sure = items.filter(isKnown).length
    if (sure < items.length * KNOWN) continue
    const evidence = [{ source: 'name-list', detail: `${sure}/${items.length}` }]
    for (const { start, end, item } of items)
      if (looksLikeName(item) && !isKnown({ start, end }))
        added.push({ start, end, confidence: 0.9, evidence })
  }
  return added
}

const HONORIFIC = /(?:先生|女士|小姐|老师|同志|师傅|大爷|大妈|阿姨|夫人|教授|博士|医生|总理|主席)$/
const HONOURED = /([\u4e00-\u9fff]{1,2})(?:先生|女士|小姐|师傅|大爷|大妈|阿姨)/g

/** How long a proposed name is without the honorific behind it: 王 in 王女士 is the name. */
export function withoutHonorific(name: string): number {
  const honorific = HONORIFIC.exec(name)
  return honorific && honorific.index > 0 ? honorific.index : name.length
}

/** A surname directly before an honorific. */
export function honouredSurnames(text: string): FoundName[] {
  return [...text.matchAll(HONOURED)].flatMap((match): FoundName[] => {
    const before = match[1] ?? ''
    const length = isCompoundSurname(before) ? 2 : surnameClass(before.slice(-1)) > 0 ? 1 : 0
    if (length === 0) return []
    const end = match.index + before.length
    return [
      { start: end - length, end, confidence: 0.85, evidence: [{ source: 'honorific', detail: match[0] }] },
    ]
  })
}
