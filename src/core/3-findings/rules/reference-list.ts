import type { NameMention } from '../../2-mentions/mention'
import { compareLists, type ComparedRow, type ListedName } from '../references/compare'
import { headingOf, namesInLists } from '../references/listed'
import { isInForce, type ReferenceEntry, type ReferenceList } from '../references/reference'
import type { Diagnostic, Rule } from '../rule'
import { SPELLINGS } from '../similarity/spellings'

/** A list of fewer names proves nothing. */
const SHORTEST = 5
/** So much of the reference has to stand in the article's list, and so much of the article's list in the reference. */
const MOST = 0.6

/** A list of an article, as it is compared. */
interface Listed extends ListedName {
  readonly mention: NameMention
}

const told = (at: NameMention, zh: string, en: string, replacement?: string): Diagnostic => ({
  at,
  message: { zh, en },
  ...(replacement === undefined
    ? {}
    : { suggestions: [{ at: { start: at.start, end: at.end }, replacement }] }),
})

/** What one line of a comparison says; null for what agrees, and what other checks say. */
function diagnosticOn(row: ComparedRow, first: Listed, from: { zh: string; en: string }): Diagnostic | null {
  const stands = 'listed' in row ? row.listed : row.kind === 'missing' ? row.after : null
  const { mention } = (stands ?? first) as Listed
  const { quote } = mention
  switch (row.kind) {
    case 'misspelt': {
      const { name } = row.entry
      const { zh, en } = SPELLINGS[row.spelling]
      return told(
        mention,
        `名单上为“${name}”，此处为“${quote}”（${zh}；${from.zh}）`,
        `“${quote}” here, “${name}” in the list (${en}; ${from.en})`,
        name,
      )
    }
    case 'missing': {
      const { name, row: line } = row.entry
      return told(
        mention,
        `此处少“${name}”（${from.zh}第${line}行）`,
        `“${name}” is missing here (${from.en}, row ${line})`,
        row.after === null ? `${name}、${quote}` : `${quote}、${name}`,
      )
    }
    case 'extra':
      return told(mention, `“${quote}”不在名单上（${from.zh}）`, `“${quote}” is not on the list (${from.en})`)
    case 'group': {
      const { group = '' } = row.entry
      return told(
        mention,
        `“${quote}”在名单上属于“${group}”（${from.zh}）`,
        `“${quote}” stands under “${group}” in the list (${from.en})`,
      )
    }
    default:
      return null
  }
}

const isPaired = ({ kind }: ComparedRow): boolean =>
  kind !== 'missing' && kind !== 'extra' && kind !== 'repeated'

/** The rows of a comparison, where the two are one list. */
function comparedTo(
  listed: readonly Listed[],
  { entries }: ReferenceList,
  day: string | null,
): readonly ComparedRow[] {
  const inForce: ReferenceEntry[] = entries.filter((entry) => isInForce(entry, day))
  if (inForce.length < SHORTEST || listed.length < SHORTEST) return []
  const { rows } = compareLists(listed, inForce)
  const paired = rows.filter(isPaired).length
  return paired >= inForce.length * MOST && paired >= listed.length * MOST ? rows : []
}

/** What most of the examples are compared with. */
const WINNERS = ['叶知秋', '郝建平', '丁小曼', '吕思远', '柯清平', '牛墨林'].map(
  (name) => [name, ''] as const,
)

export const referenceList: Rule = {
  id: 'reference-list',
  category: 'references',
  errorKind: 'name',
  describe: { zh: '名单与参考名单有出入', en: 'A list that is not as the reference list has it' },
  why: {
    zh: '获奖、代表名单由主办方给定；漏一人、错一字，都要更正。',
    en: 'Lists of winners and delegates are given; one left out or misspelt has to be corrected.',
  },
  severity: 'error',
  *run({ text, articles, references, day }) {
    if (references.length === 0) return
    for (const { body } of articles) {
      const names = body.filter((mention): mention is NameMention => mention.type === 'name')
      const listed = namesInLists(text, names).map((mention): Listed => {
        const group = headingOf(text, mention)
        return { id: mention.id, quote: mention.quote, mention, ...(group === undefined ? {} : { group }) }
      })
      const [first] = listed
      if (!first) continue
      for (const list of references) {
        const day0 = list.importedAt.slice(0, 10)
        const from = { zh: `“${list.name}”，${day0}导入`, en: `“${list.name}”, imported ${day0}` }
        for (const row of comparedTo(listed, list, day)) {
          const diagnostic = diagnosticOn(row, first, from)
          if (diagnostic) yield diagnostic
        }
      }
    }
  },
  examples: [
    {
      page: '获奖教师是：叶知秋、郝建平、丁小曼、吕思远、柯清平、牛墨林。',
      reference: WINNERS,
      says: [],
    },
    {
      page: '获奖教师是：叶知秋、郝建平、丁小慢、吕思远、柯清平、牛墨林。',
      reference: WINNERS,
      says: ['名单上为“丁小曼”，此处为“丁小慢”（同音；“名单”，2026-01-01导入）'],
    },
    {
      page: '获奖教师是：叶知秋、郝建平、丁小曼、柯清平、牛墨林。',
      reference: WINNERS,
      says: ['此处少“吕思远”（“名单”，2026-01-01导入第4行）'],
    },
    {
      page: '获奖教师是：叶知秋、郝建平、丁小曼、吕思远、柯清平、牛墨林、温如棠。',
      reference: WINNERS,
      says: ['“温如棠”不在名单上（“名单”，2026-01-01导入）'],
    },
    {
      page: '获奖教师是：郝建平、丁小曼、吕思远、柯清平、牛墨林。',
      reference: WINNERS,
      says: ['此处少“叶知秋”（“名单”，2026-01-01导入第1行）'],
    },
    {
      page: '获奖教师是：叶知秋、郝建平、丁小曼、吕思远、柯青平、牛墨林。',
      reference: WINNERS,
      says: ['名单上为“柯清平”，此处为“柯青平”（同音；“名单”，2026-01-01导入）'],
    },
    {
      page: '评委是：沈怀舟、韩若兰、梁守义、邵文启、万晓棠、欧阳清。',
      reference: WINNERS,
      says: [],
      why: 'another list',
    },
    {
      page: '叶知秋、郝建平、丁小曼到场。',
      reference: WINNERS,
      says: [],
      why: 'three of six',
    },
    {
      page: '教师叶知秋上台领奖，谈了自己的想法。',
      reference: WINNERS,
      says: [],
      why: 'no list',
    },
    {
      page: '获奖教师是：叶知秋、郝建平、丁小曼、吕思远、柯清平、牛墨林。',
      reference: WINNERS.slice(0, 4),
      says: [],
      why: 'four names are too few to compare',
    },
    {
      page: '获奖教师是：叶知秋、郝平建、丁小曼、吕思远、柯清平、牛墨林。',
      reference: WINNERS,
      says: ['名单上为“郝建平”，此处为“郝平建”（字序不同；“名单”，2026-01-01导入）'],
    },
    {
      page: '叶知秋、郝建平、丁小曼、吕思远、柯清平、牛墨林参加了合影。',
      reference: WINNERS,
      says: [],
    },
  ],
}
