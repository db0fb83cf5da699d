/** Set phrases with numerals in them that count nothing. */
const IDIOMS =
  '四面八方 千方百计 五湖四海 一心一意 三心二意 七上八下 三番五次 接二连三 千千万万 万众一心 百花齐放 百家争鸣 千家万户 万水千山 千山万水 四通八达 五颜六色 五光十色 五彩缤纷 六神无主 七嘴八舌 七手八脚 八仙过海 九牛一毛 九死一生 十全十美 十拿九稳 百发百中 百里挑一 百折不挠 百战百胜 百年大计 百废待兴 百尺竿头 千军万马 千锤百炼 千辛万苦 千变万化 千差万别 千载难逢 千篇一律 千真万确 万无一失 万紫千红 万事如意 万象更新 四两拨千斤 三言两语 三三两两 三五成群 五花八门 四分五裂 四海为家 两全其美 两袖清风 一举两得 一石二鸟 一分为二 一清二楚 一干二净 独一无二 数一数二 不三不四 乱七八糟 横七竖八 三头六臂 三长两短 三顾茅庐 四舍五入 四平八稳 五谷丰登 五体投地 六亲不认 九霄云外 十万火急 十字路口 十字会 十字架 红十字 百感交集 百思不解 百般 千金 千古 千秋 千里迢迢 一波三折 万家灯火 万里长征 万分 万能 万物 万象 万岁 万一 千万别 千万不 千万要 十足 十分 百分百 三角 三明 四川 四方 四处 四周 四季如春 四肢 五官 五金 五一 六一 七一 八一 十一国庆 九一八 三峡 三亚 三农 三伏 三九 二手 二胡 两岸 两会 两侧 两旁 两地 两口子 两手抓 百货 百合 百科 百度 百世 千岛湖 千禧 万科 万达 万向 亿万 成千上万 一方面 一部分 一线 一时 一起 一路 一直 一般 一切 一定 一样 一些 一体 一致 一道 一面 一再 一旦 一贯 一律 一向 一度 一齐 三生有幸 九州 九寨沟 八达岭 七夕 三维 二维码 三轮车 三国 三文鱼 五粮液 七喜 六安 七台河 四会 三门峡 三水 九江 十堰 百色 万州 万宁 千阳 两江新区 四平 五常 双方 二人转 三家村 四合院 五线谱 六合 七里河 八里桥 九里山 十里铺 百草园 九曲 八股 八卦 三国演义 五经'.split(
    ' ',
  )

const BY_FIRST = new Map<string, string[]>()
for (const idiom of IDIOMS)
  for (let i = 0; i < idiom.length; i++)
    if (/[一二两三四五六七八九十百千万亿上数]/.test(idiom.charAt(i))) {
      const from = BY_FIRST.get(idiom.charAt(i)) ?? []
      from.push(`${i}:${idiom}`)
      BY_FIRST.set(idiom.charAt(i), from)
    }

/** 四方面, 有四处: there the same characters count. */
const COUNTS = /四方面|[有共等的余其这那设建增加]四[处周]|[有共]三角钱/

/** Is the numeral at this offset part of a set phrase? */
export function isIdiomAt(text: string, at: number): boolean {
  return (BY_FIRST.get(text.charAt(at)) ?? []).some((entry) => {
    const colon = entry.indexOf(':')
    const idiom = entry.slice(colon + 1)
    const from = at - Number(entry.slice(0, colon))
    return (
      text.startsWith(idiom, from) && !COUNTS.test(text.slice(Math.max(0, from - 1), from + idiom.length + 1))
    )
  })
}
