import { readingOf } from '../../2-mentions/reading-characters'
import type { Diagnostic, Rule, RuleContext } from '../rule'

/** A small letter or two with characters on both sides. */
const LETTERS = /(?<=[\u4e00-\u9fff])([a-z]{1,6})(?=[\u4e00-\u9fff，。；、])/g
/** What is written so: b站, k线, app, vlog and units. */
const WORDS = new Set(
  'ta app vlog blog wifi email km cm mm kg mg ml pm ph vs vip ok bug demo emo ip ai pk tv it ktv dj cp db hz kw gb mb tb mol nm um web logo iphone ipad ios html sql gdp cpi ppi cbd ceo cfo cto'.split(
    ' ',
  ),
)
const GOES_ON =
  /^(?:脸|标|处理|站|线|级|型|轮|盘|粉|图|吧|端|股|门|罩|超|照|字|卡|座|舱|组|栋|区|号|口|点|面|类|层|系|族|楼|课|证|货|咖|仔|单|值|波|片|键|模式|计划|档|班|弯|曲线|调|小调|大调|音|妹|哥|姐|族|室|盾|次方|厅|馆)/
const SYLLABLE =
  /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:a|o|e|i|u|v|ai|ei|ao|ou|an|en|ang|eng|ong|ia|ie|iao|iu|ian|in|iang|ing|iong|ua|uo|uai|ui|uan|un|uang|ue|er)$/

/** So many traditional characters in a hundred, and the page is one of them. */
const TRADITIONAL_PAGE = 0.03

function* letters(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(LETTERS)) {
    const written = match[1] ?? ''
    // 甲a, 老k, 质量m: a league, a nickname, a quantity.
    if (
      written.length === 1 &&
      /(?:[甲乙丙老小阿大第]|质量|速度|时间|电阻|常数|变量|因子)$/.test(
        text.slice(Math.max(0, match.index - 2), match.index),
      )
    )
      continue
    if (WORDS.has(written) || GOES_ON.test(text.slice(match.index + written.length))) continue
    if (written.length > 1 && !SYLLABLE.test(written)) continue
    const at = { start: match.index, end: match.index + written.length }
    yield {
      at,
      message: {
        zh: `汉字中间有字母“${written}”，像是输入残留`,
        en: `“${written}” among characters, perhaps left by typing`,
      },
      suggestions: [{ at, replacement: '' }],
      severity: 'note',
    }
  }
}

/** So many in one sentence are quoted as they were written. */
const QUOTED = 3

/** Of each character of a text, whether so many in its sentence are not of the reading that they are a quotation. */
function quotations(written: string, reading: string): Uint8Array {
  const quoted = new Uint8Array(written.length)
  for (const { index, 0: sentence } of written.matchAll(/[^。！？\n]+/g)) {
    let others = 0
    for (let i = index; i < index + sentence.length; i++) if (written[i] !== reading[i]) others++
    if (others >= QUOTED) quoted.fill(1, index, index + sentence.length)
  }
  return quoted
}

function* traditional({ page, text, mentions }: RuleContext): Generator<Diagnostic> {
  const named = new Uint8Array(text.length)
  for (const { type, start, end } of mentions.all) if (type === 'name') named.fill(1, start, end)
  const found: Diagnostic[] = []
  let characters = 0
  let all = 0
  for (const { role, start, end } of page.blocks) {
    if (role === 'noise') continue
    const written = text.slice(start, end)
    const reading = readingOf(written)
    characters += written.length
    if (reading === written) continue
    const quoted = quotations(written, reading)
    for (let i = 0; i < written.length; i++) {
      const [was, is] = [written.charAt(i), reading.charAt(i)]
      if (was !== is) all++
      // 哪吒 and 拚 are printed so; several in a row are a quotation.
      if (
        was === is ||
        '吒拚乾捱薹濛'.includes(was) ||
        (i > 0 && written[i - 1] !== reading[i - 1]) ||
        (i + 1 < written.length && written[i + 1] !== reading[i + 1])
      )
        continue
      if (!/[\u4e00-\u9fff]/.test(was) || !/[\u4e00-\u9fff]/.test(is) || named[start + i] === 1) continue
      if (quoted[i] === 1) continue
      // 华昇实业: a firm writes its name as it likes.
      if (/[昇興國華億寶鑫]/.test(was) && OF_A_FIRM.test(written.slice(i + 1, i + 9))) continue
      const at = { start: start + i, end: start + i + 1 }
      found.push({
        at,
        message: { zh: `简体版面里有繁体字“${was}”`, en: `a traditional “${was}” on a simplified page` },
        suggestions: [{ at, replacement: is }],
      })
    }
  }
  if (all <= Math.max(3, characters * TRADITIONAL_PAGE)) yield* found
}

const OF_A_FIRM = /^[\u4e00-\u9fff]{0,4}(?:实业|公司|集团|股份|有限|玩具|科技|控股|电子|酒店|置业)/

export const strayLetter: Rule = {
  id: 'stray-letter',
  category: 'words',
  errorKind: 'text',
  measured: { right: 12, judged: 12 },
  describe: { zh: '夹在汉字里的字母、繁体字', en: 'A letter or a traditional character among the others' },
  why: {
    zh: '输入法慢了半拍，键盘上的字母就留在文中。',
    en: 'A key of the input method that came too late stays in the text.',
  },
  severity: 'warning',
  *run(context) {
    yield* letters(context.text)
    yield* traditional(context)
  },
  examples: [
    { page: '高质量发展g迈上新台阶。', says: ['汉字中间有字母“g”，像是输入残留'] },
    { page: '高质量发展迈上新台阶。', says: [] },
    { page: '发z展道路。', says: ['汉字中间有字母“z”，像是输入残留'] },
    { page: '工作zhong遇到困难。', says: ['汉字中间有字母“zhong”，像是输入残留'] },
    { page: '他在b站和app上看k线图。', says: [] },
    { page: '体重50kg的选手。', says: [] },
    { page: '选出新的议會。', says: ['简体版面里有繁体字“會”'] },
    { page: '选出新的议会。', says: [] },
    { page: '國之交在于民相亲。', says: ['简体版面里有繁体字“國”'] },
    { page: '開會討論國家發展問題，選舉議會。', says: [], why: 'a traditional page' },
    { page: '他任华昇实业有限公司董事。', says: [], why: 'a firm’s name' },
    { page: '维生素c片和vlog作品。', says: [] },
    { page: '大v带着心爱的ta来到a座22层b室，用u盾付款，算到n次方。', says: [] },
    { page: '甲乙丙丁。', says: [] },
  ],
}
