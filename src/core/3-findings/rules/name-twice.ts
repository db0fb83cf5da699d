import { overlaps, sliceOf, type Span } from '../../text/span'
import type { Rule } from '../rule'

export const nameTwice: Rule = {
  id: 'name-twice',
  category: 'names',
  errorKind: 'name',
  describe: { zh: '同一名单里一个名字出现两次', en: 'A name stands twice in one list' },
  why: {
    zh: '名字粘了两遍，往往另一个人就漏了，总数却仍对得上。',
    en: 'A name pasted twice usually stands where another is missing, and the count still looks right.',
  },
  severity: 'error',
  *run({ lists, nameRuns, text }) {
    // A counted list of names is a run of names too: the longer of the two is looked at.
    const counted = lists.map(({ items }) => items)
    const runs = nameRuns.filter(
      (run) => !counted.some((items) => items.some((item) => overlaps(item, run[0] ?? item))),
    )
    for (const items of [...counted, ...runs]) {
      const seen = new Map<string, Span>()
      for (const item of items) {
        const name = sliceOf(text, item)
        const first = seen.get(name)
        if (first === undefined) seen.set(name, item)
        // 扎西、扎西的阿爸: of him.
        else if (text.charAt(item.end) !== '的')
          yield {
            at: item,
            related: [first],
            message: {
              zh: `此处为“${name}”，同一名单前面已有`,
              en: `“${name}” stands earlier in the same list`,
            },
          }
      }
    }
  },
  examples: [
    { page: '3名获奖者分别是：周明远、林可欣、周明远。', says: ['此处为“周明远”，同一名单前面已有'] },
    { page: '3名获奖者分别是：周明远、林可欣、周明志。', says: [] },
    { page: '周明远说完，周明远又补充。', says: [], why: 'running text repeats names' },
    {
      page: '一等奖2名，分别是：周明远、林可欣。二等奖2名，分别是：何家栋、周明远。',
      says: [],
      why: 'two lists may share a name',
    },
    { page: '市领导邵文启、万晓棠、邵文启参加。', says: ['此处为“邵文启”，同一名单前面已有'] },
    { page: '市领导邵文启、万晓棠、欧阳清参加。', says: [] },
    { page: '评委：叶墨涵、冯小路、叶墨涵。', says: ['此处为“叶墨涵”，同一名单前面已有'] },
    { page: '周明远、林可欣出席，周明远、何家栋发言。', says: [], why: 'two lists' },
    { page: '3个站点分别是：东门、西门、东门。', says: ['此处为“东门”，同一名单前面已有'] },
    { page: '代表何家栋、林可欣和何家栋先后发言。', says: ['此处为“何家栋”，同一名单前面已有'] },
    { page: '导演冯小路和编剧冯小露是姐妹。', says: [], why: 'two names' },
    { page: '周明远对周明远说，加油。', says: [], why: 'running text' },
  ],
}
