import { opened, without } from '../../text/closed'
import { bySpan, overlaps, sameSpan, spanKey, type Span } from '../../text/span'
import { dottedNames, namesOfParts } from './by-sound'
import {
  compoundNames,
  isOrdinaryWord,
  namesBehindAges,
  namesBehindPosts,
  namesThatSpeak,
  speaksAt,
} from './clauses'
import { bylineNames, honouredSurnames, listedNames, withoutHonorific } from './context'
import type { FoundName } from './found-name'
import { tagNames, type Tagged } from '../tagger/decode'
import type { NameModel } from '../tagger/model'
import type { Posterior, TaggedSpan } from '../tagger/posterior'
import { spansOf, type Spans } from '../tagger/spans'
import { entryOf, wordsIn } from '../lexicon/segmentation'
import { isCompoundSurname, surnameClass, surnameLength } from '../lexicon/surnames'
import { betterEndedSooner } from './name-words'
import { shapedLikeNames } from './shapes'
import { featuresOf, weighed, type Proposal } from './weigh'

/** Below this most of what the model proposes is something else. */
const LEAST = 0.1
/** From here on the model is believed where a name ends. */
const BELIEVED = 0.5
/** ... unless it holds the rule's end for as good as its own. */
const AS_WELL = 0.25
/** From here on the model is believed that 高峰 is someone. */
const UNDOUBTED = 0.9
const SPACED = /([\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])/g
const ANONYMISED =
  /(欧阳|司马|上官|诸葛|[\u4e00-\u9fff])(?:某某|某[甲乙丙丁]|某)(?![一些个地种人家日时处年月国市县省])/g

/** What ends the names of places of three characters, and seldom those of people: 白鹭湖. */
const PLACE_END = /[湖河县镇乡村街巷区州寺庙]$/
/** What is called after a person: 倪大川路, 钟离彦奖. Its name is its own. */
const CALLED_AFTER =
  /^(?:希望)?(?:主义|派出所|法庭|产业园|工业园|科技园|火车站|国际机场|水库|水电站|大厦|小区|煤矿|油田|农场|林场|牧场|中学|小学|大学|学校|医院|故居|旧居|故里|纪念馆|纪念堂|纪念碑|纪念园|陵园|公园|图书馆|博物馆|美术馆|艺术馆|广场|大桥|大道|路(?![过上经人])|街(?!头)|奖(?![励给赏金状项])|杯(?![子中水])|祠|基金|书院|专卖店|旗舰店|酒楼|药店|超市|公司|集团|(?:文学|科学|科技|艺术|新闻|戏剧|美术|音乐|教育|质量|建筑|经济学|社会科学)奖|工作室|实验室|文学馆)/

/** Names of one segment: names spaced for layout are closed up, and it is read without the spaces. */
export function findNames(model: NameModel, text: string): NamesFound {
  const closed = without(text, spacesInNames(text))
  const { names, doubted } = namesIn(model, closed.text)
  return { names: opened(names, closed), doubted: opened(doubted, closed) }
}

/** Names, and what is more likely none by the segment alone: the rest of the page may settle it. */
export interface NamesFound {
  readonly names: readonly FoundName[]
  readonly doubted: readonly FoundName[]
}

/** Below this a stretch isn't even doubted. */
const DOUBTED = 0.08

/** From here on a stretch is a name. */
const ENOUGH = 0.4
/** Rules that are weighed with the rest; any other is right about as often as it says, where the weights know less. */
const WEIGHED_RULES = new Set(['titled'])

/** Do the models end or begin it otherwise? */
const isContested = (span: Span, likely: readonly TaggedSpan[]): boolean =>
  likely.some((other) => other.probability >= BELIEVED && overlaps(other, span) && !sameSpan(other, span))

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

/** What the models propose, and what stands where only names do, weighed against each other. */
function namesIn(model: NameModel, text: string): NamesFound {
  const tagged = tagNames(model, text)
  const spans = spansOf(model, text)
  const { likely, ruled, proposals } = proposedIn(text, tagged, spans)
  const sureness = weighed(text, proposals, spans)
  const rulesBySpan = new Map<string, FoundName[]>()
  for (const name of ruled) {
    const key = spanKey(name)
    rulesBySpan.set(key, [...(rulesBySpan.get(key) ?? []), name])
  }
  const all = proposals.flatMap((proposal, i): FoundName[] => {
    const { start, end, probability } = proposal
    const rules = rulesBySpan.get(spanKey(proposal)) ?? []
    // Double surnames are too rare in the texts that the weights were fitted on.
    const isRare = isCompoundSurname(text.slice(start, start + 2)) && !isContested(proposal, likely)
    const own = rules.filter(
      ({ evidence }) => isRare || !evidence.every(({ source }) => WEIGHED_RULES.has(source)),
    )
    const confidence = Math.max(sureness[i] ?? 0, ...own.map((name) => name.confidence))
    if (confidence < DOUBTED) return []
    const said = probability >= LEAST ? [{ source: 'name-model', detail: probability.toFixed(3) }] : []
    return [{ start, end, confidence, evidence: [...said, ...rules.flatMap(({ evidence }) => evidence)] }]
  })
  const enough = enoughOf(all)
  const sure = surestOf(enough).map((name) => endedWhereWordsBegin(text, name, tagged))
  const names = surestOf([...sure, ...listedNames(text, sure)]).map((name) => withMarriedName(text, name))
  const kept = new Set(names.map(spanKey))
  return { names, doubted: all.filter((name) => !kept.has(spanKey(name))) }
}

/**
 * What is a name more likely than not: by itself, or the likeliest of those that begin at one character where these
 * together are. 段轮 and 段轮一 share what the models believe between them.
 */
function enoughOf(all: readonly FoundName[]): FoundName[] {
  const from = new Map<number, { sum: number; most: number }>()
  for (const { start, confidence } of all) {
    const { sum, most } = from.get(start) ?? { sum: 0, most: 0 }
    from.set(start, { sum: sum + confidence, most: Math.max(most, confidence) })
  }
  return all.filter(({ start, confidence }) => {
    const { sum, most } = from.get(start) ?? { sum: 0, most: 0 }
    return confidence >= ENOUGH || (confidence >= SHARED && confidence === most && sum >= TOGETHER)
  })
}
const SHARED = 0.3
const TOGETHER = 0.5

/** What field and network find conceivable, without marks around; what comes to the same is added up. */
function candidatesIn(text: string, tagged: Tagged): TaggedSpan[] {
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
const mayHaveTakenIn = (text: string, { start, end }: Span): boolean =>
  end - start === 3 &&
  surnameLength(text.slice(start, end)) === 1 &&
  betterEndedSooner(text, start) >= TAKEN_IN
/** From so many bits on. */
const TAKEN_IN = 2

/** What the models give a stretch at the least that is weighed at all. */
const CONCEIVABLE = 0.01

/** What the rules propose. */
function ruledIn(
  text: string,
  likely: readonly TaggedSpan[],
  { probability }: Tagged,
  spans: Spans | null,
): FoundName[] {
  const believed = likely.filter((span) => span.probability >= BELIEVED)
  // Where the model sees a name, it sees its ends better than a rule does.
  const differsFromNone = (name: Span) =>
    probability(name.start, name.end) >= AS_WELL ||
    !believed.some((other) => overlaps(other, name) && !sameSpan(other, name))
  /** A dotted name goes on where the model, which met few of them, has it end too soon. */
  const isLonger = (name: Span) =>
    !believed.some((other) => overlaps(other, name) && (other.start < name.start || other.end > name.end))
  return [
    ...anonymised(text),
    ...bylineNames(text),
    ...creditedNames(text, likely),
    ...namesBehindPosts(text, probability),
    ...namesBehindAges(text, probability).filter(differsFromNone),
    ...namesThatSpeak(text, probability),
    ...compoundNames(text, probability),
    ...dottedNames(text, spans).filter(isLonger),
    ...namesOfParts(text),
    ...honouredSurnames(text),
  ]
}

/** What the models, the rules and the form of a stretch propose, each stretch once, in text order. */
function proposedIn(text: string, tagged: Tagged, spans: Spans | null) {
  const likely = candidatesIn(text, tagged)
  const ruled = ruledIn(text, likely, tagged, spans)
  const known = new Set(likely.map(spanKey))
  const shaped = shapedLikeNames(text, spans)
    .map(({ start, end }) => ({ start, end, probability: tagged.probability(start, end) }))
    .filter((span) => {
      const name = tidy(text, span)
      return name !== null && sameSpan(name, span) && !known.has(spanKey(span))
    })
  const dotted = ruled.filter(({ evidence }) => evidence[0]?.source === 'by-sound')
  const isPart = (one: Span) =>
    dotted.some((name) => name.start <= one.start && one.end <= name.end && !sameSpan(one, name))
  const proposals = proposalsFrom([...likely, ...shaped], ruled).filter((one) => !isPart(one))
  return { likely, ruled, proposals }
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

/** The proposals of a segment with what they are weighed by: what weights are fitted on. */
export function weighable(model: NameModel, text: string): { proposal: Proposal; features: number[] }[] {
  const tagged = tagNames(model, text)
  const spans = spansOf(model, text)
  const { proposals } = proposedIn(text, tagged, spans)
  const features = featuresOf(text, proposals, spans)
  return proposals.map((proposal, i) => ({ proposal, features: features[i] ?? [] }))
}

/** From here on, in bits, three characters are read as a name of two and the beginning of a word. */
const SHORTER = 0
/** What the models say counts no more than this either way. */
const MODELS = 5
/** How often a name that was ended by the words behind it is right. */
const UNSURE = 0.8

/** 孙晓 in 孙晓陪同: a name of three characters that has taken in the beginning of the word behind it. */
function endedWhereWordsBegin(text: string, name: FoundName, { probability }: Posterior): FoundName {
  const { start, end } = name
  if (!name.evidence.some(({ source }) => source === 'name-model') || !mayHaveTakenIn(text, name)) return name
  const models = Math.log2((probability(start, end) + 0.001) / (probability(start, end - 1) + 0.001))
  const bits = betterEndedSooner(text, start) - Math.max(-MODELS, Math.min(MODELS, models))
  if (bits < SHORTER) return name
  const evidence = [...name.evidence, { source: 'next-word', detail: bits.toFixed(1) }]
  return { start, end: end - 1, confidence: UNSURE, evidence }
}

/** 林郑秀英: a surname before a full name, behind a post or a mark, is the husband's. */
function withMarriedName(text: string, name: FoundName): FoundName {
  const { start, end } = name
  if (end - start !== 3 || start === 0 || surnameClass(text.charAt(start - 1)) < 2) return name
  if (surnameClass(text.charAt(start)) < 2 || /[于任和常高方文万金]/.test(text.charAt(start - 1))) return name
  const before = text.slice(Math.max(0, start - 5), start - 1)
  const stands =
    before === '' ||
    /[^\u4e00-\u9fff]$/.test(before) ||
    /(?:特首|司长|议员|校长|校友|主席|会长)$/.test(before)
  return stands ? { ...name, start: start - 1 } : name
}

/** A name neither begins nor ends with a mark or space, and holds no clause. */
function tidy(text: string, span: TaggedSpan): Span | null {
  let { start, end } = span
  while (start < end && /[\s“”‘’（）()《》、，,。.：:]/.test(text.charAt(start))) start++
  while (end > start && /[\s“”‘’（）()《》、，,。.：:]/.test(text.charAt(end - 1))) end--
  end = start + withoutHonorific(text.slice(start, end))
  const hanName = surnameLength(text.slice(start, end)) === 1
  // 蓝田玉正在: four characters without a double surname have taken a word in.
  if (hanName && end - start === 4 && /[正也还又都就则已曾将在说]/.test(text.charAt(end - 1))) end--
  // 项东作交流: three may have taken in the beginning of what the person does.
  if (hanName && end - start === 3 && speaksAt(text, end - 1)) end--
  // 黄立及全体干部: what follows is joined on.
  if (hanName && end - start === 3 && /^及[\u4e00-\u9fff“]/.test(text.slice(end - 1, end + 1))) end--
  const quote = text.slice(start, end)
  if (quote === '' || /[，,。；;、！？\n]/.test(quote)) return null
  // XBOX, DOTA: letters alone that no one is called; 周二 is a day.
  if (/^[A-Z0-9 &.-]+$|^周[一二三四五六日末]/.test(quote)) return null
  if (span.probability < UNDOUBTED && isOrdinaryWord(quote)) return null
  if (quote.length === 1 && text.charAt(end) === '氏') return null
  // 韩氏父子, 韩媒: a family, and whose press or side it is. 凌晨: a time.
  if (/^[\u4e00-\u9fff][氏媒企籍侨]$/.test(quote)) return null
  if (span.probability < UNDOUBTED && entryOf(quote)?.sort === 'time') return null
  if (quote.length === 3 && span.probability < UNDOUBTED && PLACE_END.test(quote)) return null
  return CALLED_AFTER.test(text.slice(end, end + 4)) ? null : { start, end }
}

/** 李 钦 between marks is one two-character name: the model reads it without the space. */
function spacesInNames(text: string): Set<number> {
  const drop = new Set<number>()
  if (/[ \u3000]/.test(text))
    for (const match of text.matchAll(SPACED)) {
      const at = match.index
      const before = at === 0 || /[\s、，,。；：:（(]/.test(text.charAt(at - 1))
      const end = at + match[0].length + 1
      const behind = end >= text.length || /[\s、，,。；）)]/.test(text.charAt(end))
      if (before && behind && surnameLength(match[1] ?? '') > 0)
        for (let i = at + 1; i < end - 1; i++) drop.add(i)
    }
  return drop
}

/** 苏某, 钱某某: a surname with 某 is how the law pages name people; the corpora have hardly any. */
function anonymised(text: string): FoundName[] {
  if (!text.includes('某')) return []
  return [...text.matchAll(ANONYMISED)]
    .filter(
      ({ index, 1: surname = '' }) =>
        isCompoundSurname(surname) || (surnameLength(surname) > 0 && !endsWord(text, index + 1)),
    )
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.97,
      evidence: [{ source: 'anonymised', detail: match[0] }],
    }))
}

/** 冒充某, 位于某: what stands before 某 is the end of a word. */
function endsWord(text: string, end: number): boolean {
  const last = wordsIn(text, Math.max(0, end - 6), end).at(-1)
  return last !== undefined && last.end - last.start > 1
}

/** Of proposals that overlap the surest, the longer of two as sure; equal ones are one, with the evidence of both. */
export function surestOf(names: readonly FoundName[]): FoundName[] {
  const byStart = [...names].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: FoundName[] = []
  // Only what hangs together by overlaps is weighed against each other.
  for (let from = 0; from < byStart.length;) {
    let end = byStart[from]?.end ?? 0
    let to = from + 1
    for (let next = byStart[to]; next && next.start < end; next = byStart[++to]) end = Math.max(end, next.end)
    for (const name of surestOfCluster(byStart.slice(from, to))) kept.push(name)
    from = to
  }
  return kept
}

function surestOfCluster(names: readonly FoundName[]): readonly FoundName[] {
  if (names.length === 1) return names
  const ranked = [...names].sort((a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start))
  const kept: FoundName[] = []
  for (const name of ranked) {
    const same = kept.findIndex((other) => sameSpan(other, name))
    const twin = kept[same]
    if (twin) kept[same] = { ...twin, evidence: [...twin.evidence, ...name.evidence] }
    else if (!kept.some((other) => overlaps(other, name))) kept.push(name)
  }
  return kept.sort((a, b) => a.start - b.start)
}
