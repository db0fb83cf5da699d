import { byBlock } from '../context/by-block'
import type { Rule } from '../rule'

/** Kinds of numeral that GB/T 15835 does not have, each with what is wrong in it. */
const FORMS: readonly (readonly [RegExp, zh: string, en: string])[] = [
  [
    /(?<![\d.、])([1-9])、([1-9])(0{1,4})(?=[多余]?[人名个元岁年天家次亩斤件种里米吨万亿公])/g,
    '相邻两数表示概数用汉字，不用“、”隔开',
    'two numbers side by side for about so many are written in characters, without a mark',
  ],
  [
    /(?<![\d.、])([1-9])、([1-9])(?=[个名人位天年岁元家次件种里米]人?)(?!.{0,4}[号版条项])/g,
    '相邻两数表示概数用汉字，不用“、”隔开',
    'two numbers side by side for about so many are written in characters, without a mark',
  ],
  [
    /\d{1,2}[·.・]\d{1,2}(?:事变|运动|起义|惨案|大屠杀|抗战)/g,
    '以月日命名的历史事件用汉字数字',
    'events named by a day are written in characters',
  ],
  [
    /(?:(?<![附最临邻靠远])近(?!几年|[的有])|约|大约|(?<!以)上)[^，。；、\n\d]{0,2}(?:[\d.]+[万亿千百]?|[一二两三四五六七八九十百千万]+)余[人名个元亩次家件]?|上百余[人名个元亩次家件]?|上千余[人名个元亩次家件]?/g,
    '表示约数的词重复',
    'about and more than at once',
  ],
  [
    /(?:超过|逾|不足|不到|至少|将近)[\d.]+[万亿千百]?[多余](?=[个人名位家元亩吨次年天户里米公])/g,
    '表示约数的词重复',
    'about is said twice',
  ],
  [
    /(?:几|(?<![\u4e00-\u9fff])数)\d+(?=[年个人名位岁天次元万亿里公])/g,
    '“几”“数”与汉字数字连用',
    'a few tens in characters',
  ],
  [
    /第[1-9](?=产业|世界|者|人称|书记|时间|现场|课堂|课|生命|印象|要务|资源|生产力|战线)|(?<![\d.])3农(?=问题|工作|服务|干部)|(?<![\d.])(?:5保户|4化|2万5千里|5四运动|8一建军|1二·九)/g,
    '定型的词语用汉字数字',
    'set words are written in characters',
  ],
  [
    /(?<![第十百千零〇\d一二三四五六七八九之点])二(?=[个只位]|种|件事)(?!个[月人旁头]|位[一])/g,
    '表示数量用“两”',
    'two of a thing is 两',
  ],
  [
    /(?:(?<![附最临邻靠远])近(?!几年|[的有])|约|大约|将近)[^，。；、\n]{1,10}(?:左右|上下(?!结合))/g,
    '表示约数的词重复',
    'about is said twice',
  ],
  [
    /(?:超过|逾|不足|不到)[^，。；、\n\d]{0,3}[\d.]+[万亿千百]?[^，。；、\n\d]{0,3}(?:以上|左右|以下)/g,
    '表示约数的词重复',
    'about is said twice',
  ],
  [
    /(?<!\d)(?:\d+千\d+百?|\d+百\d+(?![\d.])|\d+千(?=\d*[名人个元]))/g,
    '阿拉伯数字不与“千”“百”连用',
    'digits are not mixed with 千 and 百',
  ],
  [
    /[一二三四五六七八九]十\d|\d十[一二三四五六七八九]?|[二一]\d{2,3}年|(?:[一二三四五六七八九]{1,3}[0-9]|[0-9][一二三四五六七八九])(?=[年月日个名人元])/g,
    '汉字数字与阿拉伯数字混用',
    'digits and characters in one number',
  ],
  [
    /[一二][零〇oO0九八七六五四三二一]{2,3}[0oO][零〇一二三四五六七八九]*年|二[oO0]{1,2}[一二三四五六七八九零〇]{1,2}年|[一二]九[0oO零〇一二三四五六七八九][0oO]年|二零[一二三四五六七八九零]{2}年/g,
    '年份中的“零”写作“〇”',
    'the nought of a year is 〇',
  ],
  [/(?<!\d)\d+(?:\.\d+)?(?:[-－—~～至])\d+(?:\.\d+)?(?:个)?百分[点比]号/g, '百分数写法', 'percent'],
  [
    /(?<![\d.])[′’']?\d{2}年代末?(?=[^\d]{0,6}(?:出生|生人))/g,
    '年代前应有世纪',
    'a decade needs its century',
  ],
]

const inBlock = byBlock(function* (text) {
  let before = -1
  for (const [pattern, zh, en] of FORMS)
    for (const match of text.matchAll(pattern)) {
      const [first, second] = [Number(match[1]), Number(match[2])]
      // 5、60人 but not 3、50元, which are two prices.
      if (match[2] !== undefined && second !== first + 1) continue
      if (match.index === before) continue
      before = match.index
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: { zh: `“${match[0]}”：${zh}`, en: `“${match[0]}”: ${en}` },
      }
    }
})

export const numeralUsage: Rule = {
  id: 'numeral-usage',
  category: 'marks',
  errorKind: 'style',
  describe: { zh: '数字用法', en: 'Numerals against the standard' },
  why: {
    zh: '何时用阿拉伯数字、何时用汉字，GB/T 15835有规定；一个数不混用两种。',
    en: 'GB/T 15835 says when digits are used and when characters, and no number is written in both.',
  },
  severity: 'note',
  run: ({ page }) => inBlock(page),
  examples: [
    { page: '现场来了5、60人。', says: ['“5、60”：相邻两数表示概数用汉字，不用“、”隔开'] },
    { page: '现场来了五六十人。', says: [] },
    { page: '9·18事变纪念日。', says: ['“9·18事变”：以月日命名的历史事件用汉字数字'] },
    { page: '九一八事变纪念日。', says: [] },
    { page: '每年有上百余人报名。', says: ['“上百余人”：表示约数的词重复'] },
    { page: '每年有近30余人报名。', says: ['“近30余人”：表示约数的词重复'] },
    { page: '每年有30余人报名。', says: [] },
    { page: '2千3百名学生参加。', says: ['“2千3百”：阿拉伯数字不与“千”“百”连用'] },
    { page: '2300名学生参加。', says: [] },
    { page: '附近的70余名群众，近几年来上下一心，以上合计八百余席。', says: [] },
    {
      page: '超过50多人报名，几10年不变。',
      says: ['“超过50多”：表示约数的词重复', '“几10”：“几”“数”与汉字数字连用'],
    },
    { page: '超过50人报名，几十年不变，前50多人入选。', says: [] },
    {
      page: '第3产业占比提高，做到二个坚持。',
      says: ['“第3”：定型的词语用汉字数字', '“二”：表示数量用“两”'],
    },
    { page: '第三产业占比提高，第3季度，做到两个坚持，第二个坚持，十二个月。', says: [] },
    { page: '大约30人左右。', says: ['“大约30人左右”：表示约数的词重复'] },
    { page: '三十5名学生参加。', says: ['“三十5”：汉字数字与阿拉伯数字混用'] },
    { page: '二零二三年动工。', says: ['“二零二三年”：年份中的“零”写作“〇”'] },
    { page: '二〇二三年动工，3、50元两档。', says: [] },
  ],
}
