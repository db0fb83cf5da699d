import type { NameMention } from '../../2-mentions/mention'
import { longestRising } from '../context/order'
import { isInForce } from '../references/reference'
import type { Rule } from '../rule'

/** The leaders of the examples, in their order. */
const LEADERS = [
  ['邵文启', '市委常委'],
  ['万晓棠', '副市长'],
  ['欧阳清', '市政协副主席'],
  ['梁守义', '副市长'],
] as const

/** Lists this long are enumerations of rank; shorter ones follow the sentence. */
const SHORTEST = 3

/** What leaders are said to do, behind their names; and what they are called, before them. */
const DO =
  /^(?:等?同志|[^。！？\n]{0,24}?(?:出席|参加|会见|陪同|调研|走访|颁奖|考察|视察|检查|慰问|看望|讲话|致辞|在座|列席|到场|座谈|揭牌|观看|参观))/
const CALLED =
  /(?:领导|领导人|书记|主席|主任|省长|市长|县长|区长|总理|委员长|常委|部长|司令员?|政委)(?:同志)?$/

const areLeaders = (text: string, run: readonly NameMention[]): boolean => {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return false
  return (
    CALLED.test(text.slice(Math.max(0, first.start - 8), first.start)) ||
    DO.test(text.slice(last.end, last.end + 30))
  )
}

export const leadersOrder: Rule = {
  id: 'leaders-order',
  category: 'names',
  errorKind: null,
  opens: 'leaders',
  describe: { zh: '名单先后次序前后不一', en: 'One order in one list, another in the next' },
  why: {
    zh: '领导的名次有定规；一版两种次序，总有一种不对。',
    en: 'Leaders are named in their order; two orders on one page are one too many.',
  },
  severity: 'warning',
  *run({ nameRuns, text }) {
    // 捐赠人为甲、乙、丙: people of business, on a list in no order.
    const runs = nameRuns.filter((run) => run.length >= SHORTEST && areLeaders(text, run))
    for (const [i, later] of runs.entries())
      for (const earlier of runs.slice(0, i)) {
        const places = new Map(earlier.map((name, at) => [name.value.person, at]))
        const shared = later.filter(({ value }) => places.has(value.person))
        const turned = firstInversion(shared, places)
        if (!turned) continue
        const [before, behind] = turned
        yield {
          at: behind,
          related: [
            before,
            ...earlier.filter(({ value }) => [before, behind].some((n) => n.value.person === value.person)),
          ],
          message: {
            zh: `此处“${before.quote}”在“${behind.quote}”之前，前面的名单里在后`,
            en: `“${before.quote}” before “${behind.quote}” here, behind in the list before`,
          },
        }
        break
      }
  },
  examples: [
    {
      page: '市领导邵文启、万晓棠、欧阳清参加调研。会后，市领导万晓棠、邵文启、欧阳清出席座谈会。',
      says: ['此处“万晓棠”在“邵文启”之前，前面的名单里在后'],
    },
    {
      page: '市领导邵文启、万晓棠、欧阳清参加调研。会后，市领导邵文启、万晓棠、欧阳清出席座谈会。',
      says: [],
    },
    {
      page: '捐赠人为邵文启、万晓棠、欧阳清等企业家。另一奖项的捐赠人为万晓棠、邵文启、欧阳清。',
      says: [],
      why: 'no leaders',
    },
    { page: '邵文启、万晓棠交谈。万晓棠、邵文启握手。', says: [], why: 'two names make no order of rank' },
    {
      page: '刘志远、黄安民、梁守义、周海棠出席。会前，刘志远、梁守义、黄安民、周海棠会见了代表。',
      says: ['此处“梁守义”在“黄安民”之前，前面的名单里在后'],
    },
    { page: '刘志远、黄安民、梁守义出席。会前，刘志远、黄安民、梁守义会见了代表。', says: [] },
    {
      page: '刘志远、黄安民、梁守义、周海棠出席。会前，刘志远、梁守义、周海棠会见了代表。',
      says: [],
      why: 'one is left out, the order holds',
    },
    { page: '周明远、林可欣、何家栋获一等奖。邵文启、万晓棠、欧阳清颁奖。', says: [], why: 'other people' },
    { page: '刘志远、黄安民、梁守义出席。黄安民、刘志远发言。', says: [], why: 'two make no order' },
    {
      page: '市领导邵文启、万晓棠、欧阳清参加。欧阳清、邵文启、万晓棠随后走访。',
      says: ['此处“欧阳清”在“邵文启”之前，前面的名单里在后'],
    },
    { page: '市领导邵文启、万晓棠、欧阳清参加。', says: [] },
    { page: '邵文启、万晓棠、欧阳清参加。刘志远、邵文启、万晓棠走访。', says: [], why: 'one more before' },
    {
      page: '邵文启、万晓棠、欧阳清参加。万晓棠、刘志远、邵文启走访。',
      says: ['此处“万晓棠”在“邵文启”之前，前面的名单里在后'],
    },
  ],
}

function firstInversion(
  names: readonly NameMention[],
  places: ReadonlyMap<string, number>,
): readonly [NameMention, NameMention] | null {
  for (let i = 1; i < names.length; i++) {
    const [a, b] = [names[i - 1], names[i]]
    if (a && b && (places.get(a.value.person) ?? 0) > (places.get(b.value.person) ?? 0)) return [a, b]
  }
  return null
}

export const referenceOrder: Rule = {
  id: 'reference-order',
  category: 'references',
  errorKind: null,
  opens: 'leaders',
  describe: { zh: '名单次序与参考名单不同', en: 'A list in another order than the reference' },
  why: {
    zh: '名次由上级定，手边的名单里有。',
    en: 'The order of leaders is decided elsewhere, and the list on the desk has it.',
  },
  severity: 'warning',
  *run({ nameRuns, references, day }) {
    for (const { name: title, entries } of references) {
      // A list of titles has an order of rank; one of names alone may be in any.
      const ranked = entries.filter((entry) => entry.titles.length > 0 && isInForce(entry, day))
      const places = new Map(ranked.map(({ name }, at) => [name, at]))
      for (const run of nameRuns) {
        const known = run.filter(({ value }) => places.has(value.person))
        if (known.length < SHORTEST) continue
        const placeOf = ({ value }: NameMention): number => places.get(value.person) ?? -1
        const inOrder = longestRising(known.map(placeOf))
        for (const [i, name] of known.entries()) {
          if (inOrder.has(i)) continue
          const before = known
            .filter((other) => placeOf(other) < placeOf(name))
            .reduce<NameMention | null>((a, c) => (a && placeOf(a) > placeOf(c) ? a : c), null)
          yield {
            at: name,
            related: before ? [before] : [],
            message: {
              zh: `“${name.quote}”在此处的次序与“${title}”不同，那里${before ? `在“${before.quote}”之后` : '在最前'}`,
              en: `“${name.quote}” stands elsewhere in “${title}”: ${before ? `behind “${before.quote}”` : 'first'}`,
            },
          }
        }
      }
    }
  },
  examples: [
    {
      page: '市领导万晓棠、邵文启、欧阳清出席。',
      reference: LEADERS,
      says: ['“万晓棠”在此处的次序与“名单”不同，那里在“邵文启”之后'],
    },
    { page: '市领导邵文启、万晓棠、欧阳清出席。', reference: LEADERS, says: [] },
    {
      page: '市领导欧阳清、邵文启、万晓棠出席。',
      reference: LEADERS,
      says: ['“欧阳清”在此处的次序与“名单”不同，那里在“万晓棠”之后'],
    },
    {
      page: '邵文启、欧阳清、万晓棠走访。',
      reference: LEADERS,
      says: ['“欧阳清”在此处的次序与“名单”不同，那里在“万晓棠”之后'],
    },
    { page: '邵文启、万晓棠、欧阳清、梁守义参加。', reference: LEADERS, says: [] },
    {
      page: '邵文启、万晓棠、梁守义、欧阳清参加。',
      reference: LEADERS,
      says: ['“梁守义”在此处的次序与“名单”不同，那里在“欧阳清”之后'],
    },
    { page: '邵文启、周明远、万晓棠、欧阳清参加。', reference: LEADERS, says: [], why: 'one is on no list' },
    { page: '万晓棠、邵文启参加。', reference: LEADERS, says: [], why: 'two make no order' },
    { page: '周明远、林可欣、何家栋参加。', reference: LEADERS, says: [], why: 'on no list' },
    { page: '万晓棠说。邵文启讲话。欧阳清参加。', reference: LEADERS, says: [], why: 'no list' },
    { page: '邵文启、欧阳清、梁守义参加。', reference: LEADERS, says: [], why: 'one is left out' },
    {
      page: '万晓棠、邵文启、欧阳清出席。',
      reference: [
        ['邵文启', ''],
        ['万晓棠', ''],
        ['欧阳清', ''],
      ],
      says: [],
      why: 'a list without titles has no order of rank',
    },
  ],
}
