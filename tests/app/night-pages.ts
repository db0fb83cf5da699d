import { docxOf, plain } from '../core/1-page/formats/docx-files'
import { column, pdfOf } from '../core/1-page/formats/pdf-files'
import { fileWith } from './app'

/** One page of the night: what it is called, and its lines, the first of each article its headline. */
interface NightPage {
  readonly name: string
  readonly articles: readonly (readonly string[])[]
}

const DAY = '2026-11-26'

/** Eight pages of an edition, of our own writing; each says something that an editor will change. */
const PAGES: readonly NightPage[] = [
  {
    name: `${DAY} A01 要闻.txt`,
    articles: [
      ['春耕会在临江召开', '市长韩若兰昨日要求，3名种粮大户要带头。会议开得很好。'],
      ['码头今起试运行', '港务局局长贾明澈说，首艘货轮载着86个集装箱靠泊，大家的热情很高。'],
    ],
  },
  {
    name: `${DAY} A02 时政.docx`,
    articles: [
      ['公交线路调整', '副市长梁守义到场，宣布12条线路今晚起延长，盼着明年再添新车。'],
      ['图书馆延时开放', '馆长沈怀舟谈到，周末闭馆推迟2小时，读者可以看书、听讲座、借设备。'],
    ],
  },
  {
    name: `${DAY} A03 民生.pdf`,
    articles: [
      ['菜市场改造完工', '市场主任薛广弓介绍，改造后有140个摊位，', '居民买菜走路只要5分钟，价格公道。'],
    ],
  },
  ...[
    ['A04 经济', '集市开秤', '商务局局长柏松年说，今年有45家企业参展，成交比去年多。'],
    ['A05 体育', '龙舟赛开赛', '冠军队领队万晓棠说，26支队伍报了名，比赛在白鹭湖举行。'],
    ['A06 文化', '老戏台修好了', '剧团团长汪静怡说，戏台修了18个月，今晚唱第一场。'],
    ['A07 教育', '小学添了食堂', '校长罗承业介绍，食堂能坐下320名学生，饭菜每天换样。'],
    ['A08 副刊', '江边记事', '作者温书亭写道，渡口有7条船，最老的一条比他还大。'],
  ].map(([sheet = '', ...lines]) => ({ name: `${DAY} ${sheet}.txt`, articles: [lines] })),
]

/** The pages as files, their words changed for a later version: the same format, named as a layout system does. */
export function nightFiles(
  sheets: readonly string[] | null = null,
  changed: (text: string) => string = (text) => text,
): string[] {
  const chosen = PAGES.filter(({ name }) => sheets === null || sheets.some((sheet) => name.includes(sheet)))
  return chosen.map((page) => {
    const articles = page.articles.map((lines) => lines.map(changed))
    const name = sheets === null ? page.name : page.name.replace('.', '（2）.')
    return fileWith(name, contentOf(name, articles))
  })
}

function contentOf(name: string, articles: readonly (readonly string[])[]): string | Uint8Array {
  if (name.endsWith('.docx'))
    return docxOf(
      articles.flatMap((lines) => lines.map((line, i) => plain(line, i === 0 ? '1' : undefined))).join(''),
    )
  if (!name.endsWith('.pdf')) return articles.map((lines) => lines.join('\n\n')).join('\n\n')
  const [headline = '', ...body] = articles[0] ?? []
  return pdfOf([[{ text: headline, x: 44, y: 90, size: 24 }, ...column(body, 40, 120, 10, 14)]])
}
