import { figureKind } from '../../2-mentions/figures/kinds'
import type { FigureMention, Mention } from '../../2-mentions/mention'
import { isFigure, thingBehind } from '../context/figures'
import type { Diagnostic, Rule } from '../rule'

/** What is counted, where it stands in quotes: 18名“青石工匠”. */
const quotedBehind = (text: string, { end }: FigureMention): string | null =>
  /^“([\u4e00-\u9fff]{2,12})”/.exec(text.slice(end, end + 14))?.[1] ?? null

/** So many characters alike behind two figures are one statement. */
const STATEMENT = 7

/** Is the same said of both figures, word for word? */
function repeats(text: string, a: FigureMention, b: FigureMention): boolean {
  const said = text.slice(a.end, a.end + STATEMENT)
  return said.length === STATEMENT && !said.includes('\n') && text.startsWith(said, b.end)
}

export const figureConflict: Rule = {
  id: 'figure-conflict',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '标题与正文的数字不一致', en: 'Headline and text give different figures' },
  why: {
    zh: '人人都看的标题数字，最没人拿正文去核。',
    en: 'The figure everyone reads is the one nobody checks against the text.',
  },
  severity: 'warning',
  *run({ text, articles }) {
    for (const { headline, body } of articles) {
      const inTitle = headline.filter(isFigure)
      const inBody = body.filter(isFigure)
      for (const figure of inTitle) {
        const { kind, unit, value } = figure.value
        // 二级 and 三级 are two grades, not one thing counted.
        if (
          unit === '级' ||
          // 八一32811广州: a table run together.
          (unit === undefined && kind === 'count') ||
          !figureKind(kind).isCompared ||
          value === undefined ||
          figure.value.approximate !== undefined
        )
          continue
        const alike = inBody.filter((other) => other.value.unit === unit && other.value.kind === kind)
        const thing = thingBehind(text, figure)
        const isStated = alike.some((other) => other.value.value === value)
        const other =
          alike.find((candidate) => candidate.value.value !== value && repeats(text, figure, candidate)) ??
          (isStated || thing === null ? undefined : alike.find((one) => thingBehind(text, one) === thing))
        if (other?.value.value === undefined) continue
        const said = quotedBehind(text, figure) ?? thing ?? ''
        yield {
          at: figure,
          related: [other],
          message: {
            zh: `标题为“${figure.quote}${said}”，正文为“${other.quote}${said}”`,
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
    {
      page: '# 120公里绿道贯通\n\n记者获悉，全市绿道建设进展顺利，总长102公里绿道已经全部贯通，沿线设有驿站，市民可以骑行游览。',
      says: ['标题为“120公里绿道”，正文为“102公里绿道”'],
    },
    {
      page: '# 120公里绿道贯通\n\n记者获悉，全市绿道建设进展顺利，总长120公里绿道已经全部贯通，沿线设有驿站，市民可以骑行游览。',
      says: [],
    },
    {
      page: '# 近百名志愿者上街\n\n昨天上午，85名志愿者走上街头，清理小广告，劝导不文明行为，受到沿街商户和过往市民的欢迎。',
      says: [],
      why: 'about a hundred is no figure to compare',
    },
    {
      page: '# 6家企业签约\n\n推进会上，9个项目集中签约，来自6家企业的代表依次上台，签约总额创下历年新高，前景看好。',
      says: [],
    },
    {
      page: '# 3所学校开学\n\n今年秋季，江南新区新建的5所幼儿园和3所学校同时投入使用，新增学位四千多个，缓解了入学难。',
      says: [],
    },
    {
      page: '# 200盏路灯点亮\n\n市城管局介绍，今年在背街小巷加装的300盏路灯昨晚全部点亮，居民夜间出行更加安心，点赞不断。',
      says: ['标题为“200盏路灯”，正文为“300盏路灯”'],
    },
    {
      page: '# 8场演出免费看\n\n市文化馆推出惠民演出季，8场演出分布在四个社区，居民凭身份证领票，每场限额两百张，领完为止。',
      says: [],
    },
    { page: '200盏路灯昨晚点亮，今年共加装300盏路灯。', says: [], why: 'no headline' },
    {
      page: '# 18名“青石工匠”受到表彰\n\n昨天上午，19名“青石工匠”受到表彰。受表彰的18名工匠中，有技术工人，也有乡村能人，都来自生产一线。',
      says: ['标题为“18名青石工匠”，正文为“19名青石工匠”'],
      why: 'the text has the figure too, but says the same of another',
    },
    {
      page: '# 消费券发放500万元\n\n本轮消费券面向餐饮、零售等行业，分五批发放，每批金额一百万元，市民可通过手机领取使用。',
      says: [],
    },
  ],
}

export const countRepeated: Rule = {
  id: 'count-repeated',
  category: 'figures',
  errorKind: 'figure',
  describe: { zh: '同一事物的数量前后不一', en: 'One thing counted twice, and differently' },
  why: {
    zh: '第一段的18名工匠，到第三段仍应是18名。',
    en: 'Eighteen craftsmen in the first paragraph are still eighteen in the third.',
  },
  severity: 'warning',
  *run({ text, articles }) {
    for (const { headline, body } of articles) {
      const counts = new Map<string, FigureMention[]>()
      for (const figure of [...headline, ...body].filter(isFigure)) {
        const { kind, unit, value, approximate } = figure.value
        const thing = quotedBehind(text, figure) ?? thingBehind(text, figure)
        if (kind !== 'count' || value === undefined || approximate !== undefined || thing === null) continue
        const key = `${unit ?? ''} ${thing}`
        const same = counts.get(key)
        if (same) same.push(figure)
        else counts.set(key, [figure])
      }
      const declared = new Set(headline)
      for (const figures of counts.values()) yield* oddOnes(text, figures, declared)
    }
  },
  examples: [
    {
      page: '18名“青石工匠”受到表彰。19名“青石工匠”合影。18名“青石工匠”发言。',
      says: ['此处为“19名”“青石工匠”，别处2次为“18名”'],
    },
    { page: '18名“青石工匠”受到表彰。18名“青石工匠”合影。', says: [] },
    { page: '18名“青石工匠”受到表彰，5名“青石新秀”发言。', says: [], why: 'other things' },
    { page: '10名“红领巾”来了，又来了5名“红领巾”。', says: [], why: 'once each: neither is the odd one' },
    {
      page: '# 15名“小巷管家”上岗\n\n社区聘请的16名“小巷管家”昨天上岗，清晨七点，15名“小巷管家”戴上红袖章，走进大街小巷巡查。',
      says: ['此处为“16名”“小巷管家”，别处2次为“15名”'],
    },
    { page: '3家“百年老店”开业，3家“百年老店”剪彩，5名“店主”到场。', says: [] },
    { page: '6个“工作室”挂牌，6个“工作室”开放，近10个“工作室”筹备。', says: [], why: 'an estimate' },
    {
      page: '6个“工作室”挂牌，8个“工作室”开放，6个“工作室”剪彩。',
      says: ['此处为“8个”“工作室”，别处2次为“6个”'],
    },
    {
      page: '社区聘请的16名“小巷管家”昨天上岗。据介绍，15名“小巷管家”包括退休党员和热心居民。',
      says: ['此处为“15名”“小巷管家”，前文为“16名”'],
    },
    {
      page: '去年聘请了16名“小巷管家”。今年又聘请了15名“小巷管家”。',
      says: [],
      why: 'of others',
    },
    { page: '20位“最美教师”上台。台下20位“最美教师”的学生鼓掌。', says: [] },
    {
      page: '20位“最美教师”上台，20名“最美教师”的学生鼓掌，22位“最美教师”合影。',
      says: [],
      why: 'other units',
    },
    {
      page: '2个“一号工程”开工，2个“一号工程”竣工，12个“一号工程”验收。',
      says: ['此处为“12个”“一号工程”，别处2次为“2个”'],
    },
    { page: '共有5场“村晚”，每场“村晚”两小时。', says: [] },
    {
      page: '# 6个项目集中开工\n\n昨天上午，江南新区7个项目集中开工，总投资二十亿元，市领导到场，6个项目全部建成后将带动就业三千余人。',
      says: ['此处为“7个”“项目”，别处2次为“6个”'],
    },
    { page: '6家银行上调，7家银行下调，6家银行持平。', says: [], why: 'no headline counts them' },
    { page: '60个项目开工，其中7个项目投产，60个项目都在新区。', says: [], why: 'a part' },
  ],
}

/** Of one thing counted several times, the counts that stand alone against one that stands twice or oftener. */
function* oddOnes(
  text: string,
  figures: readonly FigureMention[],
  declared: ReadonlySet<Mention>,
): Generator<Diagnostic> {
  const counts = new Map<string | undefined, number>()
  for (const { value } of figures) counts.set(value.value, (counts.get(value.value) ?? 0) + 1)
  const times = ({ value }: FigureMention): number => counts.get(value.value) ?? 0
  const usual = figures.reduce((a, b) => (times(b) > times(a) ? b : a))
  if (times(usual) < 2) {
    // What a headline says is held against the text by the rule for that.
    if (!figures.some((figure) => declared.has(figure))) yield* twoCounts(text, figures)
    return
  }
  const isDeclared = figures.some(
    (other) =>
      declared.has(other) && other.value.value === usual.value.value && other.value.unit !== undefined,
  )
  for (const figure of figures) {
    if (times(figure) > 1) continue
    const quoted = quotedBehind(text, figure)
    // 6个项目 of 50个项目: without quotes only a count that is nearly the headline's is the same one.
    if (quoted === null && !(isNear(figure, usual) && isDeclared)) continue
    const thing = quoted ?? thingBehind(text, figure) ?? ''
    yield {
      at: figure,
      related: figures.filter((other) => other.value.value === usual.value.value).slice(0, MOST_RELATED),
      message: {
        zh: `此处为“${figure.quote}”“${thing}”，别处${times(usual)}次为“${usual.quote}”`,
        en: `${figure.quote} of “${thing}” here, ${usual.quote} ${times(usual)} times elsewhere`,
      },
    }
  }
}

/** Words that say that a count is of more, or of a part only. */
const OF_OTHERS = /(?:又|另|还|再|新增|增加|首批|第[一二三四五]批|其中|其余|剩余|各)[^。！？]{0,6}$/

/** Nearly as many of one and the same thing in two sentences: 16名“小巷管家” hired, 15名“小巷管家” listed. */
function* twoCounts(text: string, figures: readonly FigureMention[]): Generator<Diagnostic> {
  const [first, second, more] = figures
  if (!first || !second || more || !isNear(first, second)) return
  const thing = quotedBehind(text, second)
  if (thing === null || !/[。！？\n]/.test(text.slice(first.end, second.start))) return
  if (figures.some(({ start }) => OF_OTHERS.test(text.slice(Math.max(0, start - 8), start)))) return
  yield {
    at: second,
    related: [first],
    message: {
      zh: `此处为“${second.quote}”“${thing}”，前文为“${first.quote}”`,
      en: `${second.quote} of “${thing}” here, ${first.quote} before`,
    },
  }
}

/** Places enough to see that the other is usual. */
const MOST_RELATED = 5
const NEAR = 0.25
const isNear = (a: FigureMention, b: FigureMention): boolean =>
  Math.abs(Number(a.value.value) - Number(b.value.value)) <= Number(b.value.value) * NEAR
