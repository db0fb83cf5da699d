import type { NameMention, TitleMention } from '../../2-mentions/mention'
import type { NamedPerson } from '../context/people'
import { isInForce, type ReferenceEntry, type ReferenceList } from '../references/reference'
import type { Diagnostic, Rule, RuleContext } from '../rule'
import { differenceOf, keysOf } from '../similarity/spelling'
import { SPELLINGS } from '../similarity/spellings'

interface Row {
  readonly entry: ReferenceEntry
  readonly list: ReferenceList
}

interface Rows {
  readonly byName: ReadonlyMap<string, readonly Row[]>
  readonly byKey: ReadonlyMap<string, readonly Row[]>
}

/** A newsroom's lists are the same for page after page. */
const KNOWN = new WeakMap<readonly ReferenceList[], Rows>()

/** Rows by name and by what the name is like, whether in force or not. */
function rowsOf(references: readonly ReferenceList[]): Rows {
  const known = KNOWN.get(references)
  if (known) return known
  const rows = { byName: new Map<string, Row[]>(), byKey: new Map<string, Row[]>() }
  const put = (map: Map<string, Row[]>, key: string, row: Row): void => {
    const there = map.get(key)
    if (there) there.push(row)
    else map.set(key, [row])
  }
  for (const list of references)
    for (const entry of list.entries) {
      const row = { entry, list }
      for (const name of [entry.name, ...entry.aliases]) put(rows.byName, name, row)
      for (const key of keysOf(entry.name)) put(rows.byKey, key, row)
    }
  KNOWN.set(references, rows)
  return rows
}

/** The rows of a key that are in force on the page's day. */
const inForce = (
  rows: ReadonlyMap<string, readonly Row[]>,
  key: string,
  { day }: RuleContext,
): readonly Row[] => (rows.get(key) ?? []).filter(({ entry }) => isInForce(entry, day))

/** The list, its row and the day it was imported: how old what is held against the page is. */
const source = ({ list, entry }: Row): { zh: string; en: string } => ({
  zh: `“${list.name}”第${entry.row}行，${list.importedAt.slice(0, 10)}导入`,
  en: `“${list.name}”, row ${entry.row}, imported ${list.importedAt.slice(0, 10)}`,
})

const RANK_BEFORE = /[副代原前]$/

/** A title of a page and one of a list are the same: either may leave the organisation out, neither a rank. */
function agrees({ quote, value: { post, rank, organisation = '' } }: TitleMention, title: string): boolean {
  if (title.endsWith(quote)) return !RANK_BEFORE.test(title.slice(0, -quote.length))
  if (quote.endsWith(title)) return rank === undefined
  if (rank !== undefined || !title.endsWith(post)) return false
  const before = title.slice(0, -post.length)
  // 市发改委主任 and 临江市发展和改革委员会主任: either names the other's place or its last word.
  return (
    !RANK_BEFORE.test(before) &&
    (organisation.includes(title.slice(0, 2)) || title.includes(organisation.slice(-2)))
  )
}

/** Titles that lists don't hold: honorifics, and what a reporter calls someone. */
const PASSED_OVER = /(?:先生|女士|同志|领导|记者|通讯员|代表|委员|主持人|负责人|嘉宾)$/

export const referenceTitle: Rule = {
  id: 'reference-title',
  category: 'references',
  errorKind: 'name',
  describe: { zh: '职务与参考名单不符', en: 'A title that the reference list does not have' },
  why: {
    zh: '昨天的副职今天已是市长，模板里还写着“副”。',
    en: 'Yesterday’s deputy is today’s mayor, and the template in the newsroom still says deputy.',
  },
  severity: 'error',
  *run(context) {
    if (context.references.length === 0) return
    const { byName } = rowsOf(context.references)
    for (const person of context.people.values()) {
      const rows = inForce(byName, person.name, context).filter(({ entry }) => entry.titles.length > 0)
      const [row] = rows
      if (!row) continue
      const known = rows.flatMap(({ entry }) => entry.titles)
      for (const { title, of } of person.titles) {
        if (PASSED_OVER.test(title.quote) || known.some((other) => agrees(title, other))) continue
        const from = source(row)
        yield {
          at: title,
          related: [of],
          message: {
            zh: `此处“${person.name}”为“${title.quote}”，参考名单为“${known.join('、')}”（${from.zh}）`,
            en: `“${title.quote}” is said of ${person.name}; the reference has “${known.join(', ')}” (${from.en})`,
          },
        }
      }
    }
  },
  examples: [
    {
      page: '市长梁守义出席会议。',
      reference: [['梁守义', '副市长']],
      says: ['此处“梁守义”为“市长”，参考名单为“副市长”（“名单”第1行，2026-01-01导入）'],
    },
    {
      page: '副市长韩若兰出席会议。',
      reference: [['韩若兰', '市长']],
      says: ['此处“韩若兰”为“副市长”，参考名单为“市长”（“名单”第1行，2026-01-01导入）'],
    },
    {
      page: '市教育局局长严守诚介绍。',
      reference: [['严守诚', '市住建局局长']],
      says: ['此处“严守诚”为“市教育局局长”，参考名单为“市住建局局长”（“名单”第1行，2026-01-01导入）'],
    },
    { page: '市长韩若兰出席会议。', reference: [['韩若兰', '市长']], says: [] },
    {
      page: '市长韩若兰出席会议。',
      reference: [['韩若兰', '临江市委副书记、市长']],
      says: [],
      why: 'one of several titles is enough',
    },
    {
      page: '市委副书记、市长韩若兰出席会议。',
      reference: [['韩若兰', '市委副书记、市长']],
      says: [],
    },
    {
      page: '临江市市长韩若兰出席会议。',
      reference: [['韩若兰', '市长']],
      says: [],
      why: 'the list leaves the place out',
    },
    {
      page: '市长韩若兰出席会议。',
      reference: [['韩若兰', '临江市市长']],
      says: [],
      why: 'the page leaves the place out',
    },
    { page: '市长韩若兰出席会议。', reference: [['沈怀舟', '市委书记']], says: [], why: 'not on the list' },
    {
      page: '韩若兰同志作报告，记者韩若兰采写。',
      reference: [['韩若兰', '市长']],
      says: [],
      why: 'honorifics and bylines are on no list',
    },
    {
      page: '市领导韩若兰、梁守义参加。',
      reference: [['韩若兰', '市长']],
      says: [],
      why: 'a collective title',
    },
    { page: '市长韩若兰出席会议。', reference: [['韩若兰', '']], says: [], why: 'the list has no titles' },
  ],
}

export const referenceName: Rule = {
  id: 'reference-name',
  category: 'references',
  errorKind: 'name',
  describe: { zh: '人名与参考名单只差一点', en: 'A name that is almost one of the reference list' },
  why: {
    zh: '写错的领导姓名，手边的名单里是对的。',
    en: 'The misspelt mayor is spelt right in the list on the desk.',
  },
  severity: 'error',
  *run(context) {
    if (context.references.length === 0) return
    const { byName, byKey } = rowsOf(context.references)
    for (const person of context.people.values()) {
      if (inForce(byName, person.name, context).length > 0 || !/^[\u4e00-\u9fff]{2,4}$/.test(person.name))
        continue
      const row = [...keysOf(person.name)]
        .flatMap((key) => inForce(byKey, key, context))
        .find((candidate) => isMeant(person, candidate, context))
      if (row) for (const mention of person.mentions) yield misspelt(mention, row)
    }
  },
  examples: [
    {
      page: '市委书记沈怀周出席会议。',
      reference: [['沈怀舟', '市委书记']],
      says: ['此处为“沈怀周”，参考名单为“沈怀舟”（同音；“名单”第1行，2026-01-01导入）'],
    },
    {
      page: '市长韩若兰出席。副市长梁守毅参加。',
      reference: [['梁守义', '副市长']],
      says: ['此处为“梁守毅”，参考名单为“梁守义”（同音；“名单”第1行，2026-01-01导入）'],
    },
    {
      page: '市委书记沈杯舟讲话。',
      reference: [['沈怀舟', '市委书记']],
      says: ['此处为“沈杯舟”，参考名单为“沈怀舟”（形近；“名单”第1行，2026-01-01导入）'],
    },
    {
      page: '市委书记沈舟怀讲话。',
      reference: [['沈怀舟', '市委书记']],
      says: ['此处为“沈舟怀”，参考名单为“沈怀舟”（字序不同；“名单”第1行，2026-01-01导入）'],
    },
    { page: '市委书记沈怀舟讲话。', reference: [['沈怀舟', '市委书记']], says: [] },
    {
      page: '村民沈怀周种了十亩桃。',
      reference: [['沈怀舟', '市委书记']],
      says: [],
      why: 'another title: it may be another person',
    },
    {
      page: '市委书记沈怀舟讲话，工人沈怀周发言。',
      reference: [['沈怀舟', '市委书记']],
      says: [],
      why: 'both stand on the page',
    },
    {
      page: '局长王芳介绍。',
      reference: [['王方', '局长']],
      says: [],
      why: 'two characters alike are too little',
    },
    { page: '市长韩若兰讲话。', reference: [['沈怀舟', '市长']], says: [], why: 'nothing alike' },
    {
      page: '记者 沈怀周 报道',
      reference: [['沈怀舟', '市委书记']],
      says: [],
      why: 'a byline is no leader',
    },
    { page: '市委书记沈怀舟讲话。', reference: [], says: [], why: 'no list, no finding' },
    {
      page: '市委书记沈怀周讲话。沈怀周指出，要落实。',
      reference: [['沈怀舟', '市委书记']],
      says: [
        '此处为“沈怀周”，参考名单为“沈怀舟”（同音；“名单”第1行，2026-01-01导入）',
        '此处为“沈怀周”，参考名单为“沈怀舟”（同音；“名单”第1行，2026-01-01导入）',
      ],
    },
  ],
}

/** Three characters, a slip apart, under a title of that row, and the row's own name nowhere on the page. */
function isMeant(person: NamedPerson, { entry }: Row, { people }: RuleContext): boolean {
  if (entry.name.length < 3 || people.has(entry.name)) return false
  if (differenceOf(entry.name, person.name) === null) return false
  return person.titles.some(({ title }) => entry.titles.some((known) => agrees(title, known)))
}

function misspelt(mention: NameMention, row: Row): Diagnostic {
  const { name } = row.entry
  const from = source(row)
  const spelling = SPELLINGS[differenceOf(name, mention.value.person) ?? 'character']
  return {
    at: mention,
    message: {
      zh: `此处为“${mention.quote}”，参考名单为“${name}”（${spelling.zh}；${from.zh}）`,
      en: `“${mention.quote}” here, “${name}” in the reference (${spelling.en}; ${from.en})`,
    },
    suggestions: [{ at: { start: mention.start, end: mention.end }, replacement: name }],
  }
}
