import { INSTITUTIONS, LIKE_INSTITUTIONS } from './institutions'

const KNOWN = new Set(INSTITUTIONS)
const LIKE = new Set(LIKE_INSTITUTIONS)

/** What ends an institution's name, and may be taken for another end. */
export const INSTITUTION_ENDS = ['委员会', '管理总局', '总局', '管理局', '总署', '部', '局', '署', '委']
/** What joins two words of a name. */
export const ANDS = ['和', '与', '及', '以及', '、']
/** Words inside names that are put in or left out. */
const INNER = ['管理', '监督', '服务', '救援', '建设', '事业', '公共', '发展', '常委', '常务']

/** 市场监管局 and 住房和城乡建设委: bodies that every city has beside the ministry, which bears no 国家. */
const isOfCities = (name: string, end: string): boolean =>
  /^(?:局|管理局|委|委员会)$/.test(end) && !/^(?:国家|国务院|中国|中央|中华|全国)/.test(name)

const endOf = (name: string): string => INSTITUTION_ENDS.find((end) => name.endsWith(end)) ?? ''

/** Words for one thing, of which a name has one. */
const OVERSEEING = ['监管', '监察', '监督', '督察', '督查']

/** 环境生态部, 市场监察总局: two words turned round, or one for another that says the same. */
function* othersOf(name: string, stem: string, end: string): Generator<string> {
  if (stem.length === 4 && end === '部' && !/[和与及]/.test(stem))
    yield stem.slice(2) + stem.slice(0, 2) + end
  for (const word of OVERSEEING)
    if (name.includes(word) && !name.includes(`${word}管理`))
      for (const other of OVERSEEING) if (other !== word) yield name.replace(word, other)
}

/** Forms one slip away from a name that are no names: another 和, another end, a word put in or left out. */
function* slipsOf(name: string): Generator<string> {
  for (const and of ANDS)
    if (name.includes(and)) for (const other of ANDS) if (other !== and) yield name.replace(and, other)
  const end = endOf(name)
  const stem = name.slice(0, name.length - end.length)
  if (end !== '' && stem.length >= 4)
    for (const other of INSTITUTION_ENDS)
      if (other !== end && other !== '署' && end !== `管理${other}`)
        yield `${isOfCities(name, other) ? '国家' : ''}${stem}${other}`
  if (stem.length >= 4)
    for (const word of INNER) {
      if (!name.includes(word))
        for (let at = 2; at <= stem.length; at++) yield `${name.slice(0, at)}${word}${name.slice(at)}`
      // 国家外汇局 for 国家外汇管理局 is how it is called for short.
      else if (name.length - word.length >= 5 && !name.endsWith(`${word}局`)) yield name.replace(word, '')
    }
  if (name.length >= 7)
    for (let at = 1; at < name.length - 1; at++) yield name.slice(0, at) + name.slice(at + 1)
  yield* othersOf(name, stem, end)
  if (/[和与]/.test(name) && name.length >= 6) yield name.replace(/[和与]/, '')
}

/** Other countries have these under other ends, and this one had. */
const SHARED = /^(?:国家安全部|中国民航局|中国民用航空局|国家能源局|国家数据局)$/

/** What is written for which name, besides what is one slip away from it. */
const OTHERS: readonly (readonly [slip: string, name: string])[] = [
  ['全国人民代表委员会', '全国人民代表大会'],
  ['全国人大代表会议', '全国人民代表大会会议'],
  ['全国人大委员会', '全国人大常委会'],
  ['全国人民代表大会委员会', '全国人民代表大会常务委员会'],
  ['全国政协委员会', '政协全国委员会'],
  ['中国人民政治协商委员会', '中国人民政治协商会议'],
  ['最高检察院', '最高人民检察院'],
  ['最高法院院长', '最高人民法院院长'],
  ['国家最高人民法院', '最高人民法院'],
  ['中央军委委员会', '中央军委'],
  ['中共中央政治局委员会', '中共中央政治局'],
  ['中共中央委员会政治局', '中共中央政治局'],
  ['国家文化和旅游部', '文化和旅游部'],
  ['国家教育部', '教育部'],
  ['国家财政部', '财政部'],
  ['国家商务部', '商务部'],
  ['国家外交部', '外交部'],
  ['国家公安部', '公安部'],
  ['国家民政部', '民政部'],
  ['国家水利部', '水利部'],
  ['国家交通运输部', '交通运输部'],
  ['国家生态环境部', '生态环境部'],
  ['国家自然资源部', '自然资源部'],
  ['国家农业农村部', '农业农村部'],
  ['国家应急管理部', '应急管理部'],
  ['国家工业和信息化部', '工业和信息化部'],
  ['国家住房和城乡建设部', '住房和城乡建设部'],
  ['国家人力资源和社会保障部', '人力资源和社会保障部'],
]
const ALL = INSTITUTIONS.join('|')
/** Does a name stand in another, or begin with one? */
const isOfAnother = (slip: string): boolean => {
  if (ALL.includes(slip)) return true
  for (let length = 3; length <= slip.length; length++) if (KNOWN.has(slip.slice(0, length))) return true
  return false
}

interface Slips {
  readonly names: ReadonlyMap<string, string>
  /** By the first two characters, longer ones first. */
  readonly byStart: ReadonlyMap<string, readonly string[]>
}
let made: Slips | null = null

/** Made when a text is first read: the interface, which reads none, is not to wait for it. */
const slips = (): Slips => (made ??= makeSlips())

function makeSlips(): Slips {
  const names = new Map(OTHERS)
  for (const name of INSTITUTIONS)
    if (name.length >= 5 && !SHARED.test(name))
      for (const slip of slipsOf(name))
        if (!names.has(slip) && !isOfAnother(slip) && !LIKE.has(slip)) names.set(slip, name)
  const byStart = new Map<string, string[]>()
  for (const slip of [...names.keys()].sort((one, other) => other.length - one.length)) {
    const known = byStart.get(slip.slice(0, 2))
    if (known) known.push(slip)
    else byStart.set(slip.slice(0, 2), [slip])
  }
  return { names, byStart }
}

/** The longest slip that begins at an offset. */
export const slipAt = (text: string, at: number): string | undefined =>
  slips()
    .byStart.get(text.slice(at, at + 2))
    ?.find((slip) => text.startsWith(slip, at))

/** The name that a slip is written for. */
export const institutionMeantBy = (slip: string): string | undefined => slips().names.get(slip)
