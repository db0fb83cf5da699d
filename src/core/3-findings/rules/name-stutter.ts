import { entryOf } from '../../2-mentions/lexicon/segmentation'
import { endsPost } from '../../2-mentions/lexicon/posts'
import { surnameClass } from '../../2-mentions/lexicon/surnames'
import type { Span } from '../../text/span'
import type { Rule, RuleContext } from '../rule'
import { FOLLOWS_NAME } from '../context/undetected-variants'

export const nameStutter: Rule = {
  id: 'name-stutter',
  category: 'names',
  errorKind: 'name',
  measured: { right: 0, judged: 1 },
  describe: { zh: '人名里有字重复', en: 'A character set twice in a name' },
  why: {
    zh: '人名多一个字就是错名，拼写检查查不出人名。',
    en: 'A name with a character too many is a misspelt name, and no spelling checker knows the name.',
  },
  severity: 'warning',
  *run(context) {
    for (const { start, quote, type } of context.mentions.all) {
      // 韩若兰若兰: the given name once more.
      const whole = start + NAME_LENGTH
      const given = context.text.slice(start + 1, whole)
      if (type !== 'name' || quote.length < NAME_LENGTH || !/^[\u4e00-\u9fff]{2}$/.test(given)) continue
      if (given.charAt(0) === given.charAt(1) || !context.text.startsWith(given, whole)) continue
      const name = context.text.slice(start, whole)
      const at = { start: whole, end: whole + given.length }
      yield {
        at,
        message: {
          zh: `“${given}”在“${name}”后又出现一次`,
          en: `“${given}” stands once more behind “${name}”`,
        },
        suggestions: [{ at, replacement: '' }],
      }
    }
    for (const at of doubledInNames(context)) {
      const once = context.text.charAt(at.start)
      yield {
        at,
        message: { zh: `人名里“${once}”连着出现两次`, en: `“${once}” stands twice in a name` },
        suggestions: [{ at, replacement: once }],
      }
    }
  },
  examples: [
    { page: '副市长韩韩若兰宣读决定。', says: ['人名里“韩”连着出现两次'] },
    { page: '副市长梁守义宣读决定。', says: [] },
    { page: '市长韩若兰出席。韩若若兰指出，要抓紧。', says: ['人名里“若”连着出现两次'] },
    { page: '市长韩若兰出席。韩若兰若有所思。', says: [] },
    { page: '市领导邵邵文启、万晓棠、欧阳清出席。', says: ['人名里“邵”连着出现两次'] },
    { page: '临江晚报讯（实习生 白白一诺）昨天，夜市开张。', says: ['人名里“白”连着出现两次'] },
    { page: '市住建局主任任志强介绍情况。', says: [], why: 'the post ends as the name begins' },
    { page: '市图书馆馆长宋词谈夜读。', says: [], why: 'likewise' },
    { page: '市长韩若兰若兰主持会议。', says: ['“若兰”在“韩若兰”后又出现一次'] },
    {
      page: '大家学习习仲文的事迹，对于于大成的故事，人人会讲。',
      says: [],
      why: 'the word ends as the name begins',
    },
    { page: '徐开先先生到场。李福重重返故里。', says: [], why: '先生 and 重返' },
    { page: '演员李李伦没来。', says: [], why: 'two characters and one more may be a name' },
    { page: '小朋友丁丁、冬冬和妈妈一起来了。', says: [], why: 'names of endearment' },
    { page: '大家高高兴兴、明明白白、平平安安。', says: [], why: 'words that begin as surnames do' },
    { page: '故于此示人，欲学者时时省察，而无间断。', says: [], why: '时时 is a word' },
    { page: '获奖者有：叶知秋、郝郝建平、丁小满。', says: ['人名里“郝”连着出现两次'] },
    { page: '获奖者有：叶知秋、郝建平、丁小满。', says: [] },
  ],
}

/** Most names have three characters. */
const NAME_LENGTH = 3

const HAN = /[\u4e00-\u9fff]/
/** Names no longer than this hold the doubled character. */
const LONGEST = 4

const ADDRESS = /^(?:先生|女士|小姐|同志|老师|师傅|总经|教授)/
/** In bits: only a word this common begins there. */
const COMMON = 18
/** Does a common word begin here that goes on behind the name: 重返, where no name has these two characters? */
function beginsAnother(text: string, at: number): boolean {
  const entry = entryOf(text.slice(at, at + 2))
  return entry !== undefined && (entry.sort === 'verb' || entry.sort === 'action') && entry.cost <= COMMON
}

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
    const isSlip =
      (stands && isFirst(named.get(at + 1))) ||
      isReadIn(text, at, named.get(at)) ||
      (surnameClass(char) > 0 && isSlot(text, at, ends, starts)) ||
      isKnownOnce(
        text,
        at,
        (name) => people.has(name),
        (start) => named.get(start),
      )
    // 学习 ends as 习 begins a name, 对于 as 于 does.
    const endsWord = at > 0 && entryOf(text.slice(at - 1, at + 1)) !== undefined
    // 学者时时自省: twice it is a word.
    const isWord = entryOf(char + char) !== undefined
    // 壮壮壮 is a name of endearment that goes on.
    const isThrice = codes[at + 2] === codes[at]
    // 徐开先|先生, 李福重|重返: the second begins a word.
    const beginsWord = ADDRESS.test(text.slice(at + 1, at + 3)) || beginsAnother(text, at + 1)
    if (isSlip && !endsWord && !isWord && !isThrice && !beginsWord) yield { start: at, end: at + 2 }
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
