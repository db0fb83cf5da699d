import { isOfOtherWords } from '../context/of-other-words'
import { ownWrongForms } from '../context/own-entries'
import { COMMON_SLIPS, type CommonSlip } from '../knowledge/common-slips'
import type { Mentions } from '../../2-mentions/mention'
import type { Diagnostic, Rule } from '../rule'

/** By the code of the first character, the longest first: asked of every character of a page. */
const BY_FIRST: (CommonSlip[] | undefined)[] = Array.from({ length: 65536 })
for (const slip of [...COMMON_SLIPS].sort((a, b) => b.wrong.length - a.wrong.length))
  (BY_FIRST[slip.wrong.charCodeAt(0)] ??= []).push(slip)

/** 截止5月底，…: as long as; 报名截止 and 截止时间 are words of their own. */
const UNTIL = /(?<=^|[。！？；，\s\u3000“])截止$/

/** 截止 before a date that a clause begins with: it is 截至. */
function* untilDates(text: string, { all }: Mentions): Generator<Diagnostic> {
  for (const mention of all) {
    if (mention.type !== 'figure' || mention.value.kind !== 'date') continue
    const start = mention.start - 2
    if (start < 0 || !UNTIL.test(text.slice(Math.max(0, start - 1), mention.start))) continue
    const at = { start, end: mention.start }
    yield {
      at,
      message: { zh: '“截止”应为“截至”', en: '“截止” should be “截至”' },
      suggestions: [{ at, replacement: '截至' }],
    }
  }
}

/** What differs from the country's name in one character inside, lacks one, or has two turned round. */
const COUNTRY = '中华人民共和国'
const NEAR_COUNTRY = new RegExp(
  [...COUNTRY]
    .flatMap((right, i) => {
      const [head, tail] = [COUNTRY.slice(0, i), COUNTRY.slice(i + 1)]
      return i === 0 || tail === ''
        ? []
        : [
            `${head}${tail.charAt(0)}${right}${tail.slice(1)}`,
            `${head}(?!${right})[\\u4e00-\\u9fff]${tail}`,
            `${head}${tail}`,
          ]
    })
    // The first and the last by what is typed for them, or nothing.
    .concat(`(?:[钟终忠种]|(?<!中))${COUNTRY.slice(1)}`, `${COUNTRY.slice(0, -1)}(?!国)[过果锅郭]?`)
    .join('|'),
  'g',
)

function* countryNames(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(NEAR_COUNTRY)) {
    const at = { start: match.index, end: match.index + match[0].length }
    yield {
      at,
      message: { zh: `“${match[0]}”应为“${COUNTRY}”`, en: `“${match[0]}” should be “${COUNTRY}”` },
      suggestions: [{ at, replacement: COUNTRY }],
    }
  }
}

export const commonSlip: Rule = {
  id: 'common-slip',
  category: 'words',
  errorKind: 'text',
  measured: { right: 65, judged: 65 },
  describe: { zh: '常见别字', en: 'A common misspelling' },
  why: {
    zh: '见报的别字，大多翻来覆去就是这些。',
    en: 'The same few dozen slips make up most of the misspellings that reach print.',
  },
  severity: 'error',
  *run({ page, text, codes, mentions, entries }) {
    yield* ownWrongForms(entries, 'common-slips', text)
    const named = new Uint8Array(text.length)
    for (const { type, start, end } of mentions.all) if (type === 'name') named.fill(1, start, end)
    for (const { role, start, end } of page.blocks) {
      if (role === 'noise') continue
      for (let i = start; i < end; i++) {
        const slip = BY_FIRST[codes[i] ?? 0]?.find(({ wrong }) => text.startsWith(wrong, i))
        if (!slip || named[i] === 1) continue
        const { wrong, right, goesOn, before } = slip
        const at = { start: i, end: i + wrong.length }
        if (at.end > end || goesOn?.test(text.slice(at.end, at.end + 1))) continue
        if (before?.test(text.slice(Math.max(start, i - 1), i))) continue
        if (isOfOtherWords(text, at.start, at.end)) continue
        yield {
          at,
          message: { zh: `“${wrong}”应为“${right}”`, en: `“${wrong}” should be “${right}”` },
          suggestions: [{ at, replacement: right }],
          from: { list: 'common-slips', entry: wrong },
        }
        i = at.end - 1
      }
    }
    yield* untilDates(text, mentions)
    yield* countryNames(text)
  },
  examples: [
    { page: '会议布署了下一步工作。', says: ['“布署”应为“部署”'] },
    { page: '会议部署了下一步工作。', says: [] },
    { page: '工程提前峻工，群众一如继往地支持。', says: ['“峻工”应为“竣工”', '“一如继往”应为“一如既往”'] },
    { page: '这款产品深受市民亲睐。', says: ['“亲睐”应为“青睐”'] },
    { page: '全部份额已经认购，用水份额不变。', says: [], why: '份额 is a word' },
    { page: '大部份村民用上了自来水。', says: ['“部份”应为“部分”'] },
    { page: '鸽子是友好象征，好象牙一样白。', says: [], why: '象征 and 象牙 are words' },
    { page: '今天好象要下雨。', says: ['“好象”应为“好像”'] },
    { page: '截止目前，已有三百人报名。', says: ['“截止目前”应为“截至目前”'] },
    { page: '报名截止日期为本月底。', says: [] },
    {
      page: '中华人民共河国国徽，中国人民共和国主席，中华民共和国宪法。',
      says: [
        '“中华人民共河国”应为“中华人民共和国”',
        '“中国人民共和国”应为“中华人民共和国”',
        '“中华民共和国”应为“中华人民共和国”',
      ],
    },
    { page: '颁发《中华人民共国和残疾人证》。', says: ['“中华人民共国和”应为“中华人民共和国”'] },
    {
      page: '中华人民共和过国徽，忠华人民共和国宪法。',
      says: ['“中华人民共和过”应为“中华人民共和国”', '“忠华人民共和国”应为“中华人民共和国”'],
    },
    { page: '中华人民共和国成立，中华苏维埃共和国纪念馆开放。', says: [] },
    { page: '截止6月15日，已有三百人报名。', says: ['“截止”应为“截至”'] },
    { page: '报名截止6月15日，截止时间为17时。', says: [] },
    { page: '要再接再励，攻艰克难。', says: ['“再接再励”应为“再接再厉”', '“攻艰克难”应为“攻坚克难”'] },
    { page: '按装修标准验收，激发韧性。', says: [], why: '装修 and 韧性 are words' },
    { page: '帮助下岗职工解决择业难题。', says: [], why: '解决 and 择业' },
    { page: '不往江里倒脏物，脏物漂走了。', says: [], why: 'dirt' },
    { page: '警方追缴脏物。', says: ['“追缴脏物”应为“追缴赃物”'] },
    { page: '他把自已关在屋里，心情不能自已。', says: ['“自已”应为“自己”'] },
    { page: '当前形式严峻，工程既将开工。', says: ['“形式严峻”应为“形势严峻”', '“既将开工”应为“即将开工”'] },
    { page: '当前形势严峻，工程即将开工，既将老屋修好，又把新屋盖起。', says: [] },
    { page: '旅客坐在侯机厅里。', says: ['“侯机”应为“候机”'] },
    { page: '消费卷土重来，消费券发放。', says: [] },
  ],
}
