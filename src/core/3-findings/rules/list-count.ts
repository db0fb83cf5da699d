import type { Rule } from '../rule'

export const listCount: Rule = {
  id: 'list-count',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '名单人数与所列不符', en: 'A list does not have as many as it says' },
  why: {
    zh: '获奖名单漏掉一人，是每家报纸都登过的更正。',
    en: 'A winner left out of the list is the correction every paper has had to print.',
  },
  severity: 'error',
  *run({ lists }) {
    for (const { declared, declaredAt, unit, items } of lists) {
      const count = String(items.length)
      if (declared === count) continue
      yield {
        at: declaredAt,
        related: items,
        message: {
          zh: `写明${declared}${unit}，所列${count}${unit}`,
          en: `${declared} announced, ${count} listed`,
        },
      }
    }
  },
  examples: [
    { page: '3名获奖者分别是：周明远、林可欣。', says: ['写明3名，所列2名'] },
    { page: '第一名是周明远。前3名的其他选手依次为：林可欣、何家栋。', says: [], why: 'the others' },
    { page: '周明远、林可欣等3名获奖者到场。', says: [], why: '等 may leave some out' },
    { page: '3名获奖者分别是：周明远、林可欣、何家栋。', says: [] },
    { page: '5家企业分别为：甲木、乙水、丙火、丁土。', says: ['写明5家，所列4家'] },
    { page: '获奖的3名学生是：周明远、林可欣、何家栋等。', says: [], why: '等 leaves the list open' },
    { page: '会议提出3项要求：要抓早，要抓小。', says: [], why: 'clauses are no list' },
    { page: '4名候选人依次为：孟庆云、叶知秋、方远道、薛定山。', says: [] },
    { page: '4名候选人依次为：孟庆云、叶知秋、方远道。', says: ['写明4名，所列3名'] },
    { page: '2个站点分别是：东门、西门、南门。', says: ['写明2个，所列3个'] },
    { page: '6条线路分别为：1路、2路、3路、5路、8路。', says: ['写明6条，所列5条'] },
    { page: '参加比赛的3人：周明远、林可欣、何家栋。', says: [] },
    { page: '3名获奖者分别是：周明远、林可欣和何家栋。', says: [] },
    { page: '4名获奖者分别是：周明远、林可欣和何家栋。', says: ['写明4名，所列3名'] },
    { page: '3名获奖者分别是周明远、林可欣。', says: ['写明3名，所列2名'] },
    { page: '4人获奖，他们是周明远、林可欣、何家栋。', says: ['写明4人，所列3人'] },
    { page: '两类奖项分别是：科技和文化奖、进步奖。', says: [], why: 'this 和 parts no items' },
    { page: '4名选手周明远、林可欣、何家栋进入决赛。', says: ['写明4名，所列3名'] },
    { page: '3名选手周明远、林可欣、何家栋进入决赛。', says: [] },
    { page: '10名选手中，周明远、林可欣、何家栋进入决赛。', says: [], why: 'some of ten' },
    { page: '周明远、林可欣、何家栋4人进入决赛。', says: ['写明4人，所列3人'] },
    { page: '周明远、林可欣、何家栋三人进入决赛。', says: [] },
    { page: '周明远、林可欣、何家栋等2名选手进入决赛。', says: ['写明2名，所列3名'] },
    { page: '市长韩若兰、选手周明远、林可欣3人合影。', says: [], why: 'the list begins further left' },
    { page: '上午9时，3名学生到场。获奖的是：周明远、林可欣。', says: [], why: 'another sentence' },
  ],
}
