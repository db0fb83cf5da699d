import type { Rule } from '../rule'

export const listCount: Rule = {
  id: 'list-count',
  describe: { zh: '名单人数与所列不符', en: 'A list does not have as many as it says' },
  why: 'A winner left out of the list is the correction every paper has had to print.',
  severity: 'error',
  *run({ lists }) {
    for (const { declared, declaredAt, unit, items } of lists) {
      const count = String(items.length)
      if (declared === count) continue
      yield {
        at: declaredAt,
        related: items,
        say: {
          zh: `写明${declared}${unit}，所列${count}${unit}`,
          en: `${declared} announced, ${count} listed`,
        },
      }
    }
  },
  examples: [
    { page: '3名获奖者分别是：周明远、林可欣。', says: ['写明3名，所列2名'] },
    { page: '周明远、林可欣等3名获奖者到场。', says: [], why: '等 may leave some out' },
    { page: '3名获奖者分别是：周明远、林可欣、何家栋。', says: [] },
    { page: '5家企业分别为：甲木、乙水、丙火、丁土。', says: ['写明5家，所列4家'] },
    { page: '获奖的3名学生是：周明远、林可欣、何家栋等。', says: [], why: '等 leaves the list open' },
    { page: '会议提出3项要求：要抓早，要抓小。', says: [], why: 'clauses are no list' },
  ],
}
