import type { Mention, NameMention } from '../../2-mentions/mention'
import type { Rule } from '../rule'

const isName = (mention: Mention): mention is NameMention => mention.type === 'name'

export const headlineName: Rule = {
  id: 'headline-name',
  describe: { zh: '标题里的人名正文没有', en: 'A name of the headline is not in the text' },
  why: 'The headline is set last, by someone else, and in the largest type.',
  severity: 'warning',
  *run({ articles }) {
    for (const { headline, body } of articles) {
      const said = new Set(body.filter(isName).map(({ value }) => value.person))
      if (said.size === 0) continue
      for (const name of headline.filter(isName)) {
        const { person } = name.value
        if (person.length < 2 || said.has(person)) continue
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
