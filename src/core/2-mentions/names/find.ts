import { opened, without } from '../../text/closed'
import { overlapsOf, sameSpan, spanKey, type Span } from '../../text/span'
import { isBySound } from '../lexicon/name-parts'
import { endsPost } from '../lexicon/posts'
import { wordsIn } from '../lexicon/segmentation'
import { isCompoundSurname, surnameClass, surnameLength } from '../lexicon/surnames'
import { tagNames } from '../tagger/decode'
import type { NameModel } from '../tagger/model'
import type { Posterior } from '../tagger/posterior'
import { spansOf, type Spans } from '../tagger/spans'
import { listedNames } from './context'
import type { FoundName } from './found-name'
import { betterEndedSooner } from './name-words'
import { believedIn, mayHaveTakenIn, proposalsIn } from './proposals'
import { featuresOf, weighed, type Proposal } from './weigh'

/**
 * Names of one segment, given what the network says of its stretches: names spaced for layout are closed up, and it is
 * read without the spaces.
 */
export function findNames(model: NameModel, text: string, spans: Spans | null): NamesFound {
  const closed = without(text, spacesInNames(text))
  const { names, doubted } = namesIn(
    model,
    closed.text,
    closed.text === text ? spans : spansOf(model, closed.text),
  )
  return { names: opened(names, closed), doubted: opened(doubted, closed) }
}

/** Names, and what is more likely none by the segment alone: the rest of the page may settle it. */
export interface NamesFound {
  readonly names: readonly FoundName[]
  readonly doubted: readonly FoundName[]
}

/** Below this most of what the model proposes is something else. */
const LEAST = 0.1
/** Below this a stretch isn't even doubted. */
const DOUBTED = 0.08

/** From here on a stretch is a name. */
const ENOUGH = 0.4
/** Rules that are weighed with the rest; any other is right about as often as it says, where the weights know less. */
const WEIGHED_RULES = new Set(['titled'])

/** What the models propose, and what stands where only names do, weighed against each other. */
function namesIn(model: NameModel, text: string, spans: Spans | null): NamesFound {
  const tagged = tagNames(model, text)
  const { likely, ruled, all: proposals } = proposalsIn(text, tagged, spans)
  const sureness = weighed(text, proposals, spans)
  const believedAt = believedIn(likely)
  // Do the models end or begin it otherwise?
  const isContested = (span: Span) => believedAt(span).some((other) => !sameSpan(other, span))
  const rulesBySpan = new Map<string, FoundName[]>()
  for (const name of ruled) {
    const key = spanKey(name)
    rulesBySpan.set(key, [...(rulesBySpan.get(key) ?? []), name])
  }
  const all = proposals.flatMap((proposal, i): FoundName[] => {
    const { start, end, probability } = proposal
    const rules = rulesBySpan.get(spanKey(proposal)) ?? []
    // Double surnames are too rare in the texts that the weights were fitted on.
    const isRare = isCompoundSurname(text.slice(start, start + 2)) && !isContested(proposal)
    const own = rules.filter(
      ({ evidence }) => isRare || !evidence.every(({ source }) => WEIGHED_RULES.has(source)),
    )
    const confidence = Math.max(sureness[i] ?? 0, ...own.map((name) => name.confidence))
    if (confidence < DOUBTED) return []
    const said = probability >= LEAST ? [{ source: 'name-model', detail: probability.toFixed(3) }] : []
    return [{ start, end, confidence, evidence: [...said, ...rules.flatMap(({ evidence }) => evidence)] }]
  })
  const enough = enoughOf(all)
  const sure = outsideWorks(text, surestOf(enough)).map((name) => endedWhereWordsBegin(text, name, tagged))
  const names = surestOf([...sure, ...listedNames(text, sure)]).map((name) =>
    withYounger(text, withMarriedName(text, name)),
  )
  const kept = new Set(names.map(spanKey))
  return { names, doubted: all.filter((name) => !kept.has(spanKey(name))) }
}

/** The proposals of a segment with what they are weighed by: what weights are fitted on. */
export function weighable(model: NameModel, text: string): { proposal: Proposal; features: number[] }[] {
  const spans = spansOf(model, text)
  const { all } = proposalsIn(text, tagNames(model, text), spans)
  const features = featuresOf(text, all, spans)
  return all.map((proposal, i) => ({ proposal, features: features[i] ?? [] }))
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

/** 《苏武》, 《周远帆———一个时代》: a work's name is no mention of whom it is called after. */
function outsideWorks(text: string, names: readonly FoundName[]): readonly FoundName[] {
  if (!text.includes('《')) return names
  const works = [...text.matchAll(/《[^《》\n]{1,40}》/g)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }))
  const worksAt = overlapsOf(works)
  return names.filter((name) => worksAt(name).length === 0)
}

/** 林郑秀英: a surname before a full name, behind a post or a mark, is the husband's. */
function withMarriedName(text: string, name: FoundName): FoundName {
  const { start, end } = name
  if (end - start !== 3 || start === 0 || surnameClass(text.charAt(start - 1)) < 2) return name
  if (surnameClass(text.charAt(start)) < 2 || /[于任和常高方文万金]/.test(text.charAt(start - 1))) return name
  const before = text.slice(Math.max(0, start - 5), start - 1)
  const stands = before === '' || /[^\u4e00-\u9fff]$/.test(before) || endsPost(text, start - 1)
  return stands ? { ...name, start: start - 1 } : name
}

/** 小马尔蒂尼: of two with the same foreign name one is called the younger. */
function withYounger(text: string, name: FoundName): FoundName {
  const { start, end } = name
  if (!/^[小老]$/.test(text.charAt(start - 1)) || end - start < FOREIGN) return name
  if (![...text.slice(start, end)].every(isBySound)) return name
  const word = wordsIn(text, Math.max(0, start - 4), start).at(-1)
  return word?.start === start - 1 ? { ...name, start: start - 1 } : name
}
/** So many characters no Han name has, but with a double surname. */
const FOREIGN = 4

/** A character and a space that may stand between two words. */
const SPACED_OUT = 2
const SPACED = /([\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])/g

/** 李 钦 between marks is one two-character name: the model reads it without the space. */
function spacesInNames(text: string): Set<number> {
  const drop = new Set<number>()
  if (/[ \u3000]/.test(text))
    for (const match of text.matchAll(SPACED)) {
      const at = match.index
      const before = at === 0 || /[\s、，,。；：:（(]/.test(text.charAt(at - 1))
      const end = at + match[0].length + 1
      const behind = end >= text.length || /[\s、，,。；）)]/.test(text.charAt(end))
      // 校长王  勇致欢迎词: behind a post more than one space is the layout's, whatever comes next.
      const isSet = match[0].length > SPACED_OUT && endsPost(text, at)
      if (((before && behind) || isSet) && surnameLength(match[1] ?? '') > 0)
        for (let i = at + 1; i < end - 1; i++) drop.add(i)
    }
  return drop
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
  const kept = new Map<string, FoundName>()
  const taken = new Set<number>()
  for (const name of ranked) {
    const key = spanKey(name)
    const twin = kept.get(key)
    const places = Array.from({ length: name.end - name.start }, (_, i) => name.start + i)
    if (twin) kept.set(key, { ...twin, evidence: [...twin.evidence, ...name.evidence] })
    else if (!places.some((place) => taken.has(place))) {
      kept.set(key, name)
      for (const place of places) taken.add(place)
    }
  }
  return [...kept.values()].sort((a, b) => a.start - b.start)
}
