import { overlaps, sameSpan, type Span } from '../../text/span'
import { namesBehindPosts, namesThatSpeak } from './clauses'
import { bylineNames, honouredSurnames, listedNames, withoutHonorific } from './context'
import { tagNames } from '../tagger/decode'
import type { NameModel } from '../tagger/model'
import { surnameLength } from '../lexicon/surnames'
import type { Evidence } from '../mention'

export interface FoundName extends Span {
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** Below this most of what the model proposes is something else. */
const LEAST = 0.1
const SPACED = /([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])/g
const ANONYMISED = /([\u4e00-\u9fff])(?:某某|某甲|某乙|某丙|某)(?![些个地种人家日时处年月国市县省])/g

/** Names of one segment by the model, with names spaced for layout closed up before it reads them. */
export function findNames(model: NameModel, text: string): FoundName[] {
  const { closed, offsets } = closeSpacedNames(text)
  const found: FoundName[] = []
  for (const { start, end, probability } of tagNames(model, closed)) {
    const span = { start: offsets?.[start] ?? start, end: (offsets?.[end - 1] ?? end - 1) + 1 }
    const name = tidy(text, span)
    if (!name) continue
    found.push({
      ...name,
      confidence: probability,
      evidence: [{ source: 'name-model', detail: probability.toFixed(3) }],
    })
  }
  const likely = found.filter(({ confidence }) => confidence >= LEAST)
  const sure = surestOf([
    ...likely,
    ...anonymised(text),
    ...bylineNames(text),
    ...namesBehindPosts(text),
    ...namesThatSpeak(text),
    ...honouredSurnames(text),
  ])
  return surestOf([...sure, ...listedNames(text, sure)])
}

/** A name neither begins nor ends with a mark or space, and holds no clause. */
function tidy(text: string, span: Span): Span | null {
  let { start, end } = span
  while (start < end && /[\s“”‘’（）()《》、，,。.：:]/.test(text.charAt(start))) start++
  while (end > start && /[\s“”‘’（）()《》、，,。.：:]/.test(text.charAt(end - 1))) end--
  end = start + withoutHonorific(text.slice(start, end))
  // 蓝田玉正在: four characters without a double surname have taken a word in.
  if (
    end - start === 4 &&
    surnameLength(text.slice(start, end)) === 1 &&
    /[正也还又都就则已曾将在说]/.test(text.charAt(end - 1))
  )
    end--
  const quote = text.slice(start, end)
  return quote === '' || /[，,。；;、！？\n]/.test(quote) ? null : { start, end }
}

/** 李 钦 between marks is one two-character name: the model reads it without the space. */
function closeSpacedNames(text: string): { closed: string; offsets: Uint32Array | null } {
  const drop = new Set<number>()
  if (/[ \u3000]/.test(text))
    for (const match of text.matchAll(SPACED)) {
      const at = match.index
      const before = at === 0 || /[\s、，,。；：:（(]/.test(text.charAt(at - 1))
      const end = at + match[0].length
      const behind = end >= text.length || /[\s、，,。；）)]/.test(text.charAt(end))
      if (before && behind && surnameLength(match[1] ?? '') > 0)
        for (let i = at + 1; i < end - 1; i++) drop.add(i)
    }
  if (drop.size === 0) return { closed: text, offsets: null }
  const offsets = new Uint32Array(text.length - drop.size)
  const parts: string[] = []
  let from = 0
  let length = 0
  for (let i = 0; i < text.length; i++) {
    if (drop.has(i)) {
      parts.push(text.slice(from, i))
      from = i + 1
    } else offsets[length++] = i
  }
  return { closed: parts.join('') + text.slice(from), offsets }
}

/** 苏某, 钱某某: a surname with 某 is how the law pages name people; the corpora have hardly any. */
function anonymised(text: string): FoundName[] {
  if (!text.includes('某')) return []
  return [...text.matchAll(ANONYMISED)]
    .filter((match) => surnameLength(match[1] ?? '') > 0)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      confidence: 0.97,
      evidence: [{ source: 'anonymised', detail: match[0] }],
    }))
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
    kept.push(...surestOfCluster(byStart.slice(from, to)))
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
