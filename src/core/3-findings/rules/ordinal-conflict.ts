import type { FigureMention } from '../../2-mentions/mention'
import type { Diagnostic, Rule } from '../rule'

/** What is held again and again: up to the word that such events end in, else four characters. */
const EVENT =
  /^[“《]?([\u4e00-\u9fff]{2,9}?(?:节|大赛|联赛|球赛|拉松赛|运动会|博览会|交易会|洽谈会|大会|峰会|论坛|展览|书画展|讲座)|[\u4e00-\u9fff]{4})/

/** 四年前的第十二届, 1994年第一届举办以来: an earlier one, told as such. */
const EARLIER =
  /年前|上届|往届|去年|前年|以来|历届|曾|当年|首届|\d{4}年|[一二]九[一二三四五六七八九〇零]{2}年/
const isOfOtherTime = (text: string, ...events: readonly FigureMention[]): boolean =>
  events.some(({ start, end }) => {
    const from = text.lastIndexOf('。', start) + 1
    const said = text.slice(Math.max(from, start - 24), start)
    return EARLIER.test(said) || /^[^。\n]{0,16}以来/.test(text.slice(end, end + 20))
  })

/** 第二届 here and 第三届 there, of one and the same event. */
export const ordinalConflict: Rule = {
  id: 'ordinal-conflict',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '同一活动的届次前后不一', en: 'One event under two numbers' },
  why: {
    zh: '今年的稿子，常从去年的改来。',
    en: 'Last year’s report is this year’s template.',
  },
  severity: 'warning',
  *run({ text, mentions }) {
    const seen = new Map<string, FigureMention>()
    for (const mention of mentions.all) {
      if (mention.type !== 'figure' || mention.value.kind !== 'ordinal' || mention.value.unit !== '届')
        continue
      const event = EVENT.exec(text.slice(mention.end, mention.end + 14))?.[1]
      // A board of four years ago and today's are two.
      if (
        event === undefined ||
        /[董监理]事会|委员会|人大|政协|党委|^班子/.test(event) ||
        mention.value.value === undefined
      )
        continue
      // 市八届 and 省十三届 are of two bodies.
      const body = /[省市县区州国校院旗乡镇]$/.exec(text.slice(0, mention.start).slice(-1))?.[0] ?? ''
      const first = seen.get(body + event)
      if (!first) seen.set(body + event, mention)
      else if (first.value.value !== mention.value.value && !isOfOtherTime(text, mention, first))
        yield ordinals(mention, first, event)
    }
  },
  examples: [
    {
      page: '第十三届女篮世锦赛昨天开幕。四年前在邻国举行的第十二届女篮世锦赛中，主队排在第五。',
      says: [],
      why: 'one of four years ago',
    },
    {
      page: '第三届龙舟大赛开幕。据介绍，第二届龙舟大赛持续三天。',
      says: ['此处为“第二届龙舟大赛”，前文为“第三届”'],
    },
    { page: '第三届龙舟大赛开幕。据介绍，第三届龙舟大赛持续三天。', says: [] },
    { page: '第三届龙舟大赛开幕，第二届读书节闭幕。', says: [] },
    {
      page: '第五届读书节启动。市图书馆介绍，第六届读书节将持续一个月。',
      says: ['此处为“第六届读书节”，前文为“第五届”'],
    },
    { page: '第五届读书节启动。第五届读书节持续一个月。', says: [] },
    { page: '第一届村晚很热闹，第二届球赛更热闹。', says: [] },
    { page: '第十二届书画展览开幕，第十二届书画展览展期半月。', says: [] },
    {
      page: '第十二届书画展览开幕。据悉，第十三届书画展览展期半月。',
      says: ['此处为“第十三届书画展览”，前文为“第十二届”'],
    },
    {
      page: '第3届马拉松赛鸣枪。第4届马拉松赛的选手达两万人。',
      says: ['此处为“第4届马拉松赛”，前文为“第3届”'],
    },
    { page: '第三届董事会任期届满，第四届董事会选举产生。', says: [] },
    { page: '第3次会议召开，第4次会议延期。', says: [], why: 'meetings are many' },
    { page: '第二届全市运动会设12个大项，上一届设10个。', says: [] },
    { page: '市第八届运动会闭幕，队员将参加省第十三届运动会。', says: [], why: 'of two bodies' },
    { page: '第二届、第三届校友返校。', says: [], why: 'of different years' },
  ],
}

const ordinals = (at: FigureMention, first: FigureMention, event: string): Diagnostic => ({
  at,
  related: [first],
  message: {
    zh: `此处为“${at.quote}${event}”，前文为“${first.quote}”`,
    en: `“${at.quote}” here, “${first.quote}” of the same event before`,
  },
})
