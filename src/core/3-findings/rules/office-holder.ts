import { byBlock } from '../context/by-block'
import { ownOf, type OwnEntry } from '../../2-mentions/newsroom-entries'
import { OFFICE_HOLDERS } from '../knowledge/office-holders'
import { lookAlike } from '../similarity/visual'
import { soundAlike } from '../similarity/sound'
import { entryOf } from '../../2-mentions/lexicon/segmentation'
import type { Diagnostic, Rule } from '../rule'

const NAMES = [...OFFICE_HOLDERS.keys()]
const LONG = NAMES.filter(({ length }) => length >= 3)
const SHORT = NAMES.filter(({ length }) => length === 2)

/** Names by the first two and by the last two of their characters: a slip leaves one of the pairs. */
function byPairs(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>()
  for (const name of names)
    for (const key of [`<${name.slice(0, 2)}`, `>${name.slice(-2)}`, `-${name.charAt(0)}${name.charAt(2)}`])
      pairs.set(key, [...(pairs.get(key) ?? []), name])
  return pairs
}
const OURS = byPairs(LONG)

/** What stands before or behind a name in a report. */
const BEFORE =
  /(?:[、，。；：“（\s]|^|总书记|主席|总理|委员长|同志|总统|书记|部长|常委|委员|以|学习|贯彻|[和与及])$/
const BEHIND =
  /^(?:[、，。；：”（）\s]|$|同志|总书记|主席|总理|总统|在|出席|主持|会见|指出|强调|表示|说|同|和|与|及|等|为|将|分别|讲话|新时代|率|到|作|向|就|抵达|离开|参加|发表|致|听取|考察|重要|代表)/

function* longNames(text: string, pairs = OURS): Generator<Diagnostic> {
  for (let at = 0; at + 3 <= text.length; at++) {
    const [a, b, c] = [text.charAt(at), text.charAt(at + 1), text.charAt(at + 2)]
    const names = new Set([
      ...(pairs.get(`<${a}${b}`) ?? []),
      ...(pairs.get(`>${b}${c}`) ?? []),
      ...(pairs.get(`-${a}${c}`) ?? []),
      ...(pairs.get(`-${a}${b}`) ?? []),
    ])
    for (const name of names) {
      const written = text.slice(at, at + name.length)
      if (OFFICE_HOLDERS.has(written) || !isSlip(name, written) || !stands(text, at, at + name.length))
        continue
      const place = { start: at, end: at + name.length }
      yield slip(place, written, name)
      break
    }
  }
}

const HAN = /^[\u4e00-\u9fff]+$/

/** One character that sounds or looks alike, or two turned round. */
function isSlip(name: string, written: string): boolean {
  if (written.length !== name.length || written === name || !HAN.test(written)) return false
  const off = [...name].flatMap((char, i) => (char === written[i] ? [] : [i]))
  const [i = 0, j = 0] = off
  if (off.length === 2) return i > 0 && name[i] === written[j] && name[j] === written[i]
  if (off.length !== 1) return false
  const [right, wrong] = [name.charAt(i), written.charAt(i)]
  if (!soundAlike(right, wrong) && !lookAlike(right, wrong)) return false
  // 李克 and 强化, 农家 and 军歌: what is left may be the words of a sentence.
  return entryOf(written) === undefined && !(i === 0 && entryOf(written.slice(0, 2)) !== undefined)
}

const stands = (text: string, start: number, end: number): boolean =>
  (BEFORE.test(text.slice(Math.max(0, start - 4), start)) || BEHIND.test(text.slice(end, end + 3))) &&
  // 马克斯·某: a part of another name.
  !/[·•・]/.test(text.charAt(start - 1) + text.charAt(end)) &&
  entryOf(text.slice(start - 1, start + 1)) === undefined &&
  entryOf(text.slice(end - 1, end + 1)) === undefined &&
  entryOf(text.slice(start + 1, end)) === undefined

const slip = (at: { start: number; end: number }, written: string, name: string): Diagnostic => ({
  at,
  message: { zh: `“${written}”似应为“${name}”`, en: `“${written}” is perhaps “${name}”` },
  suggestions: [{ at, replacement: name }],
  from: { list: 'office-holders', entry: name },
})

/** 李墙 between 、 and a listed name, or behind a title that only a listed name has: two characters need more. */
function* shortNames(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(
    /(?<=[、，：]|主任|总理|主席|书记|常委|^)([\u4e00-\u9fff]{2})(?=[、，]|出席|主持|会见|[0-9０-９]{1,2}[日月]|在[京]|同志|总理|等)/g,
  )) {
    const written = match[1] ?? ''
    if (OFFICE_HOLDERS.has(written) || entryOf(written) !== undefined) continue
    const name = SHORT.find((one) => one.charAt(0) === written.charAt(0) && isSlip(one, written))
    if (name === undefined) continue
    const around = text.slice(Math.max(0, match.index - 40), match.index + 40)
    if (
      !NAMES.some((other) => other !== name && around.includes(other)) &&
      !(OFFICE_HOLDERS.get(name) ?? []).some((title) => text.slice(0, match.index).endsWith(title))
    )
      continue
    yield slip({ start: match.index, end: match.index + 2 }, written, name)
  }
}

/** The highest offices, and such as do not exist. */
const OFFICES =
  /(中共中央总书记|总书记|国家主席|国家副主席|国务院总理|国务院副总理|全国人大常委会委员长|全国人大常委会副委员长|全国政协主席|全国政协副主席|中央军委主席|中央军委副主席|国务委员|最高人民法院院长|最高人民检察院检察长|全国人大常委会主席|全国人大常委会主任|全国人大委员长|全国政协委员长|全国政协主任|国务院主席|国家总理|中央军委书记|中央军委主任|中共中央主席|中共中央书记|国务院委员长|国家委员长|全国人大主席|全国政协书记)/
const NO_OFFICE = new Set([
  '全国人大常委会主席',
  '全国人大常委会主任',
  '全国政协委员长',
  '全国政协主任',
  '国务院主席',
  '国家总理',
  '中央军委书记',
  '中央军委主任',
  '中共中央书记',
  '国务院委员长',
  '国家委员长',
  '全国人大主席',
  '全国政协书记',
])
const TITLED = new RegExp(
  `${OFFICES.source}(${NAMES.filter((name) => (OFFICE_HOLDERS.get(name) ?? []).length > 0).join('|')})`,
  'g',
)
const FORMER = /(?:时任|原|前|历任|曾任|当选|担任|兼)$/
const ALIKE: Readonly<Record<string, string>> = {
  总书记: '中共中央总书记',
  全国人大委员长: '全国人大常委会委员长',
}

function* titles(text: string): Generator<Diagnostic> {
  for (const match of text.matchAll(TITLED)) {
    const [whole, title = '', name = ''] = match
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    if (FORMER.test(before) || /[省市县区州军国]$/.test(before)) continue
    const held = OFFICE_HOLDERS.get(name) ?? []
    if (held.includes(ALIKE[title] ?? title)) continue
    const at = { start: match.index, end: match.index + title.length }
    yield {
      at,
      related: [{ start: at.end, end: match.index + whole.length }],
      message: {
        zh: `“${whole}”：内置名录里${name}的职务为${held.join('、')}`,
        en: `“${whole}”: the built-in list has ${name} as ${held.join(', ')}`,
      },
      severity: NO_OFFICE.has(title) ? 'error' : 'warning',
      from: { list: 'office-holders', entry: name },
    }
  }
}

/** Holders of the newsroom’s own: their names misspelt, and a high office before them that the newsroom has not given them. */
function* ownHolders(text: string, holders: readonly OwnEntry[]): Generator<Diagnostic> {
  if (holders.length === 0) return
  const pairs = byPairs(holders.map(({ entry }) => entry).filter(({ length }) => length >= 3))
  for (const { from: _, ...diagnostic } of longNames(text, pairs)) yield diagnostic
  for (const { entry, detail = '' } of holders) {
    const held = detail.split(/\s+/).filter((title) => title !== '')
    if (held.length === 0) continue
    for (const match of text.matchAll(new RegExp(`${OFFICES.source}(?=${escaped(entry)})`, 'g'))) {
      const [title] = match
      if (held.includes(title) || FORMER.test(text.slice(Math.max(0, match.index - 3), match.index))) continue
      yield {
        at: { start: match.index, end: match.index + title.length },
        message: {
          zh: `“${title}${entry}”：本单位清单里${entry}的职务为${held.join('、')}`,
          en: `“${title}${entry}”: the newsroom’s list has ${entry} as ${held.join(', ')}`,
        },
        severity: 'warning',
      }
    }
  }
}
const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

const inBlock = byBlock(function* (text) {
  yield* longNames(text)
  yield* shortNames(text)
  yield* titles(text)
})

export const officeHolder: Rule = {
  id: 'office-holder',
  category: 'knowledge',
  errorKind: 'name',
  describe: { zh: '公职人员的姓名或职务有误', en: 'A public office-holder misspelt or under another office' },
  why: {
    zh: '头版最上面的名字绝不能错，也最没人再看一眼。',
    en: 'The names at the top of the front page are the ones that must not be wrong, and the ones nobody looks at any more.',
  },
  severity: 'error',
  *run({ page, text, entries }) {
    yield* ownHolders(text, ownOf(entries, 'office-holders'))
    yield* inBlock(page)
  },
  examples: [
    { page: '习进平主持会议。', says: ['“习进平”似应为“习近平”'] },
    { page: '习近平主持会议。', says: [] },
    { page: '习平近主持会议。', says: ['“习平近”似应为“习近平”'] },
    { page: '国务院总理李墙、全国人大常委会委员长赵乐际出席。', says: ['“李墙”似应为“李强”'] },
    { page: '国务院总理李强、全国人大常委会委员长赵乐际出席。', says: [] },
    { page: '李克墙表示，要抓紧。', says: ['“李克墙”似应为“李克强”'] },
    {
      page: '全国人大常委会主席赵乐际调研。',
      says: ['“全国人大常委会主席赵乐际”：内置名录里赵乐际的职务为全国人大常委会委员长、中央纪委书记'],
    },
    { page: '全国人大常委会委员长赵乐际调研。', says: [] },
    { page: '时任国家副主席习近平访问。', says: [], why: 'what he was' },
    {
      page: '国家副主席习近平会见来宾。',
      says: [
        '“国家副主席习近平”：内置名录里习近平的职务为中共中央总书记、国家主席、中央军委主席、国家军委主席、中华人民共和国主席、中国国家主席',
      ],
    },
    { page: '作家跳出了“农家军歌”的套路。', says: [], why: '农家 and 军歌' },
    { page: '协会授予他最高荣誉，马克斯·普朗克奖章。', says: [], why: 'another name' },
    { page: '学习近平原地区的经验。', says: [], why: 'no name' },
    { page: '工人李墙、张华出席。', says: [], why: 'nobody listed beside him' },
  ],
}
