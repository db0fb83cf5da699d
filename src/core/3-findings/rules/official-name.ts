import { entryOf, wordsIn } from '../../2-mentions/lexicon/segmentation'
import { ownOf, type NewsroomEntries } from '../../2-mentions/newsroom-entries'
import { byBlock } from '../context/by-block'
import { ownForms } from '../context/own-entries'
import type { Diagnostic, Rule } from '../rule'
import { ANDS, INSTITUTION_ENDS, institutionMeantBy, slipAt } from '../knowledge/institution-slips'
import { INSTITUTIONS, LIKE_INSTITUTIONS } from '../knowledge/institutions'
import { LAWS } from '../knowledge/laws'
import { nearForms } from '../similarity/near-forms'

const NAMES = INSTITUTIONS
const KNOWN_LAWS = new Set(LAWS)
const COUNTRY = '中华人民共和国'

/** A body of a place, or of another country, may be called so: 临江市应急管理局, 俄罗斯国家统计委员会. */
const LOCAL = /[省市县区州盟旗镇乡院校国亚坦斯兰部委局]$/
/** 俄罗斯新任…局长: a body of another country, named shortly before in the sentence. */
const ABROAD =
  /(?:俄罗斯|美国|英国|法国|德国|日本|韩国|朝鲜|印度|越南|老挝|泰国|缅甸|巴西|古巴|伊朗|伊拉克|以色列|埃及|乌克兰|波兰|希腊|智利|秘鲁|瑞士|瑞典|加拿大|墨西哥|阿根廷|澳大利亚|意大利|西班牙|葡萄牙|印度尼西亚|马来西亚|新加坡|菲律宾|[\u4e00-\u9fff]{2}(?:斯坦|尼亚|利亚))[^，。；！？\n]{0,12}$/
/** 中国|发展改革委: its first character is the end of a word before. */
const endsWord = (text: string, at: number, slip: string): boolean =>
  at > 0 && entryOf(text.slice(at - 1, at + 1)) !== undefined && entryOf(slip.slice(0, 2)) === undefined

/** What makes a longer word of the last character: 部 in 部门. */
const GOES_ON = /^[门长队员署属件分位落下委书副署级]/

function* institutions(text: string): Generator<Diagnostic> {
  for (let at = 0; at + 4 < text.length; at++) {
    const slip = slipAt(text, at)
    if (slip === undefined) continue
    const end = at + slip.length
    const isWhole = NAMES.some(
      (name) => name.length > slip.length && name.startsWith(slip) && text.startsWith(name, at),
    )
    if (
      isWhole ||
      LOCAL.test(text.slice(0, at).slice(-1)) ||
      endsWord(text, at, slip) ||
      (/^国家/.test(slip) && ABROAD.test(text.slice(Math.max(0, at - 24), at))) ||
      (/[部局委署]$/.test(slip) && GOES_ON.test(text.slice(end)) && !text.startsWith('部长', end - 1))
    )
      continue
    const right = institutionMeantBy(slip) ?? ''
    const place = { start: at, end }
    yield {
      at: place,
      // 国家商务部 is said often, if not by the ministry.
      ...(slip === `国家${right}` ? { severity: 'note' as const } : {}),
      message: { zh: `“${slip}”应为“${right}”`, en: `“${slip}” is “${right}”` },
      suggestions: [{ at: place, replacement: right }],
      from: { list: 'institutions', entry: right },
    }
    at = end - 1
  }
}

/** So many characters of a name are no accident, and it is not what a city calls a body of its own. */
const LONG_ENOUGH = 5
const LONG = NAMES.filter(({ length }) => length >= LONG_ENOUGH)
const near = nearForms(LONG, [...NAMES, ...LIKE_INSTITUTIONS])

/** 个别国家|政局: words that lack nothing. 国家|安全|局: nor does a body of another name. */
const areWords = (written: string): boolean =>
  wordsIn(written, 0, written.length).every(
    ({ start, end }) =>
      end - start > 1 || (end === written.length && INSTITUTION_ENDS.includes(written.charAt(start))),
  )

/** Another character of the same sound or look, one too few or too many, two turned round. */
function* spellings(text: string): Generator<Diagnostic> {
  for (const { start, end, form } of near(text)) {
    const written = text.slice(start, end)
    if (institutionMeantBy(written) !== undefined || LOCAL.test(text.slice(0, start).slice(-1))) continue
    // 国家统计局 and 国统计局长: the name goes on, or is one of a place.
    if (GOES_ON.test(text.slice(end)) && !text.startsWith('部长', end - 1)) continue
    if (written.length < form.length && areWords(written)) continue
    if (written.length < form.length && endsWord(text, start, written)) continue
    yield {
      at: { start, end },
      message: { zh: `“${written}”似应为“${form}”`, en: `“${written}” is perhaps “${form}”` },
      suggestions: [{ at: { start, end }, replacement: form }],
      from: { list: 'institutions', entry: form },
    }
  }
}

/** 中共湖南省省委, 衡阳市市委: a committee is its province's or city's, said once. */
const TWICE = /([省市县区])\1(委|政府|人大|政协|纪委)(?![会员派托])/g

function* twice(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(TWICE)) {
    const at = { start: match.index, end: match.index + 2 }
    if (!/[\u4e00-\u9fff]/.test(text.charAt(at.start - 1))) continue
    const replacement = match[1] ?? ''
    yield {
      at,
      // 某县县委 is printed every day.
      ...(/[县区]/.test(replacement) ? { severity: 'note' as const } : {}),
      message: {
        zh: `“${match[0]}”：“${replacement}”重复，规范名称只用一个`,
        en: `“${match[0]}”: “${replacement}” stands twice`,
      },
      suggestions: [{ at, replacement }],
    }
  }
}

const TITLE = /《([^《》\n]{2,40})》/g

/** One character replaced, put in or left out; the commonest slips of a title. */
function isOneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return Math.max(a.length, b.length) - start - end <= 1
}

function* lawTitles(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(TITLE)) {
    const written = match[1] ?? ''
    if (!/(?:法|条例)$/.test(written)) continue
    const bare = written.startsWith(COUNTRY) ? written.slice(COUNTRY.length) : written
    if (bare.length < (bare === written ? 5 : 3) || KNOWN_LAWS.has(bare)) continue
    const right = LAWS.find((law) => isOneOff(law, bare) && law.slice(-1) === bare.slice(-1))
    if (right === undefined) continue
    const at = {
      start: match.index + 1 + written.length - bare.length,
      end: match.index + 1 + written.length,
    }
    yield {
      at,
      message: { zh: `法律名称“${bare}”，似应为“${right}”`, en: `The law “${bare}” is perhaps “${right}”` },
      suggestions: [{ at, replacement: right }],
      from: { list: 'laws', entry: right },
    }
  }
}

const inBlock = byBlock(function* (text) {
  yield* institutions(text)
  yield* spellings(text)
  yield* twice(text)
  yield* lawTitles(text)
})

/** 研究与发展局 for the newsroom’s own 研究和发展局. */
function* ownAnds(entries: NewsroomEntries, text: string): Generator<Diagnostic> {
  for (const { entry } of ownOf(entries, 'institutions'))
    for (const and of ANDS)
      if (entry.slice(1, -1).includes(and))
        for (const other of ANDS) {
          const slip = entry.replace(and, other)
          if (other === and) continue
          for (let start = text.indexOf(slip); start >= 0; start = text.indexOf(slip, start + slip.length)) {
            const at = { start, end: start + slip.length }
            yield {
              at,
              message: {
                zh: `“${slip}”应为“${entry}”（本单位清单）`,
                en: `“${slip}” is “${entry}” (the newsroom’s own list)`,
              },
              suggestions: [{ at, replacement: entry }],
            }
          }
        }
}

export const officialName: Rule = {
  id: 'official-name',
  category: 'knowledge',
  errorKind: 'text',
  measured: { right: 20, judged: 20 },
  describe: { zh: '机构、法律名称不规范', en: 'An institution or a law under a name it does not have' },
  why: {
    zh: '部委和法律的名称只有一种，里面的人会逐字去数。',
    en: 'Ministries and laws have one name each, and readers in them count the characters.',
  },
  severity: 'warning',
  *run({ page, text, entries }) {
    yield* ownForms(entries, 'institutions', text)
    yield* ownAnds(entries, text)
    yield* ownForms(entries, 'laws', text)
    yield* inBlock(page)
  },
  examples: [
    { page: '住房与城乡建设部发布意见。', says: ['“住房与城乡建设部”应为“住房和城乡建设部”'] },
    { page: '住房和城乡建设部发布意见。', says: [] },
    { page: '国家卫生健康部印发通知。', says: ['“国家卫生健康部”应为“国家卫生健康委员会”'] },
    { page: '国家卫生健康委印发通知。', says: [] },
    { page: '应急救援管理部牵头。', says: ['“应急救援管理部”应为“应急管理部”'] },
    { page: '全国人大委员会开会。', says: ['“全国人大委员会”应为“全国人大常委会”'] },
    { page: '全国人大常务委员会开会，全国人大常委会审议。', says: [] },
    { page: '临江市应急管理局发布预警。', says: [], why: 'a body of a city' },
    { page: '周边国家政局不稳。', says: [], why: '国家 and 政局' },
    { page: '住房和城乡建设部科学技术委员会委员到场。', says: [], why: 'a body of the ministry' },
    { page: '越南新任国家卫生健康部部长到访。', says: [], why: 'of another country' },
    { page: '中共湖南省省委召开会议。', says: ['“省省委”：“省”重复，规范名称只用一个'] },
    { page: '中共湖南省委召开会议。', says: [] },
    { page: '衡阳市市委书记讲话，衡阳市市长出席。', says: ['“市市委”：“市”重复，规范名称只用一个'] },
    {
      page: '修订《中华人民共和国治安管理惩罚法》。',
      says: ['法律名称“治安管理惩罚法”，似应为“治安管理处罚法”'],
    },
    { page: '修订《中华人民共和国治安管理处罚法》。', says: [] },
    { page: '国家发展和改格委员会公布。', says: ['“国家发展和改格委员会”似应为“国家发展和改革委员会”'] },
    { page: '世界卫生组组织宣布。', says: ['“世界卫生组组织”似应为“世界卫生组织”'] },
    { page: '世界卫生组织宣布，联合国安理会表决。', says: [] },
    { page: '颁布《临江市养犬管理条例》。', says: [] },
    {
      page: '农村农业部、环境生态部发布公告。',
      says: ['“农村农业部”应为“农业农村部”', '“环境生态部”应为“生态环境部”'],
    },
    { page: '国家市场监管局发布规则。', says: ['“国家市场监管局”应为“市场监管总局”'] },
    { page: '市场监察总局发布新规。', says: ['“市场监察总局”应为“市场监管总局”'] },
    { page: '农业农村部、生态环境部、市场监管总局发布新规。', says: [] },
    {
      page: '临江市场监管局介入，临江住房和城乡建设局、交通运输委答复。',
      says: [],
      why: 'bodies that every city has',
    },
    {
      page: '国家外汇局公布数据，记者采访中国发展改革委负责人。',
      says: [],
      why: 'a short name; a word before',
    },
    { page: '他退役前在国家安全局任职。', says: [], why: 'a body of another country' },
  ],
}
