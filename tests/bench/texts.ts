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
