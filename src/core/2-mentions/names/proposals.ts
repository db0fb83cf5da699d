import { bySpan, contains, overlapsOf, sameSpan, spanKey, type Span } from '../../text/span'
import { wordsIn } from '../lexicon/segmentation'
import { isCompoundSurname, surnameLength } from '../lexicon/surnames'
import type { Posterior, TaggedSpan } from '../tagger/posterior'
import type { Spans } from '../tagger/spans'
import { dottedNames, namesOfParts, namesOfStems } from './by-sound'
import { compoundNames, namesBehindAges, namesBehindPosts, namesThatSpeak } from './clauses'
import {
  bracketedNames,
  bylineNames,
  creditLineNames,
  familiarNames,
  honouredSurnames,
  surnamesThatSpeak,
} from './context'
import type { FoundName } from './found-name'
import { betterAsGiven, betterEndedSooner } from './name-words'
import { shapedLikeNames } from './shapes'
import { tidy } from './tidy'
import type { Proposal } from './weigh'

/** From here on the model is believed where a name ends. */
const BELIEVED = 0.5
/** ... unless it holds the rule's end for as good as its own. */
const AS_WELL = 0.25

const ANONYMISED =
  /((?:(?!某)[\u4e00-\u9fff]){1,2})(?:某某|某[甲乙丙丁]|某)(?![一些个地种人家日时处年月国市县省])/g

/** What the models give a stretch at the least that is weighed at all. */
const CONCEIVABLE = 0.01

/** What may be a name in a segment. */
export interface Proposals {
  /** What the models find conceivable, without the marks around. */
  readonly likely: readonly TaggedSpan[]
  /** What stands where only names do. */
  readonly ruled: readonly FoundName[]
  /** Both, and what has the form of a name, each stretch once, in text order. */
  readonly all: readonly Proposal[]
}

/** For asking what the models believe where a place is. */
export const believedIn = (likely: readonly TaggedSpan[]): ((place: Span) => TaggedSpan[]) =>
  overlapsOf(likely.filter(({ probability }) => probability >= BELIEVED))

/** What the rules propose. */
function ruledIn(
  text: string,
  likely: readonly TaggedSpan[],
  { probability }: Posterior,
  spans: Spans | null,
): FoundName[] {
  const believedAt = believedIn(likely)
  // Where the model sees a name, it sees its ends better than a rule does.
  const differsFromNone = (name: Span) =>
    probability(name.start, name.end) >= AS_WELL || !believedAt(name).some((other) => !sameSpan(other, name))
  /** A dotted name goes on where the model, which met few of them, has it end too soon. */
  const isLonger = (name: Span) => believedAt(name).every((other) => contains(name, other))
  return [
    ...anonymised(text),
    ...bylineNames(text),
    ...bracketedNames(text),
    ...creditLineNames(text),
    ...familiarNames(text),
    ...creditedNames(text, likely),
    ...namesBehindPosts(text, probability),
    ...namesBehindAges(text, probability).filter(differsFromNone),
    ...namesThatSpeak(text, probability),
    ...compoundNames(text, probability),
    ...dottedNames(text, spans).filter(isLonger),
    ...namesOfParts(text),
    ...namesOfStems(text),
    ...honouredSurnames(text),
    ...surnamesThatSpeak(text),
  ]
}

/** What the models, the rules and the form of a stretch propose, each stretch once, in text order. */
export function proposalsIn(text: string, tagged: Posterior, spans: Spans | null): Proposals {
  const likely = candidatesIn(text, tagged)
  const ruled = ruledIn(text, likely, tagged, spans)
  const known = new Set(likely.map(spanKey))
  const shaped = shapedLikeNames(text, spans)
    .map(({ start, end }) => ({ start, end, probability: tagged.probability(start, end) }))
    .filter((span) => {
      const name = tidy(text, span)
      return name !== null && sameSpan(name, span) && !known.has(spanKey(span))
    })
  const dottedAt = overlapsOf(ruled.filter(({ evidence }) => evidence[0]?.source === 'by-sound'))
  const isPart = (one: Span) => dottedAt(one).some((name) => contains(name, one) && !sameSpan(one, name))
  const all = proposalsFrom([...likely, ...shaped], ruled).filter((one) => !isPart(one))
  return { likely, ruled, all }
}

/** Each stretch once, in text order. */
function proposalsFrom(likely: readonly TaggedSpan[], ruled: readonly FoundName[]): Proposal[] {
  const all = new Map<string, { start: number; end: number; probability: number; rules: string[] }>()
  for (const { start, end, probability } of likely)
    all.set(spanKey({ start, end }), { start, end, probability, rules: [] })
  for (const { start, end, evidence } of ruled) {
    const key = spanKey({ start, end })
    const proposal = all.get(key) ?? { start, end, probability: 0, rules: [] }
    proposal.rules.push(...evidence.map(({ source }) => source))
    all.set(key, proposal)
  }
  return [...all.values()].sort(bySpan)
}

/** What field and network find conceivable, without marks around; what comes to the same is added up. */
function candidatesIn(text: string, tagged: Posterior): TaggedSpan[] {
  const found = new Map<string, TaggedSpan>()
  for (const span of tagged.spansFrom(CONCEIVABLE)) {
    const name = tidy(text, span)
    if (!name) continue
    const key = spanKey(name)
    const probability = Math.min(1, span.probability + (found.get(key)?.probability ?? 0))
    found.set(key, { ...name, probability })
  }
  for (const { start, end } of [...found.values()]) {
    const shorter = { start, end: end - 1 }
    if (!mayHaveTakenIn(text, { start, end }) || found.has(spanKey(shorter))) continue
    found.set(spanKey(shorter), { ...shorter, probability: tagged.probability(start, end - 1) })
  }
  return [...found.values()].sort(bySpan)
}

/** 孙晓 in 孙晓陪同: may a name of three characters have taken in the beginning of the word behind it? */
export const mayHaveTakenIn = (text: string, { start, end }: Span): boolean =>
  end - start === 3 &&
  surnameLength(text.slice(start, end)) === 1 &&
  !ADDRESSED.test(text.slice(end, end + 2)) &&
  betterEndedSooner(text, start) >= TAKEN_IN
/** What stands behind a whole name: 乔中和先生. */
export const ADDRESSED = /^(?:先生|女士|同志)$/
/** From so many bits on. */
const TAKEN_IN = 2

/** （某某摄）: what the models hold for a name before the word that credits a picture to it. */
const creditedNames = (text: string, likely: readonly TaggedSpan[]): FoundName[] =>
  likely
    .filter(
      ({ end, probability }) =>
        probability >= BELIEVED && /^ ?(?:摄|供图|制图)(?:[）)\s]|$)/.test(text.slice(end, end + 5)),
    )
    .map(({ start, end }) => ({
      start,
      end,
      confidence: CREDITED,
      evidence: [{ source: 'credited', detail: text.slice(end, end + 3).trim() }],
    }))
const CREDITED = 0.9

/** 苏某, 钱某某: a surname with 某 is how the law pages name people; the corpora have hardly any. */
function anonymised(text: string): FoundName[] {
  if (!text.includes('某')) return []
  return [...text.matchAll(ANONYMISED)].flatMap(({ index, 0: all, 1: before = '' }) => {
    const start = isCompoundSurname(before) ? index : index + before.length - 1
    const surname = text.slice(start, index + before.length)
    if (surnameLength(surname) === 0 && !isCompoundSurname(surname)) return []
    if (surname.length === 1 && (/[从但在]/.test(surname) || endsWord(text, start + 1))) return []
    const named = index + all.length
    if (all.endsWith('某') && WORD_TOO.test(surname) && BODY.test(text.slice(named))) return []
    // 柴某旺: one character of the given name is held back.
    const end = all.endsWith('某') && betterAsGiven(text, named) >= GIVEN ? named + 1 : named
    const evidence = [{ source: 'anonymised', detail: text.slice(start, end) }]
    return [{ start, end, confidence: 0.97, evidence }]
  })
}
/** Surnames that before an unnamed body are the word that they are too: 向某供应商, 应某公司邀请. */
const WORD_TOO = /^[向应于成和由从以经有与对为查过找及往归到给令任管投]$/
const BODY =
  /^(?:[\u4e00-\u9fff]{0,4}?(?:公司|企业|集团|银行|医院|学校|大学|学院|[中小]学|工厂|商场|超市|酒店|宾馆|餐[厅馆]|饭店|平台|网站|小区|社区|论坛|机构|单位|部门|组织|协会|媒体|[供经]应?销?商|代理商|厂[商家]|商[家户店]|店铺|品牌|项目|工地|楼盘|地产|地[方区]|行业|领域|产品|栏目|账[号户]|部队|高校|[国央民外]企|律所|事务所|法院|监狱|村庄|码头|仓库|机场|车站))/
/** 某 alone is oftener all of the given name. */
const GIVEN = 4

/** 冒充某, 位于某: what stands before 某 is the end of a word. */
function endsWord(text: string, end: number): boolean {
  const last = wordsIn(text, Math.max(0, end - 6), end).at(-1)
  return last !== undefined && last.end - last.start > 1
}
