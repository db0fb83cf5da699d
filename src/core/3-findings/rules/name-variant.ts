import { endsPost } from '../../2-mentions/lexicon/posts'
import type { NameMention } from '../../2-mentions/mention'
import type { Span } from '../../text/span'
import type { Severity } from '../finding'
import type { NamedPerson } from '../people'
import type { Remark, Rule, RuleContext } from '../rule'
import { differenceOf, keysOf, SPELLINGS, type Spelling } from '../spelling'

/** What follows a name in a report: where one of these stands, the characters before it are a whole name. */
const BEHIND =
  /^(?:[、，,。；;：:！!？?）)\s]|$|出席|主持|参加|陪同|强调|指出|要求|表示|介绍|认为|说|讲话|致辞|宣布|宣读|通报|作|率|带队|来到|深入|调研|一行|等|及|和|与|为|在|到|分别|先后|代表|颁奖|到场)/
const NAMED_BEFORE = /(?:[、，,。；;：:！!？?（(\s”]|^)$/
/** A name in two mentions is sure enough to hold a single other spelling against it. */
const SURE = 2

/** The same title said of both makes two spellings one person. */
const titlesOf = ({ titles }: NamedPerson): Set<string> => new Set(titles.map(({ title }) => title.quote))

/** 顾某某 is no one's name. */
const HAN = /^(?!.*某)[\u4e00-\u9fff]{2,4}$/

export const nameVariant: Rule = {
  id: 'name-variant',
  describe: { zh: '疑似同一人的不同写法', en: 'A name that differs from another in one character' },
  why: 'A misspelt name is the mistake that costs most, and the eye reads over it.',
  severity: 'error',
  *run(context) {
    const together = sharedLists(context)
    const people = [...context.people.values()].filter(({ name }) => HAN.test(name))
    const near = nearIndex(people)
    const told = new Set<number>()
    for (const known of people)
      for (const other of neighbours(known, near)) {
        const kind = differenceOf(known.name, other.name)
        if (kind === null || together(known.name, other.name)) continue
        const severity = isOtherForm(context.text, other) ? null : doubt(known, other, kind)
        if (severity === null) continue
        for (const mention of other.mentions) {
          if (told.has(mention.start)) continue
          told.add(mention.start)
          yield { ...remark(mention, known, kind), severity }
        }
      }
    for (const { known, quote, places } of unreadVariants(context, near)) {
      const kind = differenceOf(known.name, quote) ?? 'character'
      const fresh = places.filter(({ start }) => !told.has(start))
      // The rarer one is suspected, also where the model knows no more than that.
      if (fresh.length > known.mentions.length) {
        const other = { name: quote, mentions: fresh }
        for (const mention of known.mentions) yield remark(mention, other, kind)
        continue
      }
      for (const at of fresh) {
        // 市领导刈正兴、刘丽华: in the slot of a name one mention elsewhere says enough.
        const mayDiffer = known.mentions.length >= SURE || endsPost(context.text, at.start)
        if (kind === 'character' && !mayDiffer) continue
        told.add(at.start)
        yield remark({ ...at, quote }, known, kind)
      }
    }
  },
  examples: [
    {
      page: '市长韩若兰出席会议。韩若兰指出，要抓紧。韩若岚还看望了职工。',
      says: ['此处为“韩若岚”，本版别处2次作“韩若兰”（同音）'],
    },
    { page: '市长韩若兰出席会议。韩若兰指出，要抓紧。韩若兰还看望了职工。', says: [] },
    {
      page: '市委书记沈怀舟讲话。沈怀舟强调，要落实。沈舟怀到场。',
      says: ['此处为“沈舟怀”，本版别处2次作“沈怀舟”（字序不同）'],
    },
    {
      page: '市领导周明远、周明志出席会议。周明远讲话。',
      says: [],
      why: 'side by side in a list they are two people',
    },
    {
      page: '副市长梁守义宣读决定。会后，副市长梁守毅接受采访。',
      says: ['此处为“梁守毅”，本版别处1次作“梁守义”（同音）'],
    },
    {
      page: '省长林启明、副省长林启铭到机场迎接。林启明讲话。',
      says: [],
      why: 'a list with titles is a list',
    },
    {
      page: '教师张建国上课，学生张建军听讲。',
      says: [],
      why: 'once each and unlike in sound, they may be two',
    },
    {
      page: '市委书记沈怀舟讲话。沈怀舟强调，要落实。市委书记沈杯舟出席。',
      says: ['此处为“沈杯舟”，本版别处2次作“沈怀舟”（形近）'],
    },
    {
      page: '市领导刘正洋、秦望舒出席。随后，市领导刈正洋、万晓棠颁奖。',
      says: ['此处为“刈正洋”，本版别处1次作“刘正洋”（形近）'],
      why: 'no surname, and no name to any model, but in the slot of one',
    },
    {
      page: '王芳说，王芬没来。',
      says: [],
      why: 'two-character names differ in one character as often as not',
    },
    {
      page: '市委书记沈怀舟讲话。沈怀舟强调，要落实。会后，申怀舟看望了职工。',
      says: ['此处为“申怀舟”，本版别处2次作“沈怀舟”（同音）'],
    },
    {
      page: '市长韩若兰出席会议。会后，市长寒若兰致辞。',
      says: ['此处为“寒若兰”，本版别处1次作“韩若兰”（同音）'],
    },
    { page: '市长高建设出席会议。会后，市长搞建设的劲头更足。', says: [], why: 'a verb behind a title' },
    { page: '柳青青和柳青是姐妹。', says: [] },
    { page: '阿依古丽·买买提说，买买提·艾山没来。', says: [], why: 'names with a dot share parts' },
    {
      page: '市长韩若兰出席。韩若兰指出，要抓紧。市长韩兰主持会议。',
      says: ['此处为“韩兰”，本版别处2次作“韩若兰”（字数不同）'],
    },
  ],
}

/** How sure it is that two spellings are one person's; null where they may as well be two people's. */
function doubt(known: NamedPerson, other: NamedPerson, kind: Spelling): Severity | null {
  const shared = titlesOf(known)
  const sameTitle = other.titles.some(({ title }) => shared.has(title.quote))
  const oftener = known.mentions.length > other.mentions.length
  const first = (known.mentions[0]?.start ?? 0) < (other.mentions[0]?.start ?? 0)
  if (!oftener && !first) return null
  if (known.name.length === 2) return oftener && known.mentions.length >= SURE && sameTitle ? 'error' : null
  if (kind === 'missing') return sameTitle && known.mentions.length >= SURE ? 'error' : null
  if (kind === 'order') return 'error'
  if (oftener || sameTitle)
    return kind === 'character' && !sameTitle && known.mentions.length <= SURE ? 'warning' : 'error'
  return kind === 'character' ? null : 'warning'
}

/** 许长青（许长菁）: both names are given on purpose. */
const isOtherForm = (text: string, { mentions: [only, ...more] }: NamedPerson): boolean =>
  only !== undefined &&
  more.length === 0 &&
  /[\u4e00-\u9fff][（(]$/.test(text.slice(0, only.start).slice(-2)) &&
  /^[）)]/.test(text.charAt(only.end))

/** Do two names stand in one list? Then they are two people, however alike their names. */
function sharedLists({ nameRuns, mentions, text }: RuleContext): (a: string, b: string) => boolean {
  const listsOf = new Map<string, Set<number>>()
  for (const [i, run] of [...nameRuns, ...titledPairs(text, mentions)].entries())
    for (const { value } of run) listsOf.set(value.person, (listsOf.get(value.person) ?? new Set()).add(i))
  return (a, b) => {
    const others = listsOf.get(b)
    return others !== undefined && [...(listsOf.get(a) ?? [])].some((list) => others.has(list))
  }
}

/** What stands between them: 、 and no other mark. */
const TITLED = /^、[\u4e00-\u9fff]{2,16}$/

/** 总统甲、邻国总统乙: two names with 、 and a title between them. */
function* titledPairs(text: string, { all }: RuleContext['mentions']): Generator<NameMention[]> {
  let before: NameMention | null = null
  let title: Span | null = null
  for (const mention of all) {
    if (mention.type === 'title') title = mention
    if (mention.type !== 'name') continue
    const between = text.slice(before?.end ?? mention.start, mention.start)
    if (before && title?.end === mention.start && TITLED.test(between)) yield [before, mention]
    before = mention
  }
}

type Near = ReadonlyMap<string, readonly NamedPerson[]>

/** People by what their names are like: two that share a key may be one. Comparing each with each is too slow. */
function nearIndex(people: readonly NamedPerson[]): Near {
  const near = new Map<string, NamedPerson[]>()
  for (const person of people)
    for (const key of keysOf(person.name)) near.set(key, [...(near.get(key) ?? []), person])
  return near
}

const neighbours = (person: NamedPerson, near: Near): Set<NamedPerson> =>
  new Set(
    [...keysOf(person.name)].flatMap((key) => (near.get(key) ?? []).filter((other) => other !== person)),
  )

/** 市长搞建设 beside a 高建设: what an office does is no name. */
const HAN_NAME = /^(?![搞抓促做干把对给让将使用])[\u4e00-\u9fff]{3}$/

/** Two characters of a name of three, and where in it they stand, as one number below 2 ** 20: rarely shared. */
const pair = (place: number, a: number, b: number): number =>
  (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(place, 0xc2b2ae35)) >>> 12

/** Which pairs the names of three characters have: a place without any needs no closer look. */
function pairsOf(names: Iterable<string>): Uint8Array {
  const pairs = new Uint8Array(2 ** 20)
  for (const name of names) {
    if (name.length !== 3) continue
    const [a, b, c] = [name.charCodeAt(0), name.charCodeAt(1), name.charCodeAt(2)]
    pairs[pair(0, a, b)] = pairs[pair(1, b, c)] = pairs[pair(2, a, c)] = 1
  }
  return pairs
}

/** A variant keeps two characters in their places, or the first with the others turned: most places have neither. */
function mayBeVariant(text: string, at: number, pairs: Uint8Array): boolean {
  const [x, y, z] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)]
  return (
    pairs[pair(0, x, y)] === 1 ||
    pairs[pair(1, y, z)] === 1 ||
    pairs[pair(2, x, z)] === 1 ||
    pairs[pair(0, x, z)] === 1
  )
}

/**
 * Places that look like a known name with a character changed or two turned round, and that nobody took for a name.
 * Of a name that stands there several times a slip of sound, look or order is one wherever it stands; else only where
 * a name can begin and end.
 */
function unreadVariants(
  { text, mentions, people }: RuleContext,
  near: Near,
): Iterable<{ known: NamedPerson; quote: string; places: Span[] }> {
  const found = new Map<string, { known: NamedPerson; quote: string; places: Span[] }>()
  const named = new Uint8Array(text.length + 1)
  const nameStarts = new Set<number>()
  for (const { type, start, end } of mentions.all) {
    if (type !== 'name') continue
    nameStarts.add(start)
    // Two characters once may be the beginning of a name that is misspelt.
    if (end - start > 2 || (people.get(text.slice(start, end))?.mentions.length ?? 0) > 1)
      named.fill(1, start, end)
  }
  const pairs = pairsOf(people.keys())
  for (let start = 0; start + 3 <= text.length; start++) {
    if (!mayBeVariant(text, start, pairs)) continue
    const end = start + 3
    const written = text.slice(start, end)
    if (named[start] === 1 || named[start + 1] === 1 || named[start + 2] === 1 || !HAN_NAME.test(written))
      continue
    const stands =
      (endsPost(text, start) || start === 0 || NAMED_BEFORE.test(text.charAt(start - 1))) &&
      (nameStarts.has(end) || BEHIND.test(text.slice(end, end + 2)))
    const known = [...keysOf(written)]
      .filter((key) => !key.startsWith('short:'))
      .flatMap((key) => near.get(key) ?? [])
      .find((person) => {
        const difference = differenceOf(person.name, written)
        if (difference === null) return false
        if (stands || difference === 'character') return stands
        // Behind a title stands a name, whatever the model makes of it; and a surname with such a given name is no accident.
        return person.mentions.length >= SURE || endsPost(text, start) || person.name[0] === written[0]
      })
    if (!known) continue
    const variant = found.get(written)
    if (variant) variant.places.push({ start, end })
    else found.set(written, { known, quote: written, places: [{ start, end }] })
  }
  return found.values()
}

function remark(
  at: Span & Pick<NameMention, 'quote'>,
  known: { readonly name: string; readonly mentions: readonly Span[] },
  kind: Spelling,
): Remark {
  const times = known.mentions.length
  return {
    at,
    related: known.mentions.slice(0, 5),
    say: {
      zh: `此处为“${at.quote}”，本版别处${times}次作“${known.name}”（${SPELLINGS[kind].zh}）`,
      en: `“${at.quote}” here, “${known.name}” ${times} times elsewhere on the page (${SPELLINGS[kind].en})`,
    },
    suggestions: [{ at: { start: at.start, end: at.end }, replacement: known.name }],
  }
}
