import { endsPost } from '../../2-mentions/lexicon/posts'
import { surnameClass } from '../../2-mentions/lexicon/surnames'
import type { Span } from '../../text/span'
import { FOLLOWS_NAME } from '../unread'
import type { Remark, Rule, RuleContext } from '../rule'

/** Characters that never stand twice in a sentence... */
const NEVER_TWICE = new Set('的在是与把被及')
/** ... and how long a stretch is that was set twice in a row: 哈哈 and 看看 are words. */
const STRETCH = { least: 3, most: 8 }
/** What may stand so: set phrases, and words that end as the next begins. */
const ALLOWED =
  /是是非非|哈哈|把把[关脉]|的的确确|(?<![项题栏节科品书数])目的的|面的的|一把把|自在在|实实在在|[现正存实]在在/

export const doubledWord: Rule = {
  id: 'doubled-word',
  describe: { zh: '字词重复', en: 'A word set twice' },
  why: 'What cutting and pasting leaves behind, and what the eye skips.',
  severity: 'warning',
  *run(context) {
    const { page, text, codes } = context
    // Where each character stood last.
    const last = new Int32Array(65536).fill(-1)
    for (const block of page.blocks) {
      if (block.role === 'noise') continue
      for (const at of doubledIn(text, codes, block, last)) {
        const once = text.slice(at.start, (at.start + at.end) / 2)
        // 一步一步, 一个部件一个部件
        if (once.length > 1 && once.startsWith('一')) continue
        if (!ALLOWED.test(text.slice(Math.max(0, at.start - 2), at.end + 2))) yield twice(at, once)
      }
    }
    for (const at of doubledInNames(context)) yield twice(at, text.charAt(at.start))
  },
  examples: [
    { page: '这是大家共同的的愿望。', says: ['“的”连着出现两次'] },
    { page: '这是大家共同的愿望。', says: [] },
    { page: '市委书记市委书记出席会议。', says: ['“市委书记”连着出现两次'] },
    { page: '为了了解情况，大家一步一步往上走。', says: [] },
    { page: '他哈哈哈哈笑了，论是是非非。', says: [] },
    { page: '他在在门口等。', says: ['“在”连着出现两次'] },
    { page: '目的的地在城北。', says: [], why: 'the end of 目的 and a 的' },
    { page: '研究讨论研究讨论了方案。', says: ['“研究讨论”连着出现两次'] },
    { page: '天天向上，人人出力。', says: [] },
    { page: '看看、想想、说说。', says: [] },
    { page: '他是是第一个到的。', says: ['“是”连着出现两次'] },
    { page: '把把关，站站岗。', says: [], why: 'a verb said twice' },
    { page: '副市长梁梁守义宣读决定。', says: ['“梁”连着出现两次'] },
    { page: '市长韩若兰出席。韩若若兰指出，要抓紧。', says: ['“若”连着出现两次'] },
    { page: '市住建局主任任志强介绍情况。', says: [], why: 'the post ends as the name begins' },
    { page: '市图书馆馆长宋词谈夜读，演员李李伦没来。', says: [], why: 'a name that begins so' },
  ],
}

/**
 * What stands twice in a row in a block. A character met again a stretch later shows where to look: a pattern with a
 * backreference tries every length at every place.
 */
function* doubledIn(
  text: string,
  codes: Uint16Array,
  { start, end }: Span,
  last: Int32Array,
): Generator<Span> {
  let from = start
  for (let at = start; at < end; at++) {
    const code = codes[at] ?? 0
    const before = last[code] ?? -1
    last[code] = at
    const length = at - before
    // What lies before the block is none of its own.
    if (before < from || length < 1 || length > STRETCH.most) continue
    const found = length === 1 ? NEVER_TWICE.has(text.charAt(at)) : length >= STRETCH.least
    if (!found) continue
    let first = at - length
    // No further than a stretch: what began earlier was met earlier.
    const least = Math.max(from, at - 2 * length + 1)
    while (first > least && codes[first - 1] === codes[first - 1 + length]) first--
    const span = { start: first, end: first + 2 * length }
    if (span.end > end || !isTwice(text, span)) continue
    yield span
    from = at = span.end
    at--
  }
}

const isTwice = (text: string, { start, end }: Span): boolean => {
  const once = text.slice(start, (start + end) / 2)
  return text.startsWith(once, (start + end) / 2) && ALL_HAN.test(once)
}

const ALL_HAN = /^[\u4e00-\u9fff]+$/

const twice = (at: Span, once: string): Remark => ({
  at,
  say: { zh: `“${once}”连着出现两次`, en: `“${once}” stands twice in a row` },
  suggestions: [{ at, replacement: once }],
})

const HAN = /[\u4e00-\u9fff]/
/** Names no longer than this hold the doubled character. */
const LONGEST = 4

/** A character set twice in a name: 韩若若兰 where 韩若兰 stands elsewhere, 梁梁守义 where 梁守义 does not end a post. */
function* doubledInNames({ text, codes, mentions, people }: RuleContext): Generator<Span> {
  const ends = new Set(mentions.all.map(({ end }) => end))
  const named = new Map<number, string>()
  const starts = new Set(mentions.all.map(({ start }) => start))
  for (const { type, start, quote } of mentions.all) if (type === 'name') named.set(start, quote)
  for (let at = 0; at + 1 < text.length; at++) {
    if (codes[at] !== codes[at + 1]) continue
    const char = text.charAt(at)
    if (!HAN.test(char)) continue
    const isFirst = (quote: string | undefined): boolean =>
      quote !== undefined && quote.length > 2 && quote.length <= LONGEST && !endsPost(text, at + 1)
    const stands = at === 0 || !HAN.test(text.charAt(at - 1)) || ends.has(at) || endsPost(text, at)
    const isTwice =
      (stands && isFirst(named.get(at + 1))) ||
      isReadIn(text, at, named.get(at)) ||
      (surnameClass(char) > 0 && isSlot(text, at, ends, starts)) ||
      isKnownOnce(
        text,
        at,
        (name) => people.has(name),
        (start) => named.get(start),
      )
    if (isTwice) yield { start: at, end: at + 2 }
  }
}

/** Four characters between the marks of a list of names, or behind a post: 市领导邵邵文启、万晓棠. */
function isSlot(text: string, at: number, ends: ReadonlySet<number>, starts: ReadonlySet<number>): boolean {
  if (!/^[\u4e00-\u9fff]{4}(?:[、，,。；;）)\s]|$)/.test(text.slice(at, at + 5))) return false
  const before = /[ \u3000]/.test(text.charAt(at - 1)) ? at - 1 : at
  if (endsPost(text, before)) return true
  const isListed = (mark: number, side: boolean): boolean => text.charAt(mark) === '、' && side
  return isListed(at - 1, ends.has(at - 1)) || isListed(at + 4, starts.has(at + 5))
}

/** 梁梁守义 read as a name, or as 梁梁守 where the name ends a character later: no surname stands twice. */
function isReadIn(text: string, at: number, read = ''): boolean {
  if (surnameClass(text.charAt(at)) === 0 || !read.startsWith(text.slice(at, at + 2))) return false
  if (read.length === 4) return true
  const isEnd = (end: number): boolean => FOLLOWS_NAME.test(text.slice(end, end + 2))
  return read.length === 3 && HAN.test(text.charAt(at + 3)) && isEnd(at + 4) && !isEnd(at + 3)
}

/** Is what stands around a doubled character, once it is taken out, someone named elsewhere on the page? */
function isKnownOnce(
  text: string,
  at: number,
  isKnown: (name: string) => boolean,
  namedAt: (start: number) => string | undefined,
): boolean {
  for (let start = Math.max(0, at - 2); start <= at; start++)
    for (let length = 3; length <= LONGEST; length++) {
      const name = text.slice(start, at) + text.slice(at + 1, start + length + 1)
      if (start + length <= at || name.length !== length || !isKnown(name)) continue
      // Where the model reads the character twice as a name that stands elsewhere too, it is one.
      const read = namedAt(start)
      if (start === at && endsPost(text, at + 1)) continue
      if (read === undefined || read.length > length || !isKnown(read) || read === name) return true
    }
  return false
}
