import type { NameMention } from '../../2-mentions/mention'
import type { Rule } from '../rule'

/** Lists this long are enumerations of rank; shorter ones follow the sentence. */
const SHORTEST = 3

export const leadersOrder: Rule = {
  id: 'leaders-order',
  describe: { zh: '名单先后次序前后不一', en: 'One order in one list, another in the next' },
  why: 'Leaders are named in their order; two orders on one page are one too many.',
  severity: 'warning',
  *run({ nameRuns }) {
    const runs = nameRuns.filter(({ length }) => length >= SHORTEST)
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
          say: {
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
    { page: '邵文启、万晓棠交谈。万晓棠、邵文启握手。', says: [], why: 'two names make no order of rank' },
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
