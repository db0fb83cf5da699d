import type { TitleMention } from '../../2-mentions/mention'
import { bySpan } from '../../text/span'
import type { NamedPerson } from '../context/people'
import type { Rule } from '../rule'

/** Posts that one person holds at a time, said without more of an organisation than its kind. */
const SINGLE =
  /^(?:中共)?(?:[\u4e00-\u9fff]{0,6}?(?:省|市|县|区|州|镇|乡))(?:委书记|长|委政法委书记|人大常委会主任|政协主席|委组织部部长|委宣传部部长|委秘书长)$/
/** ... and with all of its organisation written, any body's head. */
const HEAD = /^[\u4e00-\u9fff“”0-9]{4,}(?:[组局部厅院校社会所站馆台]长|书记|主任|主席|总经理)$/
const DEPUTY = /副|原|前|时任|执行|轮值|荣誉|名誉|书记处书记/

/** Without its marks of rank: 副市长 and 市长 are one post at two ranks. */
const bare = ({ quote }: TitleMention): string => quote.replace(/[副原前代]|常务|时任/g, '')

/** Places enough to see that the other is usual. */
const MOST_RELATED = 5

/** One person's titles by post, those of the deputy apart from those of the chief; in the order of the text. */
function byPost(
  titles: readonly TitleMention[],
): Map<string, { chief: TitleMention[]; deputy: TitleMention[] }> {
  const posts = new Map<string, { chief: TitleMention[]; deputy: TitleMention[] }>()
  for (const title of [...titles].sort(bySpan)) {
    const post = posts.get(bare(title)) ?? { chief: [], deputy: [] }
    ;(/副/.test(title.quote) ? post.deputy : post.chief).push(title)
    posts.set(bare(title), post)
  }
  return posts
}

/** 时任副市长, 原县长, 曾任院长: what one was. */
const isNow = (text: string, { start, quote }: TitleMention): boolean =>
  !/^[^。！？\n]{0,8}(?:当年|当时|那时)/.test(text.slice(start + quote.length, start + quote.length + 12)) &&
  !/^(?:时任|原|前)/.test(quote) &&
  !/(?:时任|曾任|历任|原任|原|前任|当时的|当年的|先后任)$/.test(text.slice(Math.max(0, start - 4), start))

function inOneSentence(text: string, a: TitleMention, b: TitleMention): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a]
  return !/[。！？\n]/.test(text.slice(first.end, second.start))
}

export const titleConflict: Rule = {
  id: 'title-conflict',
  category: 'names',
  errorKind: 'name',
  describe: { zh: '同一人的职务前后不一', en: 'One person under conflicting titles' },
  why: {
    zh: '副职写成正职，或正职写成副职，第二天电话就来。',
    en: 'A deputy who is made the chief, or a chief who is made a deputy, telephones the next morning.',
  },
  severity: 'error',
  *run({ people, text }) {
    for (const { name, titles } of people.values())
      for (const { chief, deputy } of byPost(
        titles.map(({ title }) => title).filter((one) => isNow(text, one)),
      ).values()) {
        const [first, second] = [chief[0], deputy[0]]
        if (!first || !second) continue
        // Named in one sentence as both, they are two people of one name.
        if (chief.every((one) => deputy.every((other) => inOneSentence(text, one, other)))) continue
        // The rarer is suspected; of two as rare the later.
        const chiefStands =
          chief.length === deputy.length ? first.start < second.start : chief.length > deputy.length
        const [right, suspects] = chiefStands ? [chief, deputy] : [deputy, chief]
        const [usual] = right
        for (const title of suspects)
          if (usual)
            yield {
              at: title,
              related: right.slice(0, MOST_RELATED),
              message: {
                zh: `此处称${name}为“${title.quote}”，别处为“${usual.quote}”`,
                en: `${name} is “${title.quote}” here and “${usual.quote}” elsewhere`,
              },
              suggestions: [{ at: { start: title.start, end: title.end }, replacement: usual.quote }],
            }
      }
  },
  examples: [
    {
      page: '副市长梁守义宣读决定。随后，市长梁守义看望了职工。',
      says: ['此处称梁守义为“市长”，别处为“副市长”'],
    },
    { page: '副市长梁守义宣读决定。随后，副市长梁守义看望了职工。', says: [] },
    { page: '市委副书记、市长韩若兰出席会议。', says: [], why: 'two offices held together' },
    {
      page: '市教育局局长严守诚介绍。市教育局副局长严守诚说。市教育局局长严守诚强调。',
      says: ['此处称严守诚为“市教育局副局长”，别处为“市教育局局长”'],
    },
    {
      page: '市长韩若兰主持。市长韩若兰指出，要抓紧。副市长韩若兰最后讲话。',
      says: ['此处称韩若兰为“副市长”，别处为“市长”'],
    },
    { page: '副县长苏慧敏陪同。会后，县长苏慧敏接受采访。', says: ['此处称苏慧敏为“县长”，别处为“副县长”'] },
    { page: '副院长方远道坐诊。方远道说，病人很多。', says: [] },
    { page: '副市长梁守义、市长韩若兰出席。', says: [], why: 'two people' },
    { page: '副主任谭美玲介绍，主任医师秦慧文补充。', says: [] },
    { page: '市委副书记、市长韩若兰与市委书记沈怀舟会见来宾。', says: [] },
    {
      page: '副董事长林可欣签约。随后，董事长林可欣致辞。',
      says: ['此处称林可欣为“董事长”，别处为“副董事长”'],
    },
    { page: '他2012年任职。时任副市长梁守义负责城建。市长梁守义说。', says: [], why: 'what he was' },
    { page: '教授孟庆云主讲。博士生导师孟庆云点评。', says: [], why: 'two titles of one person' },
  ],
}

const areJoined = (text: string, a: NamedPerson, b: NamedPerson): boolean =>
  a.mentions.some((one) =>
    b.mentions.some((other) => {
      const [first, second] = one.start < other.start ? [one, other] : [other, one]
      return /^(?:、|及|和|与|以及)$/.test(text.slice(first.end, second.start))
    }),
  )

export const officeTwice: Rule = {
  id: 'office-twice',
  category: 'names',
  errorKind: 'name',
  describe: { zh: '一个职务由两个人担任', en: 'One office held by two people' },
  why: {
    zh: '市长只有一位；一版出现两位，不是名字错就是职务错。',
    en: 'There is one mayor; two of them on a page means a name or a title is wrong.',
  },
  severity: 'warning',
  *run({ people, text }) {
    const holders = new Map<string, { person: NamedPerson; title: TitleMention }[]>()
    for (const person of people.values())
      for (const { title } of person.titles) {
        if (!(SINGLE.test(title.quote) || HEAD.test(title.quote)) || DEPUTY.test(title.quote)) continue
        // 区委社会工作部部长: of whichever district.
        if (/^[省市县区州镇乡]委[\u4e00-\u9fff]/.test(title.quote) && HEAD.test(title.quote)) continue
        const known = holders.get(title.quote) ?? []
        if (!known.some((holder) => holder.person === person)) known.push({ person, title })
        holders.set(title.quote, known)
      }
    for (const [office, known] of holders) {
      const usual = known.reduce((a, b) => (b.person.mentions.length > a.person.mentions.length ? b : a))
      for (const { person, title } of known)
        // 会长甲及乙: they hold it together.
        if (person !== usual.person && !areJoined(text, person, usual.person))
          yield {
            at: title,
            related: [usual.title],
            message: {
              zh: `此处“${office}”为${person.name}，别处“${office}”为${usual.person.name}`,
              en: `“${office}” is ${person.name} here and ${usual.person.name} elsewhere`,
            },
          }
    }
  },
  examples: [
    {
      page: '市长韩若兰主持会议。韩若兰指出，要抓紧。市长梁守义宣读决定。',
      says: ['此处“市长”为梁守义，别处“市长”为韩若兰'],
    },
    { page: '市长韩若兰主持会议。副市长梁守义宣读决定。', says: [] },
    { page: '市领导邵文启、万晓棠出席会议。', says: [], why: 'many may be 市领导' },
    {
      page: '县委书记项东志陪同。随后，县委书记雷大江介绍情况。项东志总结。',
      says: ['此处“县委书记”为雷大江，别处“县委书记”为项东志'],
    },
    { page: '副县长项东志陪同，副县长雷大江介绍情况。', says: [], why: 'there are several deputies' },
    { page: '市委书记沈怀舟、市长韩若兰出席。', says: [] },
    { page: '大会执行主席梁守义、苏慧敏主持。大会执行主席项东志讲话。', says: [], why: 'there are several' },
    { page: '原市长贺知行、市长韩若兰到场。', says: [], why: 'the one before' },
    { page: '记者乔安、记者罗小舟报道。', says: [], why: 'many are reporters' },
    {
      page: '市教育局局长严守诚介绍。严守诚说。市教育局局长丁一航补充。',
      says: ['此处“市教育局局长”为丁一航，别处“市教育局局长”为严守诚'],
    },
    { page: '市教育局局长严守诚介绍，市财政局局长顾长明补充。', says: [] },
    { page: '教授孟庆云、教授史可兴对谈。', says: [] },
    {
      page: '临江团市委书记处书记孟庆云讲话，临江团市委书记处书记史可兴主持。',
      says: [],
      why: 'there are several',
    },
    { page: '临江市作协主席孟庆云及史可兴到场。', says: [], why: 'they hold it together' },
    {
      page: '省长陆景行讲话。陆景行指出，要落实。省长魏成林主持。',
      says: ['此处“省长”为魏成林，别处“省长”为陆景行'],
    },
  ],
}
