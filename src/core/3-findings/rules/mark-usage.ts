import type { Span } from '../../text/span'
import { byBlock } from '../context/by-block'
import type { Rule } from '../rule'

/** Marks that GB/T 15834 does not set so. */
const FORMS: readonly (readonly [RegExp, zh: string, en: string])[] = [
  [
    /[？！][。，；、]|[。，；、][？！]|[?!][。，]/g,
    '问号、叹号与句号、逗号不连用',
    'a question or exclamation mark stands alone',
  ],
  [/、(?=等(?![待级于候号同量分边压值式效]))/g, '“等”前不用顿号', 'no 、 before 等'],
  [
    /、(?=(?:和(?!合|谐|平|睦|解|蔼|缓|气|美|声|服|田|弦)|及(?!时|早|格|第|至|物|其)|以及|或者|并且)[\u4e00-\u9fff])/g,
    '顿号与“和、及”不连用',
    'no 、 before 和',
  ],
  [
    /(?<=[\u4e00-\u9fff]{3})(?<![国洲亚欧北南东西盟日时年月省市县州港站京海线区岛角路坡兰曼]—?)—(?=[\u4e00-\u9fff“])(?!—)(?![\u4e00-\u9fff]{1,4}(?:[^\u4e00-\u9fff]|$))/g,
    '破折号占两格，作“——”',
    'a dash is two characters long',
  ],
  [/(?<![.．…\d])(?:\.{3,}|…(?!…)(?<!……))(?![.．…])/g, '省略号作“……”', 'an ellipsis is ……'],
  [
    /(?<=^|[。；：\n])[（(][一二三四五六七八九十\d]{1,3}[）)](?=、)/g,
    '带括号的序次语后不用标点',
    'no mark behind a number in brackets',
  ],
  [/……等/g, '省略号与“等”不并用', 'no 等 behind ……'],
  [/(?<=[\u4e00-\u9fff])[—－-](?=等)/g, '标点有误', 'a stray mark'],
  [/：(?=[^。；：\n]{0,30}：“)(?=[^“\n]{2,})/g, '一句里不套用冒号', 'one colon in a sentence'],
  [
    /（(?:[^（）\n]{0,30})（(?:[^（）\n]{0,30})）(?=[^（）\n]{0,30}）)/g,
    '圆括号里不再套圆括号',
    'brackets inside brackets',
  ],
]

/** Marks between quotes or titles side by side: told once for a block, with all places. */
const BETWEEN = /(?<=[”》])、(?=[“《])/g

const inBlock = byBlock(function* (text) {
  for (const [pattern, zh, en] of FORMS)
    for (const match of text.matchAll(pattern))
      yield {
        at: { start: match.index, end: match.index + Math.max(1, match[0].length) },
        message: { zh: `“${match[0]}”：${zh}`, en: `“${match[0]}”: ${en}` },
      }
  const between = [...text.matchAll(BETWEEN)].map(({ index }): Span => ({ start: index, end: index + 1 }))
  const [at, ...related] = between
  if (at)
    yield {
      at,
      related,
      message: {
        zh: '并列的引号、书名号之间通常不用顿号',
        en: 'no 、 between quotes or titles side by side',
      },
    }
})

export const markUsage: Rule = {
  id: 'mark-usage',
  category: 'marks',
  errorKind: null,
  measured: { right: 22, judged: 25 },
  describe: { zh: '标点用法', en: 'Punctuation against the standard' },
  why: {
    zh: '版面按GB/T 15834检查；各家报社取舍不一。',
    en: 'GB/T 15834 is what the page is measured by; most newsrooms let some of it go.',
  },
  severity: 'note',
  run: ({ page }) => inBlock(page),
  examples: [
    { page: '他问明天去不去？。大家没说话。', says: ['“？。”：问号、叹号与句号、逗号不连用'] },
    { page: '他问明天去不去？大家没说话。', says: [] },
    { page: '城东、城西、等地开工。', says: ['“、”：“等”前不用顿号'] },
    { page: '城东、城西等地开工。', says: [] },
    { page: '城东、和城西开工。', says: ['“、”：顿号与“和、及”不连用'] },
    { page: '城东和城西开工。', says: [] },
    { page: '最大的基地—白鹭基地投产。', says: ['“—”：破折号占两格，作“——”'] },
    {
      page: '京沪高铁、中国—东北亚博览会和中国—东盟自贸区。',
      says: [],
      why: 'what is linked, not explained',
    },
    { page: '文明对话、和合共生，完整、及时。', says: [], why: '和合 and 及时 are words' },
    { page: '最大的基地——白鹭基地投产。', says: [] },
    { page: '（一）、抓早。', says: ['“（一）”：带括号的序次语后不用标点'] },
    { page: '（一）抓早。', says: [] },
    { page: '茶、鱼、橙……等特产。', says: ['“……等”：省略号与“等”不并用'] },
    { page: '《春耕》、《秋收》上演。', says: ['并列的引号、书名号之间通常不用顿号'] },
    { page: '《春耕》《秋收》上演。', says: [] },
    { page: '有的等待，有的等候、等级不同。', says: [] },
    { page: '（见附件（一）的说明）。', says: ['“（见附件（一）”：圆括号里不再套圆括号'] },
  ],
}
