import { goesOnAsWord, postAt } from '../lexicon/posts'
import { entryOf } from '../lexicon/segmentation'
import { isCompoundSurname, surnameClass, surnameLength } from '../lexicon/surnames'
import { looksLikeName } from './context'
import type { FoundName } from './found-name'

/** Characters that a verb, an adverb or a conjunction behind a name begins with: what ends the name before it. */
const ENDS_NAME = new Set(
  '、，,。；;：:！!？?）) \n”说讲表指强要出主参陪作致宣传介告认深调看走进报获领赴赶查检听会签当任担负已曾将还也就都才又与和及等是有没不在据受接采组推落抓拿打拉做开算修种养帮助请让被写画唱跳演上到来去带率向对为给把从正提回坚跑搭摆握踏热激陷身心捐送救驾骑荣先分代一围点授坐签',
)
/** Ordinary words that begin as a name might. */
const WORDS = new Set(
  '高兴 安全 平安 和平 方面 方式 方案 常规 周边 周围 温暖 金融 文明 严格 严肃 成功 成立 成为 时间 时候 马上 全部 全面 全体 全国 全市 全省 全会 党员 党委 党组 党政 文件 文化 明天 明年 明确 白天 高度 高峰 高校 安排 安静 常年 常态 经过 经常 经济 方便 方向 关心 关系 关注 关于 石油 水平 水利 江水 花园 应当 应该 应急 相关 相信 相当 计划 计算 能够 能力 连续 连接 满意 满足 程度 包括 牛奶 车辆 车站 路上 路段 边境 单位 双方 双手 左右 支持 支部 项目 谈到 谈话 解决 解释 管理 阳光 阳台 陆续 强调 习惯 习俗 公司 公安 公布 公开 司机 冷静 雷雨 暴雨 别人 查看 后来 后面 权威 国家 国务院 来到 来自 易于 祝贺 农民 农村 商务 商量 万元 万人 千万 百姓 幸福 景区 空气 空间 新建 新增 向前 向上 古城 干部 干净 充分 充满 房屋 房间 干群 从事 从此 多次 多年 都是 都有 和谐 和气 师傅 师生 舒适 危险 盛大 盛会 柏油 毛利 关爱 池塘 党中央 国庆 班子 权力 席位 相似 申请 纪念 展开 越来 国外 单独 白领 包含 查处 查明 查获 查封 查扣 查验 查询 查阅 查找 成员 从来 党内 党外 段落 古代 关键 管辖 广大 何时 何处 金额 经营 历史 陆军 路线 毛巾 明显 平均 平台 时代 石头 水库 温度 文艺 夏季 夏天 项目 颜色 严重 阳性 叶子 易发 英语 英雄 余下 于是 元旦 章程 常住 支出 钟头 周末 周三 周一 周二 周四 周五 周六 周日 朱家 宗旨 祖国 左侧 米饭'.split(
    ' ',
  ),
)
/** What organisations and groups end with, and names hardly ever. */
const GROUP_END = /[部局厅院会委办司署校方社团队组县市省镇区村州处站馆网报台者员们党媒氏企籍]$/
/** Is it a word that begins as a name might, and is none? */
export const isOrdinaryWord = (word: string): boolean => WORDS.has(word)

const CLAUSE = /[，。；：！？\n”、（(]/
const SPEAKS =
  /^(?:发言|作交流|作报告|作表态|作动员|指出|强调|要求|表示|介绍|认为|说[，：:“]|告诉|宣布|宣读|传达|通报|主持|出席|致辞|讲话|一行|列席|率队|率|看望|慰问|来到|获得|回忆|透露|坦言|解释)/

/** ... and what else an office's holder does in a report. */
const ACTS = new RegExp(`${SPEAKS.source}|^(?:作|致|带|参加|陪同|为|在|到|分别|宣|[、，。；])`)

const isHan = (code: number): boolean => code >= 0x4e00 && code < 0xa000
const HAN = /^[\u4e00-\u9fff]+$/

/** What ends a name of two characters, and does not end one of three: 古青说, 安宁打来. */
const NEVER_LAST = /[说被为在打把给从对将是有没不也还都却副代原某系只也仅很担称被正到]$/
/** Surnames that are oftener a word: only the model, which sees the sentence, may take them for a name. */
const WORDS_TOO = /^[都和来从于应占那时简如但双年边曾]/
/** ... and these too, but for behind an office. */
const WORDS_OFTEN = /^[家公班任干申经解展银谈尤由方江程周高东]/

/** Does someone speak here, or do what reports say that people do, in a word of two characters or more? */
export const speaksAt = (text: string, at: number): boolean =>
  SPEAKS.test(text.slice(at, at + 3)) && /^[\u4e00-\u9fff]{2}/.test(text.slice(at, at + 2))

/** The name that begins at an offset, if what stands there looks like one and ends like one. */
function nameAt(
  text: string,
  at: number,
  mayBegin: (surname: string, end: number) => boolean,
  ends: (end: number) => boolean,
): string | null {
  const head = text.slice(at, at + 4)
  const surname = surnameLength(head)
  if (surname === 0 || WORDS_TOO.test(head)) return null
  // The longer first, 叶知秋 before 叶知, unless what the person does begins inside it.
  const lengths = speaksAt(text, at + surname + 1) ? [surname + 1] : [surname + 2, surname + 1]
  for (const length of lengths) {
    const word = text.slice(at, at + length)
    if (word.length < length || !HAN.test(word) || !looksLikeName(word) || NEVER_LAST.test(word)) continue
    if (/某|先生|女士|先$|女$|^.[父母妻姓]$/.test(word) || WORDS.has(word) || WORDS.has(word.slice(0, 2)))
      continue
    if (GROUP_END.test(word) || (surname === 1 && !mayBegin(head.charAt(0), at + length))) continue
    if (ends(at + length)) return word
  }
  return null
}

/** A surname that is seldom another word. */
const isPlainSurname = (surname: string): boolean => surnameClass(surname) === 2 && !WORDS_OFTEN.test(surname)

const isWord = (two: string): boolean => entryOf(two) !== undefined && !isCompoundSurname(two)
/** From here on the model is believed that a name begins as a word does. */
const LIKELY = 0.5

/** What the model gives a name that stands behind a post at the least, though it took it for something else. */
const CONCEIVABLE = 0.01

/**
 * A name directly behind a post or a role: 民警阮平安赶到. It ends where the next character begins another word, or
 * where the model can conceive of it; two characters only where the next says that they speak.
 */
export function namesBehindPosts(
  text: string,
  probability: (start: number, end: number) => number,
): FoundName[] {
  const found: FoundName[] = []
  for (let at = 0; at < text.length; at++) {
    const post = postAt(text, at)
    if (!post) continue
    const start = at + post.word.length
    at = start - 1
    if (postAt(text, start) || goesOnAsWord(text, start, post.word)) continue
    const endsWord = (end: number) => end === text.length || ENDS_NAME.has(text.charAt(end))
    const isConceivable = (end: number) =>
      probability(start, end) >=
      (end - start < 4 ? CONCEIVABLE : Math.max(CONCEIVABLE, probability(start, end - 1)))
    const name = nameAt(
      text,
      start,
      (surname, end) => post.anywhere || isPlainSurname(surname) || isConceivable(end),
      (end) => endsWord(end) || isConceivable(end),
    )
    if (name === null) continue
    const end = start + name.length
    // 史料特 in 议长史料特展: a word, and the next one's beginning.
    if (name.length === 3 && isWord(name.slice(0, 2)) && probability(start, end) < LIKELY) continue
    if (name.length === 2 && !(post.anywhere ? ACTS : SPEAKS).test(text.slice(end, end + 3))) continue
    const confidence = name.length > 2 && endsWord(end) ? 0.9 : 0.75
    found.push({ start, end, confidence, evidence: [{ source: 'titled', detail: post.word }] })
    // 主席连战，: between an office and a mark stands who holds it.
    if (post.anywhere && MARK.test(text.charAt(end)))
      found.push({ start, end, confidence: APPOSED, evidence: [{ source: 'apposed', detail: post.word }] })
  }
  return found
}
const MARK = /[，,。；;、]/
const APPOSED = 0.6

/** What introduces someone besides an office: 今年68岁的汪桂芳. */
const AGED = /\d岁的?/g

/** A name of three characters and more behind an age, as features introduce those who hold no office. */
export function namesBehindAges(
  text: string,
  probability: (start: number, end: number) => number,
): FoundName[] {
  const found: FoundName[] = []
  if (!text.includes('岁')) return found
  for (const { index, 0: age } of text.matchAll(AGED)) {
    const start = index + age.length
    const name = nameAt(
      text,
      start,
      (surname, end) => isPlainSurname(surname) || probability(start, end) >= CONCEIVABLE,
      (end) => end === text.length || ENDS_NAME.has(text.charAt(end)),
    )
    if (name === null || name.length < 3) continue
    const evidence = [{ source: 'aged', detail: age }]
    found.push({ start, end: start + name.length, confidence: 0.85, evidence })
  }
  return found
}

/** A name of three characters and more at a clause's beginning that speaks or acts as reports have it. */
export function namesThatSpeak(
  text: string,
  probability: (start: number, end: number) => number,
): FoundName[] {
  const found: FoundName[] = []
  for (let at = 0; at < text.length; at++) {
    if (at > 0 && !CLAUSE.test(text.charAt(at - 1))) continue
    const mayBegin = (surname: string, end: number) =>
      isPlainSurname(surname) || probability(at, end) >= CONCEIVABLE
    const name = nameAt(text, at, mayBegin, (end) => {
      const post = postAt(text, end)
      return SPEAKS.test(text.slice(post?.anywhere === true ? end + post.word.length : end).slice(0, 3))
    })
    if (name === null) continue
    const end = at + name.length
    if (name.length < 3 && probability(at, end) < CONCEIVABLE) continue
    const evidence = [{ source: 'speaks', detail: text.slice(end, end + 2) }]
    found.push({ start: at, end, confidence: 0.8, evidence })
  }
  return found
}

/** Double surnames that are oftener something else: 东方之子. */
const PLACES_TOO = /东方|司空|百里|西门|南宫|东郭/

/** A name with a double surname where a clause or an item begins, or behind a post. */
export function compoundNames(
  text: string,
  probability: (start: number, end: number) => number,
): FoundName[] {
  const found: FoundName[] = []
  for (let at = 0; at < text.length - 2; at++) {
    if ((at > 0 && isHan(text.charCodeAt(at - 1))) || !isCompoundSurname(text.slice(at, at + 2))) continue
    const isPerson = !PLACES_TOO.test(text.slice(at, at + 2))
    const name = nameAt(
      text,
      at,
      () => true,
      (end) =>
        (isPerson && (end === text.length || ENDS_NAME.has(text.charAt(end)))) ||
        probability(at, end) >= Math.max(CONCEIVABLE, probability(at, end - 1)),
    )
    if (name === null) continue
    found.push({
      start: at,
      end: at + name.length,
      confidence: 0.8,
      evidence: [{ source: 'double-surname', detail: name.slice(0, 2) }],
    })
  }
  return found
}
