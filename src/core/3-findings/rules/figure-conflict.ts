import type { FigureMention, Mention } from '../../2-mentions/mention'
import type { Remark, Rule } from '../rule'

const COMPARED = new Set([
  'count',
  'money',
  'length',
  'area',
  'weight',
  'volume',
  'percent',
  'duration',
  'multiple',
])
const isFigure = (mention: Mention): mention is FigureMention => mention.type === 'figure'

/** What is counted: two Han characters behind the figure, the marks between left out. */
const thingBehind = (text: string, { end }: FigureMention): string | null =>
  /^[“”"《》的]{0,2}([\u4e00-\u9fff]{2})/.exec(text.slice(end, end + 8))?.[1] ?? null

export const figureConflict: Rule = {
  id: 'figure-conflict',
  describe: { zh: '标题与正文的数字不一致', en: 'Headline and text give different figures' },
  why: 'The figure everyone reads is the one nobody checks against the text.',
  severity: 'warning',
  *run({ text, articles }) {
    for (const { headline, body } of articles) {
      const inTitle = headline.filter(isFigure)
      const inBody = body.filter(isFigure)
      for (const figure of inTitle) {
        const { kind, unit, value } = figure.value
        if (!COMPARED.has(kind) || value === undefined || figure.value.approximate !== undefined) continue
        const alike = inBody.filter((other) => other.value.unit === unit && other.value.kind === kind)
        if (alike.some((other) => other.value.value === value)) continue
        const thing = thingBehind(text, figure)
        const other =
          thing === null ? undefined : alike.find((candidate) => thingBehind(text, candidate) === thing)
        if (other?.value.value === undefined) continue
        yield {
          at: figure,
          related: [other],
          say: {
            zh: `标题为“${figure.quote}${thing ?? ''}”，正文为“${other.quote}${thing ?? ''}”`,
            en: `“${figure.quote}” in the headline, “${other.quote}” of the same in the text`,
          },
        }
      }
    }
  },
  examples: [
    {
      page: '# 14条街巷月底完工\n\n记者从市住建局获悉，今年实施改造的15条街巷已有9条完工，其余将在月底前全部完成，惠及沿线居民。',
      says: ['标题为“14条街巷”，正文为“15条街巷”'],
    },
    {
      page: '# 14条街巷月底完工\n\n记者从市住建局获悉，今年实施改造的14条街巷已有9条完工，其余将在月底前全部完成，惠及沿线居民。',
      says: [],
    },
    {
      page: '# 24支队伍角逐\n\n联赛今天开幕，小学组有10支队伍参赛，共有24支队伍进入正赛，比赛将持续到月底，决赛在市体育中心举行。',
      says: [],
      why: 'the same figure stands in the text too',
    },
  ],
}

/** 第二届 here and 第三届 there, of one and the same event. */
export const ordinalConflict: Rule = {
  id: 'ordinal-conflict',
  describe: { zh: '同一活动的届次前后不一', en: 'One event under two numbers' },
  why: 'Last year’s report is this year’s template.',
  severity: 'warning',
  *run({ text, mentions }) {
    const seen = new Map<string, FigureMention>()
    for (const mention of mentions.all) {
      if (mention.type !== 'figure' || mention.value.kind !== 'ordinal' || mention.value.unit !== '届')
        continue
      const event = /^[“《]?([\u4e00-\u9fff]{4})/.exec(text.slice(mention.end, mention.end + 8))?.[1]
      if (event === undefined || mention.value.value === undefined) continue
      const first = seen.get(event)
      if (!first) seen.set(event, mention)
      else if (first.value.value !== mention.value.value) yield ordinals(mention, first, event)
    }
  },
  examples: [
    {
      page: '第三届龙舟大赛开幕。据介绍，第二届龙舟大赛持续三天。',
      says: ['此处为“第二届龙舟大赛”，前文为“第三届”'],
    },
    { page: '第三届龙舟大赛开幕。据介绍，第三届龙舟大赛持续三天。', says: [] },
    { page: '第三届龙舟大赛开幕，第二届读书节闭幕。', says: [] },
  ],
}

const ordinals = (at: FigureMention, first: FigureMention, event: string): Remark => ({
  at,
  related: [first],
  say: {
    zh: `此处为“${at.quote}${event}”，前文为“${first.quote}”`,
    en: `“${at.quote}” here, “${first.quote}” of the same event before`,
  },
})
