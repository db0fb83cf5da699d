import { isCompoundSurname } from '../../2-mentions/lexicon/surnames'
import { entryOf } from '../../2-mentions/lexicon/segmentation'
import { endsPost } from '../../2-mentions/lexicon/posts'
import type { NameMention } from '../../2-mentions/mention'
import type { Span } from '../../text/span'
import { isPublicName } from '../knowledge/office-holders'
import type { Severity } from '../finding'
import type { NamedPerson } from '../context/people'
import type { Diagnostic, Rule, RuleContext } from '../rule'
import { differenceOf } from '../similarity/spelling'
import { SPELLINGS, type Spelling } from '../similarity/spellings'
import { candidateIndex, candidatesOf } from '../similarity/candidates'
import { SURE, undetectedVariants } from '../context/undetected-variants'

/** The same title said of both makes two spellings one person. */
const titlesOf = ({ titles }: NamedPerson): Set<string> => new Set(titles.map(({ title }) => title.quote))

/** 顾某某 is no one's name. */
const HAN = /^(?!.*某)[\u4e00-\u9fff]{2,4}$/

export const nameVariant: Rule = {
  id: 'name-variant',
  category: 'names',
  errorKind: 'name',
  measured: { right: 5, judged: 5 },
  describe: { zh: '疑似同一人的不同写法', en: 'A name that differs from another in one character' },
  why: {
    zh: '错人名代价最大，眼睛又最容易放过。',
    en: 'A misspelt name is the mistake that costs most, and the eye reads over it.',
  },
  severity: 'warning',
  *run(context) {
    const together = sharedLists(context)
    const oneArticle = sharedArticles(context)
    const people = [...context.people.values()].filter(({ name }) => HAN.test(name))
    const candidates = candidateIndex(people)
    const told = new Set<number>()
    for (const known of people)
      for (const other of candidatesOf(known, candidates)) {
        const kind = differenceOf(known.name, other.name)
        // Two public names are two people: 李强 and 李克强, 宋庆龄 and 宋美龄.
        if (isPublicName(known.name) && isPublicName(other.name)) continue
        if (kind === null || together(known.name, other.name) || areKin(context.text, known, other)) continue
        if (isOtherPerson(known.name, other.name, kind)) continue
        const severity = isOtherForm(context.text, other)
          ? null
          : doubt(known, other, kind, oneArticle(known, other))
        if (severity === null) continue
        const fresh = other.mentions.filter(({ start }) => !told.has(start))
        for (const { start } of fresh) told.add(start)
        if (fresh.length > 0) yield { ...diagnostic(fresh, known, kind), severity }
      }
    for (const { known, quote, places } of undetectedVariants(context, candidates)) {
      const kind = differenceOf(known.name, quote) ?? 'character'
      const fresh = places.filter(({ start }) => !told.has(start))
      // The rarer one is suspected, also where the model knows no more than that.
      if (fresh.length > known.mentions.length) {
        const other = { name: quote, mentions: fresh }
        const rarer = known.mentions.filter(({ start }) => !told.has(start))
        if (rarer.length > 0) yield diagnostic(rarer, other, kind)
        continue
      }
      // 市领导刈正兴、刘丽华: in the slot of a name one mention elsewhere says enough.
      const sure = fresh.filter(
        ({ start }) =>
          // 至于学文: 于 ends another word.
          !(quote[0] !== known.name[0] && entryOf(context.text.slice(start - 1, start + 1)) !== undefined) &&
          (kind !== 'character' || known.mentions.length >= SURE || endsPost(context.text, start)),
      )
      for (const { start } of sure) told.add(start)
      if (sure.length > 0)
        yield diagnostic(
          sure.map((at) => ({ ...at, quote })),
          known,
          kind,
        )
    }
  },
  examples: [
    {
      page: '市长韩若兰出席会议。韩若兰指出，要抓紧。韩若岚还看望了职工。',
      says: ['此处为“韩若岚”，本版别处2次作“韩若兰”（同音）'],
    },
    { page: '市长韩若兰出席会议。韩若兰指出，要抓紧。韩若兰还看望了职工。', says: [] },
    {
      page: '市委书记沈怀舟讲话。沈怀舟强调，要落实。沈舟怀到场。',
      says: ['此处为“沈舟怀”，本版别处2次作“沈怀舟”（字序不同）'],
    },
    {
      page: '市领导周明远、周明志出席会议。周明远讲话。',
      says: [],
      why: 'side by side in a list they are two people',
    },
    {
      page: '副市长梁守义宣读决定。会后，副市长梁守毅接受采访。',
      says: ['此处为“梁守毅”，本版别处1次作“梁守义”（同音）'],
    },
    {
      page: '省长林启明、副省长林启铭到机场迎接。林启明讲话。',
      says: [],
      why: 'a list with titles is a list',
    },
    {
      page: '教师张建国上课，学生张建军听讲。',
      says: [],
      why: 'once each and unlike in sound, they may be two',
    },
    {
      page: '市委书记沈怀舟讲话。沈怀舟强调，要落实。市委书记沈杯舟出席。',
      says: ['此处为“沈杯舟”，本版别处2次作“沈怀舟”（形近）'],
    },
    {
      page: '市领导刘正洋、秦望舒出席。随后，市领导刈正洋、万晓棠颁奖。',
      says: ['此处为“刈正洋”，本版别处1次作“刘正洋”（形近）'],
      why: 'no surname, and no name to any model, but in the slot of one',
    },
    {
      page: '镇党委书记郑大山介绍，课堂开在田间。郑山表示，还要办下去。',
      says: ['此处为“郑山”，本版别处1次作“郑大山”（字数不同）'],
    },
    {
      page: '# 课堂办到田间\n\n郑大山介绍，课堂开在田间，农户听得懂、用得上，大家都说好，还想再听。\n\n# 球队晋级\n\n前锋郑山梅开二度，球队以三比一战胜对手，时隔三年重返决赛，球迷欢呼。',
      says: [],
      why: 'once each, in two articles',
    },
    {
      page: '王芳说，王芬没来。',
      says: [],
      why: 'two-character names differ in one character as often as not',
    },
    {
      page: '市委书记沈怀舟讲话。沈怀舟强调，要落实。会后，申怀舟看望了职工。',
      says: ['此处为“申怀舟”，本版别处2次作“沈怀舟”（同音）'],
    },
    {
      page: '市长韩若兰出席会议。会后，市长寒若兰致辞。',
      says: ['此处为“寒若兰”，本版别处1次作“韩若兰”（同音）'],
    },
    { page: '市长高建设出席会议。会后，市长搞建设的劲头更足。', says: [], why: 'a verb behind a title' },
    {
      page: '加工厂负责人周云山介绍，新厂投产。周云山说，周边农户都来卖菜。周云山算了一笔账。镇党委书记周云海介绍，还要扩建。周云海说，路也要修。',
      says: [],
      why: 'each stands twice, and they are unlike',
    },
    { page: '李克强主持会议。李克强指出，要抓紧。李强出席。', says: [], why: 'two public names' },
    { page: '柳青青和柳青是姐妹。', says: [] },
    {
      page: '王学文辍学回家。老师把王学文带回家，王学文又上了学。至于学文上学的困难，大家帮忙。',
      says: [],
      why: '至于 is a word',
    },
    { page: '梁桂添先生介绍经过。梁桂添先生与梁桂秋先生一起创业。', says: [], why: 'named together' },
    { page: '司马炎即位。司马颖起兵。司马颖败走，司马颖被杀。', says: [], why: 'one surname' },
    {
      page: '主教练莫甲瑗及助理教练莫甲溪到场。莫甲瑗说，加油。莫甲瑗笑了。',
      says: [],
      why: 'two posts, joined',
    },
    { page: '莫甲瑗和弟弟莫甲溪开了店。莫甲瑗说，生意好。莫甲溪点头。', says: [], why: 'brothers' },
    {
      page: '市长韩若兰出席。韩若兰指出，要抓紧。韩若兰要求，要落实。韩若岚来到镇上。韩若岚看望了职工。',
      says: ['此处等2处为“韩若岚”，本版别处3次作“韩若兰”（同音）'],
      why: 'one slip, told once',
    },
    { page: '阿依古丽·买买提说，买买提·艾山没来。', says: [], why: 'names with a dot share parts' },
    {
      page: '市长韩若兰出席。韩若兰指出，要抓紧。市长韩兰主持会议。',
      says: ['此处为“韩兰”，本版别处2次作“韩若兰”（字数不同）'],
    },
  ],
}

/** 卡洛二世 and 卡洛五世, 司马炎 and 司马攸: of what is no surname and no number, nothing is shared. */
const REGNAL = /[一二三四五六七八九十]世$/
const isOtherPerson = (known: string, other: string, kind: Spelling): boolean =>
  (REGNAL.test(known) && REGNAL.test(other)) ||
  (kind === 'character' &&
    known.length === 3 &&
    isCompoundSurname(known.slice(0, 2)) &&
    known.slice(0, 2) === other.slice(0, 2))

/** 兄弟, 其子: what stands around the names of relatives, whose names are alike. */
const KIN =
  /兄弟|姐妹|姊妹|兄妹|姐弟|父子|父女|母子|母女|双胞胎|孪生|哥哥|弟弟|姐姐|妹妹|儿子|女儿|父亲|[之其]子|[之其]女|[堂表][兄弟姐妹]/
const NEAR_NAME = 12

const areKin = (text: string, ...people: readonly NamedPerson[]): boolean =>
  people.some(({ mentions }) =>
    mentions
      .slice(0, 5)
      .some(({ start, end }) => KIN.test(text.slice(Math.max(0, start - NEAR_NAME), end + NEAR_NAME))),
  )

/** How sure it is that two spellings are one person's; null where they may as well be two people's. */
function doubt(
  known: NamedPerson,
  other: NamedPerson,
  kind: Spelling,
  inOneArticle: boolean,
): Severity | null {
  const shared = titlesOf(known)
  const sameTitle = other.titles.some(({ title }) => shared.has(title.quote))
  const oftener = known.mentions.length > other.mentions.length
  const first = (known.mentions[0]?.start ?? 0) < (other.mentions[0]?.start ?? 0)
  if (!oftener && !first && kind !== 'missing') return null
  if (known.name.length === 2) return oftener && known.mentions.length >= SURE && sameTitle ? 'warning' : null
  // 塞内加尔总统萨勒 beside a crown prince whose name is longer: each has a title of his own.
  const hasOther = !sameTitle && shared.size > 0 && other.titles.length > 0
  if (kind === 'missing' && hasOther) return null
  // 冉龙云 of one generation and 冉龙滨: unlike in sound and look, and a slip is seldom made twice.
  if (kind === 'character' && !sameTitle && (hasOther || other.mentions.length > 1)) return null
  if (kind === 'missing') {
    if (sameTitle && oftener) return 'warning'
    if (other.mentions.length > 1) return null
    return sameTitle || inOneArticle || known.mentions.length >= SURE ? 'note' : null
  }
  if (kind === 'order') return 'warning'
  if (oftener || sameTitle)
    return kind === 'character' && !sameTitle && known.mentions.length <= SURE ? 'note' : 'warning'
  return kind === 'character' ? null : 'note'
}

/** 许长青（许长菁）: both names are given on purpose. */
const isOtherForm = (text: string, { mentions: [only, ...more] }: NamedPerson): boolean =>
  only !== undefined &&
  more.length === 0 &&
  /[\u4e00-\u9fff][（(]$/.test(text.slice(0, only.start).slice(-2)) &&
  /^[）)]/.test(text.charAt(only.end))

/** Is there an article that names both? */
function sharedArticles({ articles }: RuleContext): (a: NamedPerson, b: NamedPerson) => boolean {
  const articleOf = new Map<string, number>()
  for (const [i, { headline, body }] of articles.entries())
    for (const { id } of [...headline, ...body]) articleOf.set(id, i)
  return (a, b) => {
    const named = new Set(a.mentions.map(({ id }) => articleOf.get(id)))
    return b.mentions.some(({ id }) => named.has(articleOf.get(id)))
  }
}

/** Do two names stand in one list? Then they are two people, however alike their names. */
function sharedLists({ nameRuns, mentions, text }: RuleContext): (a: string, b: string) => boolean {
  const listsOf = new Map<string, Set<number>>()
  for (const [i, run] of [...nameRuns, ...titledPairs(text, mentions)].entries())
    for (const { value } of run) listsOf.set(value.person, (listsOf.get(value.person) ?? new Set()).add(i))
  return (a, b) => {
    const others = listsOf.get(b)
    return others !== undefined && [...(listsOf.get(a) ?? [])].some((list) => others.has(list))
  }
}

/** What stands between them: 、 and no other mark. */
const TITLED = /^(?:、|及|和|与|以及|同)[\u4e00-\u9fff]{2,16}$/
/** 甲先生与乙先生: two people. */
const WITH_ADDRESS = /^(?:先生|女士|小姐|同志|教授|老师|夫妇)?(?:、|及|和|与|以及|同)$/

/** 总统甲、邻国总统乙: two names with 、 and a title between them. */
function* titledPairs(text: string, { all }: RuleContext['mentions']): Generator<NameMention[]> {
  let before: NameMention | null = null
  let title: Span | null = null
  for (const mention of all) {
    if (mention.type === 'title') title = mention
    if (mention.type !== 'name') continue
    const between = text.slice(before?.end ?? mention.start, mention.start)
    if (before && title?.end === mention.start && TITLED.test(between)) yield [before, mention]
    else if (before && WITH_ADDRESS.test(between)) yield [before, mention]
    before = mention
  }
}

/** One finding for a pair of spellings, with every place of the rarer one: a slip is told once. */
function diagnostic(
  places: readonly (Span & Pick<NameMention, 'quote'>)[],
  known: { readonly name: string; readonly mentions: readonly Span[] },
  kind: Spelling,
): Diagnostic {
  const times = known.mentions.length
  const [at = { start: 0, end: 0, quote: '' }, ...more] = places
  const often = places.length > 1 ? places.length : ''
  return {
    at,
    related: [...known.mentions.slice(0, 5), ...more],
    message: {
      zh: `此处${often && `等${often}处`}为“${at.quote}”，本版别处${times}次作“${known.name}”（${SPELLINGS[kind].zh}）`,
      en: `“${at.quote}” here${often && ` and in ${places.length - 1} more places`}, “${known.name}” ${times} times elsewhere on the page (${SPELLINGS[kind].en})`,
    },
    suggestions: places.map(({ start, end }) => ({ at: { start, end }, replacement: known.name })),
  }
}
