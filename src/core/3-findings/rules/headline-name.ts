import { isTitleRole } from '../../1-page/page'
import { contains } from '../../text/span'
import type { Rule } from '../rule'

export const headlineName: Rule = {
  id: 'headline-name',
  describe: { zh: '标题里的人名正文没有', en: 'A name of the headline is not in the text' },
  why: 'The headline is set last, by someone else, and in the largest type.',
  severity: 'warning',
  *run({ page, mentions }) {
    const names = mentions.all.filter((mention) => mention.type === 'name')
    for (const article of page.articles) {
      const blocks = page.blocks.filter(({ id }) => article.blocks.includes(id))
      const titles = blocks.filter(({ role }) => isTitleRole(role))
      const body = blocks.filter(({ role }) => !isTitleRole(role))
      const inBody = names.filter((name) => body.some((block) => contains(block, name)))
      const said = new Set(inBody.map(({ value }) => value.person))
      if (said.size === 0) continue
      for (const name of names) {
        const { person } = name.value
        if (person.length < 2 || said.has(person) || !titles.some((block) => contains(block, name))) continue
        yield {
          at: name,
          say: {
            zh: `标题有“${name.quote}”，本篇正文没有这个名字`,
            en: `“${name.quote}” is in the headline and nowhere in the text`,
          },
        }
      }
    }
  },
  examples: [
    {
      page: '# 沈怀舟到青石县调研\n\n6月3日，市委书记沈怀州到青石县调研，县委书记项东陪同，现场察看了防汛准备工作，听取了汇报。',
      says: ['标题有“沈怀舟”，本篇正文没有这个名字'],
    },
    {
      page: '# 沈怀舟到青石县调研\n\n6月3日，市委书记沈怀舟到青石县调研，县委书记项东陪同，现场察看了防汛准备工作，听取了汇报。',
      says: [],
    },
    {
      page: '# 春耕会召开\n\n市委书记沈怀舟出席会议并讲话，会议部署了下一步的春耕备耕工作，强调要抢抓农时、落实责任。',
      says: [],
    },
  ],
}
