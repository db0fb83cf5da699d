import { isTitleRole, type Page } from '../../1-page/page'
import type { Mention, NameMention } from '../../2-mentions/mention'
import type { Span } from '../../text/span'
import type { Rule } from '../rule'

const isName = (mention: Mention): mention is NameMention => mention.type === 'name'

/** Where nothing marks headlines, a line that looks like one may be a sentence, and belong to another text. */
const isMarked = ({ source }: Page, text: string, { start }: NameMention): boolean =>
  source.layout !== undefined || /^\s*#/.test(text.slice(lineOf(text, start).start, start))

/** Who wrote, set or drew it, anywhere before a name of the line. */
const CREDIT = /记者|通讯员|题字|装帧|插图|责编|编译|供稿|供图|绘画|制图|摄影报道/
const lineOf = (text: string, at: number): Span => ({
  start: text.lastIndexOf('\n', at - 1) + 1,
  end: text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at),
})

/** （甲 乙）, 研究所副所长甲: a line of names and posts alone is who wrote it, as is what stands in brackets at its end. */
function isByline(text: string, name: NameMention, inHeadline: readonly Mention[]): boolean {
  const { start, end } = lineOf(text, name.start)
  if (CREDIT.test(text.slice(start, name.start))) return true
  const rest = [...text.slice(start, end)]
  for (const other of inHeadline)
    if (other.start >= start && other.end <= end) rest.fill('', other.start - start, other.end - start)
  return /^[\s#（()）、，]*$/.test(rest.join(''))
}

/** 记者 甲, 乙 摄, a name after a space at the end of the line: who wrote it is not in the text. */
function isCredit(text: string, { start, end }: NameMention): boolean {
  const before = text.slice(Math.max(0, start - 6), start)
  const behind = text.slice(end, end + 4)
  if (/(?:记者|通讯员|作者|摄影|供图|编辑|责编|整理|文|图|摄)[/／：:\s]*$/.test(before)) return true
  if (/^\s*(?:[/／]?[文图摄画译著]|摄影|整理|编辑)(?![\u4e00-\u9fff])/.test(behind)) return true
  return /[\s\u3000◎□■●○]$/.test(before) && /^\s*(?:\n|$)/.test(behind)
}

export const headlineName: Rule = {
  id: 'headline-name',
  category: 'names',
  errorKind: 'name',
  describe: { zh: '标题里的人名正文没有', en: 'A name of the headline is not in the text' },
  why: {
    zh: '标题最后做，由别人做，字号又最大。',
    en: 'The headline is set last, by someone else, and in the largest type.',
  },
  severity: 'warning',
  *run({ page, articles, text }) {
    const blocks = new Map(page.blocks.map((block) => [block.id, block]))
    for (const [i, { headline, body }] of articles.entries()) {
      // 詹 of 勒布朗·詹: the name stands in the text, be it in a longer one or in another sense.
      const written = (page.articles[i]?.blocks ?? [])
        .map((id) => blocks.get(id))
        .map((block) => (block && !isTitleRole(block.role) ? text.slice(block.start, block.end) : ''))
        .join('\n')
      const names = headline.filter(isName)
      const said = new Set(body.filter(isName).map(({ value }) => value.person))
      if (said.size === 0) continue
      for (const name of names) {
        const { person } = name.value
        if (person.length < 2 || said.has(person) || written.includes(name.quote)) continue
        if (isCredit(text, name) || isByline(text, name, headline)) continue
        // 『孙权』们: in quotes a name stands for something.
        if (/[“‘『「《]$/.test(text.slice(0, name.start).slice(-1))) continue
        yield {
          at: name,
          ...(isMarked(page, text, name) ? {} : { severity: 'note' as const }),
          message: {
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
    {
      page: '# 韩若兰会见来宾\n\n昨天，市长韩若岚在市会议中心会见了来访的客商代表，双方就深化合作交换了意见，达成多项共识。',
      says: ['标题有“韩若兰”，本篇正文没有这个名字'],
    },
    {
      page: '# 韩若兰会见来宾\n\n昨天，市长韩若兰在市会议中心会见了来访的客商代表，双方就深化合作交换了意见，达成多项共识。',
      says: [],
    },
    {
      page: '# 梁守义督导防汛\n\n昨天，副市长梁守义一行来到白鹭河大堤，检查物资储备和值守情况，要求压实责任，确保安全度汛。',
      says: [],
    },
    {
      page: '# 副市长梁守毅督导防汛\n\n昨天，副市长梁守义一行来到白鹭河大堤，检查物资储备和值守情况，要求压实责任，确保安全度汛。',
      says: ['标题有“梁守毅”，本篇正文没有这个名字'],
    },
    {
      page: '# 白鹭河大堤加固完工\n\n昨天，副市长梁守义一行来到白鹭河大堤，检查物资储备和值守情况，要求压实责任，确保安全度汛。',
      says: [],
    },
    {
      page: '# 孟庆云：让古籍活起来\n\n走进市图书馆的古籍部，老馆员孟庆云正伏案修复一册县志，台灯下，镊子和毛笔排得整整齐齐。',
      says: [],
    },
    {
      page: '# 司徒远新书首发\n\n作家司徒远的新书昨天在市图书馆首发，读者排起长队，签售持续了两个多小时，现场气氛热烈。',
      says: [],
    },
    { page: '副市长梁守义督导防汛。', says: [], why: 'no headline' },
    {
      page: '# 春到白鹭河 林可欣\n\n今天阳光很好，白鹭河边游人如织，孩子们放着风筝，老人们打着太极拳，周明远说，春天真好。',
      says: [],
      why: 'a byline',
    },
    {
      page: '# （韩若兰 林可欣）\n\n昨天，副市长梁守义一行来到白鹭河大堤，检查物资储备和值守情况，要求压实责任，确保安全度汛。',
      says: [],
      why: 'a byline in brackets',
    },
    {
      page: '# 装帧设计韩若兰\n\n昨天，副市长梁守义一行来到白鹭河大堤，检查物资储备和值守情况，要求压实责任，确保安全度汛。',
      says: [],
      why: 'a credit',
    },
    {
      page: '# 詹姆森拿下33分主队反弹\n\n昨晚的比赛里，勒布-詹姆森拿下了33分，助攻手梁守义送出十次助攻，客队没有抓住机会。',
      says: [],
      why: 'in a longer name',
    },
    {
      page: '# 市农业研究所副所长韩若兰\n\n昨天，副市长梁守义一行来到白鹭河大堤，检查物资储备和值守情况，要求压实责任，确保安全度汛。',
      says: [],
      why: 'a byline with its post',
    },
    {
      page: '# 沈怀舟韩若兰检查春耕\n\n昨天，市委书记沈怀舟、市长韩若兰来到青石县，走进田间地头，查看墒情苗情，同农技人员交流。',
      says: [],
    },
  ],
}
