import { costOf, entryOf, wordsIn } from '../../2-mentions/lexicon/segmentation'
import type { Span } from '../../text/span'
import { byBlock } from '../context/by-block'
import { IDIOMS, idiomsLike } from '../knowledge/idioms'
import { lookAlike } from '../similarity/looks'
import { soundAlike } from '../similarity/sound'
import type { Remark, Rule, RuleContext } from '../rule'

/** Characters that are taken for one another on a proof and that common words are made of: our own list. */
const GROUPS =
  '己已巳 未末 杜社 人入八 夭天 话活 从众 土士 千干于 日曰 大太犬 析折拆 侯候 竟竞 住往 拔拨 辨辩辫 燥躁澡 戍戌戊 晴睛 清请情 渴喝 低抵 徒徙 园圆 免兔 代伐 贷货 历厉 宜宣 享亨 科料 特持待 各名 因困固 田由甲申 失矢 牛午 卫工 东车 风凤 处外 设没 经轻 氏民 要耍 遣遗 幕墓慕 梁粱 治冶 陷馅 班斑 迁迂 部邵 限很 问间 直真 目日 白自 且旦 元无 今令 刀力 几儿 幻幼 永水 去丢 优忧 伟纬 传转 使便 促捉 倍陪培 值植 停亭 偏遍编 准淮 划戈 列例 判叛 利刺 制刺 刻该 副幅福 功攻 励厉 堤提 境镜 墙蔷 奖浆 如加 妇扫 孤狐 官宫 密蜜 导异 屈届 崇祟 差着 常掌 幸辛 广厂 底低 庄压 建健 弟第 径经 徽微 志忘 思恩 怀坏 急总 悔侮 惜借 意竟 慨概 戒戎 护沪 扬杨 技枝 投没 抗杭 抢枪 报服 拥佣 拱供 指脂 挂桂 捐损 据剧 换唤 损捐 摸模 擦檫 支友 改政 敞敝 文交 斤斥 新薪 旅族 晓哓 暑署 曝爆 杭抗 枉旺 构沟 柱住 栽裁载 根银 校较 桃挑 棵裸 检捡 歌哥 正止 武式 母毋 毕华 氧养 汁汗 池地 沟构 沿铅 洒酒 洗冼 派泒 测侧 浪狼 海悔 涨账胀 深探 渔鱼 湖糊 源原 滋磁 漂飘 灾灭 炼练 热势 牲性 狠狼 玩现 理埋 琐锁 申甲 男勇 番审 畅杨 疗辽 瘦搜 盲育 省看 睦陆 码妈 碎粹 礼扎 祖租 秒妙 稍梢 稳隐 空室 竞竟 端瑞 筒简 粒拉 精情 系糸 纳约 细组 织职 给绐 绩积 缓援 署暑 群郡 翻番 老考 耐纳 胁协 脑恼 膜模 良粮 艰限 苦若 英央 获荻 著着 蓝兰篮 薄簿 虑虚 虽虫 裁栽 见贝 规现 访仿 诉拆 谨慬 财材 贡页 质盾 赐踢 跃妖 轨轧 载栽 辐幅 迹亦 透诱 逮隶 遭糟 采彩 释译 锋峰 镇填 问向 阅闻 防坊 降绛 险验 际标 雷需 顶项 顺须 颁颂 题提 饰饬 骄娇 验险 鸣呜'.split(
    ' ',
  )
const LIKE = new Map<string, Set<string>>()
for (const group of GROUPS)
  for (const char of group) LIKE.set(char, new Set([...(LIKE.get(char) ?? []), ...group]))

const NUMERAL = /[一二三四五六七八九十百千万两半双]/
const HAN = /^[\u4e00-\u9fff]$/
/** In bits: how much likelier the words must be with the other character. */
const LIKELIER = 15
/** Words around the place that are looked at. */
const AROUND = 2
/** A word at least so common makes up for the one that is not. */
const COMMON = 15

/** A character that stands alone, where one that looks like it would make a common word with its neighbours. */
function* lookAlikes(text: string): Generator<Remark> {
  const words = wordsIn(text, 0, text.length)
  for (const [i, { start, end }] of words.entries()) {
    const char = text.slice(start, end)
    const others = LIKE.get(char)
    if (!others || !HAN.test(char)) continue
    const from = words[Math.max(0, i - AROUND)]?.start ?? start
    const to = words[Math.min(words.length - 1, i + AROUND)]?.end ?? end
    const before = text.slice(from, start)
    const behind = text.slice(end, to)
    const [previous, next] = [before.slice(-1), behind.slice(0, 1)]
    let best: { readonly other: string; readonly gain: number } | null = null
    for (const other of others) {
      if (other === char) continue
      const made = [
        entryOf(previous + other),
        entryOf(other + next),
        entryOf(other + behind.slice(0, 2)),
        entryOf(before.slice(-2) + other),
      ]
      if (!made.some((entry) => entry !== undefined && entry.cost <= COMMON)) continue
      const mended = before + other + behind
      const gain = costOf(text, from, to) - costOf(mended, 0, mended.length)
      if (gain >= LIKELIER && (!best || gain > best.gain)) best = { other, gain }
    }
    if (best) yield told({ start, end }, char, best.other, before.slice(-2) + best.other + behind.slice(0, 2))
  }
}

const told = (at: Span, written: string, other: string, shown: string): Remark => ({
  at,
  say: { zh: `“${written}”疑为“${other}”（${shown}）`, en: `“${written}” is perhaps “${other}” (${shown})` },
  suggestions: [{ at, replacement: other }],
})

/** Four characters of which one is not the idiom's, and sounds or looks like it. */
function* idioms(text: string): Generator<Remark> {
  for (let at = 0; at + 4 <= text.length; at++) {
    const names = idiomsLike(text, at)
    if (names.length === 0) continue
    const written = text.slice(at, at + 4)
    if (IDIOMS.has(written) || entryOf(written) !== undefined) continue
    for (const idiom of names) {
      const off = [0, 1, 2, 3].filter((i) => idiom[i] !== written[i])
      const [i = 0] = off
      if (off.length !== 1) continue
      const [right, wrong] = [idiom.charAt(i), written.charAt(i)]
      if (!HAN.test(wrong) || NUMERAL.test(wrong) || !(soundAlike(right, wrong) || lookAlike(right, wrong)))
        continue
      const place = { start: at, end: at + 4 }
      yield {
        at: place,
        say: { zh: `“${written}”疑为“${idiom}”`, en: `“${written}” is perhaps “${idiom}”` },
        suggestions: [{ at: place, replacement: idiom }],
      }
      at += 3
      break
    }
  }
}

const inBlock = byBlock(function* (text) {
  yield* lookAlikes(text)
  yield* idioms(text)
})

/** Names are anyone's, and titles have short forms whose characters are no words together: 体卫艺科. */
function* clearOfMentions({ page, mentions, text }: RuleContext): Generator<Remark> {
  const taken = new Uint8Array(text.length)
  for (const { type, start, end } of mentions.all) if (type !== 'figure') taken.fill(1, start, end)
  for (const remark of inBlock(page))
    if (!taken.subarray(remark.at.start, remark.at.end).includes(1)) yield remark
}

export const wrongCharacter: Rule = {
  id: 'wrong-character',
  category: 'words',
  errorKind: 'text',
  measured: { right: 9, judged: 12 },
  describe: { zh: '疑有形近字、成语错字', en: 'Perhaps a character that only looks like the right one' },
  why: 'Scans and tired eyes take 已 for 己; a word made of the wrong one is no word.',
  severity: 'warning',
  run: clearOfMentions,
  examples: [
    { page: '坚持中国特色杜会主义道路。', says: ['“杜”疑为“社”（特色社会主）'] },
    { page: '坚持中国特色社会主义道路。', says: [] },
    { page: '市教育局体卫艺科科长温如棠介绍。', says: [], why: 'a title' },
    { page: '船队驶入夭津港口。', says: ['“夭”疑为“天”（驶入天津港）'] },
    { page: '船队驶入天津港口。', says: [] },
    { page: '这块玉洁白无暇。', says: ['“洁白无暇”疑为“洁白无瑕”'] },
    { page: '统筹推进五位一体总体布局。', says: [], why: 'another number' },
    { page: '这里是世外桃园。', says: ['“世外桃园”疑为“世外桃源”'] },
    { page: '这里是世外桃源。', says: [] },
    { page: '工程延期，己经报告。', says: ['“己”疑为“已”（期，已经报）'] },
    { page: '工程延期，已经报告。', says: [] },
    { page: '促进人才成长，增加人手。', says: [], why: '进 and 人 are of two words' },
    { page: '杜会计师到场。', says: [], why: 'a name' },
  ],
}
