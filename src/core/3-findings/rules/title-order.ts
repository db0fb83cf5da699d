import type { TitleMention } from '../../2-mentions/mention'
import type { Rule } from '../rule'

/** Posts of a party committee, and of the government of the same level. */
const PARTY = /^(?:[\u4e00-\u9fff]{0,8}?)([省市县区州旗镇乡])委(?:专职)?(?:副书记|书记|常委|委员)$/
const STATE = /^(?:[\u4e00-\u9fff]{0,8}?)(?:常务|代|代理)*副?([省市县区州旗镇乡])长$/

/** 曾任副县长、县委常委: a career in the order of its years. */
const CAREER = /(?:曾任|历任|先后|担任过|历经|[12]\d{3}年\d{0,2}月?)[^。；\n]{0,60}$/

const levelOf = (pattern: RegExp, { quote }: TitleMention): string | undefined => pattern.exec(quote)?.[1]

export const titleOrder: Rule = {
  id: 'title-order',
  category: 'names',
  errorKind: null,
  describe: { zh: '党政职务次序', en: 'Party and government posts out of order' },
  why: {
    zh: '党内职务在前，行政职务在后；机关里的读者看得出。',
    en: 'Party posts come before government ones; readers in the building notice.',
  },
  severity: 'warning',
  *run({ text, mentions }) {
    const titles = mentions.all.filter((mention) => mention.type === 'title')
    for (const [i, first] of titles.entries()) {
      const second = titles[i + 1]
      if (!second || !/^[、，]$/.test(text.slice(first.end, second.start))) continue
      const level = levelOf(STATE, first)
      if (level === undefined || level !== levelOf(PARTY, second)) continue
      if (CAREER.test(text.slice(Math.max(0, first.start - 64), first.start))) continue
      // The name behind is whose posts they are: 市长甲、市委副书记乙 are two people.
      yield {
        at: { start: first.start, end: second.end },
        message: {
          zh: `“${first.quote}”排在“${second.quote}”之前，党内职务一般在前`,
          en: `“${first.quote}” comes before “${second.quote}”; party posts usually come first`,
        },
        suggestions: [
          {
            at: { start: first.start, end: second.end },
            replacement: `${second.quote}${text.slice(first.end, second.start)}${first.quote}`,
          },
        ],
      }
    }
  },
  examples: [
    { page: '市长、市委副书记韩若兰出席。', says: ['“市长”排在“市委副书记”之前，党内职务一般在前'] },
    { page: '市委副书记、市长韩若兰出席。', says: [] },
    { page: '副市长、市委常委梁守义出席。', says: ['“副市长”排在“市委常委”之前，党内职务一般在前'] },
    { page: '市委常委、副市长梁守义出席。', says: [] },
    { page: '他先后任县长、县委书记，2021年调任。', says: [], why: 'a career' },
    { page: '市长韩若兰、市委副书记项东出席。', says: [], why: 'two people' },
    { page: '县长、县委副书记项东发言。', says: ['“县长”排在“县委副书记”之前，党内职务一般在前'] },
    { page: '县委书记项东、县长贺知行发言。', says: [] },
    { page: '副市长、市公安局党委书记梁守义出席。', says: [], why: 'a bureau’s committee' },
    { page: '市长、市政府党组书记韩若兰主持。', says: [], why: 'both of the government' },
    { page: '镇长、镇委副书记常路生介绍。', says: ['“镇长”排在“镇委副书记”之前，党内职务一般在前'] },
    { page: '副市长、县委书记项东发言。', says: [], why: 'of two levels' },
    { page: '市委书记、市人大常委会主任沈怀舟讲话。', says: [] },
  ],
}
