/** Pages of our own making in any size: the same from the same number, no two alike. */
const SURNAMES = '沈韩贺梁罗邵万柏贾薛常倪阮林蓝翟孟冯丁宋叶严'
const GIVEN = '怀舟若兰知行守义青禾文启晓棠松年明澈路生大川平安守山田玉望春听雨小舟一航知秋'
const POSTS = [
  '市委书记',
  '市长',
  '副市长',
  '市教育局局长',
  '县委书记',
  '市住建局副局长',
  '全媒体记者',
  '市政协主席',
]
const DEEDS = [
  (n: number) =>
    `到青石县调研，查看了${(n % 90) + 10}个项目的进展，要求在${(n % 12) + 1}月${(n % 27) + 1}日前完工`,
  (n: number) =>
    `介绍，全市今年改造老旧小区${n % 400}个，惠及居民${((n * 37) % 90) / 10 + 1}万人，同比增长${n % 30}.${n % 9}%`,
  (n: number) =>
    `说，首批${(n * 13) % 5000}万元资金已经到位，${(n % 40) + 3}家企业报名参加，用工缺口有望缩小`,
  () => `指出，要抓住窗口期，把好事办好、实事办实，让群众得到看得见的实惠`,
]

export function nameOf(n: number): string {
  const given = (k: number): string => GIVEN.charAt((n * 7 + k * 11) % GIVEN.length)
  return `${SURNAMES.charAt(n % SURNAMES.length)}${given(1)}${n % 3 === 0 ? '' : given(2)}`
}

/** Without a mention, as most sentences of a page are. */
const PLAIN = [
  '大家一致认为，这项工作关系长远，必须一步一个脚印地干，既要算眼前账，也要算长远账，把基础打得更牢。',
  '清晨的薄雾还没散去，沿河步道上已经有不少晨练的人，孩子们的笑声从树荫下传来，新修的凉亭很受欢迎。',
  '与会人员围绕下步打算展开讨论，气氛热烈，建议具体，办法可行，既看到了成绩，也没有回避短板和不足。',
]

function sentence(n: number): string {
  if (n % 7 > 1) return PLAIN[n % PLAIN.length] ?? ''
  const deed = DEEDS[n % DEEDS.length] ?? DEEDS[0]
  return `${POSTS[n % POSTS.length] ?? ''}${nameOf(n)}${deed?.(n) ?? ''}。`
}

/** One article: a headline and paragraphs of some four sentences. */
export function article(n: number, sentences: number): string {
  const paragraphs: string[] = []
  for (let at = 0; at < sentences; at += 4)
    paragraphs.push(
      Array.from({ length: Math.min(4, sentences - at) }, (_, i) => sentence(n * 31 + at + i)).join(''),
    )
  return `# 第${n + 1}项民生工程进展顺利\n\n${paragraphs.join('\n\n')}`
}

/** A page of at least so many characters. */
export function longPage(characters: number): string {
  const articles: string[] = []
  let length = 0
  for (let n = 0; length < characters; n++) {
    const text = article(n, 40)
    articles.push(text)
    length += text.length + 2
  }
  return articles.join('\n\n')
}

/** The same numbers from the same seed, each from 0 to 1: mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const words = (list: string): readonly string[] => list.split(' ')
/** What the clauses below are filled with. */
const FILLERS: Readonly<Record<string, readonly string[]>> = {
  地: words(
    '青石县 云岭镇 白沙河畔 老城区 河东新区 柳树村 梅溪街道 北关社区 临江工业园 高铁站前 石桥镇 南湖公园 松山脚下 港口西侧',
  ),
  时: words('去年 今春 入冬以来 日前 上周末 昨日清晨 连日来 夜里 近几年 开学后 汛期过后 午后 不久前 节前'),
  人: words('居民 村民 工人 学生 游客 商户 司机 老师 农户 志愿者 技术员 护士 摊主 家长 老兵 店员 渔民 花农'),
  事: words(
    '排水 停车 加装电梯 秋收 招工 备课 体检 灌溉 清淤 修路 放学 配送 采摘 养老 就诊 办证 防火 供暖 植树 赶集',
  ),
  物: words(
    '路灯 水渠 长椅 温室 货架 教室 桥墩 果园 车棚 药柜 管道 图书角 站台 鱼塘 戏台 围栏 粮仓 展柜 凉亭 花坛',
  ),
  态: words('安静 热闹 明亮 紧张 整齐 泥泞 陈旧 宽敞 拥挤 暖和 冷清 结实 简单 吃力 踏实 周到'),
  做: words('修好 看护 清点 打扫 检查 登记 搬走 翻新 画出 盘活 试用 加固 编排 收集 调换 守住'),
  想: words('盼着 担心 打算 相信 舍不得 记得 发现 承认 提醒大家 没想到 愿意 琢磨'),
}
const CLAUSES = words(
  '{时}的{地}还很{态} {人}们{想}把{物}{做} {地}的{物}比过去{态}了许多 谁也{想}{事}会变得这样{态} ' +
    '{人}忙着{事}，{人}忙着{事} {物}旁边的{人}说起{事}就停不下来 靠着{事}，{地}慢慢{态}起来 ' +
    '{人}{做}了{物}又去{做}{物} 围绕{事}和{事}的议论多了 {时}没人{想}{地}的{物} ' +
    '有{人}在{地}{做}{物} 因为{事}，{物}一直不算{态} {人}和{人}商量怎么{做}{物} {态}的{物}让{人}{想}{事}',
)
const STATED = words(
  '{地}今年{做}{物}{数}处 比{时}多出{数}名{人} {事}花了{数}万元 {物}占去{数}% {数}户{人}报名{事} {地}距这里{数}公里',
)
const OFFICES = words('县长 镇党委书记 校长 院长 副局长 总工程师 社区主任 队长 馆长 董事长 教授 秘书长')

/**
 * News of at least so many characters in which no sentence stands twice and some 40 in a thousand characters are a
 * name, a title or a figure: what is remembered of a sentence helps nothing, as on a real page.
 */
export function newsPage(characters: number, seed = 1): string {
  const next = numbersFrom(seed)
  const of = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const clause = (list: readonly string[]): string =>
    of(list).replace(/\{(.)\}/g, (_, what: string) =>
      what === '数' ? String(Math.ceil(next() ** 3 * 5000)) : of(FILLERS[what] ?? []),
    )
  const said = (): string => `${of(FILLERS['地'] ?? [])}${of(OFFICES)}${nameOf(Math.floor(next() * 5000))}说`
  const sentence = (): string => {
    const clauses = [clause(CLAUSES), clause(next() < 0.75 ? STATED : CLAUSES), clause(CLAUSES)]
    return `${next() < 0.45 ? `${said()}，` : ''}${clauses.join('，')}。`
  }
  const known = new Set<string>()
  const blocks: string[] = []
  for (let length = 0; length < characters;) {
    const paragraph = Array.from({ length: 4 }, sentence).filter((one) => !known.has(one))
    for (const one of paragraph) known.add(one)
    const text = `${blocks.length % 9 === 0 ? `# ${clause(CLAUSES)}\n\n` : ''}${paragraph.join('')}`
    blocks.push(text)
    length += text.length + 2
  }
  return blocks.join('\n\n')
}
