import { byBlock } from '../context/by-block'
import type { Rule } from '../rule'

/** Things and the measure words they take, by group; only words that take no other. */
const TAKES: readonly (readonly [things: string, measures: string])[] = [
  [
    '汽车 轿车 卡车 货车 客车 公交车 出租车 自行车 摩托车 电动车 救护车 消防车 警车 坦克 拖拉机',
    '辆部台批种款列',
  ],
  ['飞机 客机 直升机 战斗机 无人机', '架批种款台个'],
  ['轮船 货轮 军舰 航母 渔船 游船 潜艇 油轮 船只', '艘条只批种个'],
  ['文件 通知 报告 合同 协议 公告 材料', '份个批项种篇类号场'],
  ['企业 公司 医院 银行 商店 工厂 饭店 酒店 超市 媒体 单位 机构', '家个批类所些种座栋幢'],
  ['学校 大学 中学 小学 幼儿园 高校', '所个家批类座栋幢'],
  ['桥梁 大桥 水库 城市 大山 水电站 灯塔 古城', '座个批类处'],
  ['河流 道路 公路 铁路 街道 河 标语 新闻 消息 裤子', '条个批则段'],
  [
    '学生 教师 工人 农民 医生 护士 干部 党员 记者 警察 战士 群众 市民 村民 游客 旅客 职工 委员 志愿者 运动员',
    '名位个批些类群',
  ],
  ['代表', '名位个批些类群家'],
  [
    '负责人 专家 教授 律师 演员 作家 青年 老人 妇女 儿童 孩子 同学 选手 队员 乘客 司机 民警 官兵 工作人员',
    '名位个批些类群对代户',
  ],
  ['书籍 图书 小说 词典', '本部册批套种类'],
  ['杂志', '本家份期种类'],
  ['电影 电视剧', '部场个集批'],
  ['树木 大树 果树 松树 白菜', '棵株批种片'],
  ['衣服 衬衫 大衣 事情 文物', '件批种套些'],
  ['牛 奶牛 黄牛 水牛', '头只群批'],
  ['马 骏马 战马', '匹群批'],
  ['桌子 照片 图纸 邮票 地图', '张幅批个组套枚'],
  ['房子 楼房 别墅', '座栋幢套间处所片'],
  ['雨 大雨 暴雨 雪 大雪 比赛 演出 音乐会 雨雪', '场次个阵'],
]
const MEASURES = '艘辆架座家所名位头匹棵株本册张份件条部栋幢场枚台把根颗粒片朵盏顿支双扇'
const ALLOWED = new Map<string, string>()
for (const [things, measures] of TAKES) for (const thing of things.split(' ')) ALLOWED.set(thing, measures)
const THINGS = [...ALLOWED.keys()].sort((a, b) => b.length - a.length)
const NUMBER = '(?:(?<![0-9])[0-9]+(?:\\.[0-9]+)?[万亿]?余?多?|[一二两三四五六七八九十百千数几]{1,4}余?多?)'
/** A thing that goes on is another: 企业家, 企业代表, 学校教师. */
const PATTERN = new RegExp(
  `(${NUMBER})([${MEASURES}])(${THINGS.join('|')})(?=[，。；、：！？）”\\s]|$|[的在被将已正从向对和与及等冲驶开参获来到出进受组共下上联发])`,
  'g',
)

const inBlock = byBlock(function* (text) {
  for (const match of text.matchAll(PATTERN)) {
    const [whole, number = '', measure = '', thing = ''] = match
    const allowed = ALLOWED.get(thing) ?? ''
    if (allowed.includes(measure) || /[第每前后]/.test(text.charAt(match.index - 1))) continue
    // 一头上级，一头群众: ends, not heads.
    if (measure === '头' && number === '一') continue
    // 一张银行的宣传页: what is counted is another thing.
    if (text.startsWith('的', match.index + whole.length)) continue
    const at = { start: match.index + number.length, end: match.index + number.length + measure.length }
    yield {
      at,
      related: [{ start: match.index, end: match.index + whole.length }],
      message: {
        zh: `“${whole}”：“${thing}”的量词通常是“${allowed.charAt(0)}”`,
        en: `“${whole}”: ${thing} is counted with ${allowed.charAt(0)}`,
      },
      suggestions: [{ at, replacement: allowed.charAt(0) }],
    }
  }
})

export const measureWord: Rule = {
  id: 'measure-word',
  category: 'words',
  errorKind: 'text',
  describe: { zh: '量词搭配不当', en: 'A measure word that the thing does not take' },
  why: {
    zh: '汽车论了“艘”，企业论了“名”：句子改了，量词没改。',
    en: 'A ship of a car, a person of a company: a sentence was changed and its measure word was not.',
  },
  severity: 'note',
  run: ({ page }) => inBlock(page),
  examples: [
    { page: '一艘汽车冲入河中。', says: ['“一艘汽车”：“汽车”的量词通常是“辆”'] },
    { page: '一辆汽车冲入河中。', says: [] },
    { page: '一座文件下发。', says: ['“一座文件”：“文件”的量词通常是“份”'] },
    { page: '一份文件下发。', says: [] },
    { page: '5名单位参加。', says: ['“5名单位”：“单位”的量词通常是“家”'] },
    { page: '5家单位参加。', says: [] },
    { page: '36名企业代表参加。', says: [], why: 'representatives' },
    { page: '三家学生获奖。', says: ['“三家学生”：“学生”的量词通常是“名”'] },
    { page: '三名学生获奖。', says: [] },
    { page: '两条大桥，通车。', says: ['“两条大桥”：“大桥”的量词通常是“座”'] },
    { page: '两座大桥，通车。', says: [] },
    { page: '现场有十把志愿者。', says: ['“十把志愿者”：“志愿者”的量词通常是“名”'] },
    { page: '现场有十名志愿者，26家杂志、70多家代表到场。', says: [] },
    { page: '连作46场报告，前十位企业，一头上级，一头群众。', says: [] },
    { page: '10位企业家参加，第一名学校。', says: [] },
    { page: '桌上有一张银行的宣传页，窗外是一片房子和一栋幼儿园。', says: [], why: 'pages, and buildings' },
  ],
}
