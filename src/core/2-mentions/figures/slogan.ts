import { byPattern, type FigureRule } from './rule'

/** Numeral slogans of the time, whole: what they count is not on the page. */
const SLOGANS =
  '三高四新 两个毫不动摇 两个确立 两个维护 四个意识 四个自信 四个全面 五位一体 一带一路 三严三实 两学一做 三会一课 三个代表 三去一降一补 四个伟大 六稳 六保 三重一大 一岗双责 三公经费 四风 八项规定 三农 双减 双碳 双一流 两不愁三保障 四个不摘 三大攻坚战 五好 五经普 四到 三零 三不腐 四下基层 千万工程 百千万工程 十个明确 十四个坚持 一国两制 九二共识 三牛精神 两山 一老一小 一站式 一网通办 一件事 三个务必 六个必须坚持 七个聚焦 四敢 三个区分开来 两优一先 三支一扶 五育并举 双随机一公开 三同时 四不两直 五级书记 两弹一星'
    .split(' ')
    .filter((slogan) => !['一站式', '一件事', '两山'].includes(slogan))

export const slogan: FigureRule = {
  id: 'slogan',
  mayBeSet: true,
  label: { zh: '数字口号', en: 'Numeral slogan' },
  starts: '一二两三四五六七八九十百千双',
  match: byPattern(`(?:${[...SLOGANS].sort((a, b) => b.length - a.length).join('|')})`, () => ({
    kind: 'slogan',
  })),
  examples: [
    { text: '落实“两个毫不动摇”', finds: [['两个毫不动摇']] },
    { text: '共建一带一路', finds: [['一带一路']] },
    { text: '三农工作', finds: [['三农']] },
    { text: '三个人', finds: [] },
  ],
}

/** “五统一两规范”: in quotation marks, a numeral and a word or two, twice or oftener, and nothing else. */
export const quotedSlogan: FigureRule = {
  id: 'slogan-quoted',
  mayBeSet: true,
  label: { zh: '数字口号（引号内）', en: 'Numeral slogan in quotation marks' },
  starts: '一二两三四五六七八九十双',
  match: byPattern(
    '(?<=[“「])(?:[一二两三四五六七八九十双](?![月日年号时点百千万亿十成分])[\\u4e00-\\u9fff]{1,3}?){2,4}(?=[”」])|(?<=[“「])(?!一[个项])[一二两三四五六七八九十]{1,2}(?:个(?!月|半|小时|人|孩|国家|星期|钟|多|亿|工作)|项(?!目))[\u4e00-\u9fff]{2,4}(?=[”」])',
    (_groups, { text, start, end }) =>
      /[一二两三四五六七八九十]|^十?[个项]/.test(text.slice(start + 1, end)) ? { kind: 'slogan' } : null,
  ),
  examples: [
    { text: '推行“五统一两规范”', finds: [['五统一两规范']] },
    { text: '落实“六个坚持”', finds: [['六个坚持']] },
    { text: '评出“三好学生”', finds: [] },
  ],
}
