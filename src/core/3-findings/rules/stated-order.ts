import { surnameStrokes } from '../../2-mentions/lexicon/surname-strokes'
import type { NameMention } from '../../2-mentions/mention'
import { longestRising } from '../context/order'
import { runsOf } from '../context/people'
import type { Diagnostic, Rule } from '../rule'
import { surnamePinyin } from '../similarity/sound'

/** 按姓氏笔画为序, 以姓名拼音排序. */
const CLAIM = /姓[氏名]?(?:的)?(?:(笔画|笔划|笔顺)|汉语拼音|拼音|首字母)[^。；\n，,]{0,6}?(?:序|排列)/g
/** An order of fewer names is kept by chance as often as not. */
const SHORTEST = 3
/** Where more than this share stands wrong, the list is in another order than the one we take it for. */
const ODD = 0.34
/** Between names of one list, besides 、: spaces, line ends and notes. */
const GAP = /^(?:[\s、，,]|[（(][^）)\n]{1,12}[）)])+$/

interface Order {
  readonly said: { readonly zh: string; readonly en: string }
  readonly of: (name: string) => number | string | null
}
const STROKES: Order = {
  said: { zh: '姓氏笔画', en: 'strokes of the surname' },
  of: surnameStrokes,
}
const PINYIN: Order = { said: { zh: '姓氏拼音', en: 'pinyin of the surname' }, of: surnamePinyin }

export const statedOrder: Rule = {
  id: 'stated-order',
  category: 'names',
  errorKind: null,
  describe: { zh: '名单与所说的排序不符', en: 'A list that is not in the order it claims' },
  why: {
    zh: '说明按姓氏笔画排序的名单，不能再按职务排。',
    en: 'Where a list says that it goes by strokes, nobody may stand where rank would put them.',
  },
  severity: 'warning',
  *run({ text, articles }) {
    for (const { headline, body } of articles) {
      const names = [...headline, ...body].filter(
        (mention): mention is NameMention => mention.type === 'name',
      )
      const [first, last] = [names[0], names.at(-1)]
      if (!first || !last) continue
      // A claim stands before its lists, or in brackets behind the last name.
      const around = { start: Math.max(0, first.start - BEFORE), end: last.end + BEHIND }
      const claims = [...text.slice(around.start, around.end).matchAll(CLAIM)].map((match) => ({
        start: around.start + match.index,
        end: around.start + match.index + match[0].length,
        order: match[1] === undefined ? PINYIN : STROKES,
      }))
      for (const [i, { start, end, order }] of claims.entries()) {
        const next = claims[i + 1]?.start ?? Infinity
        const before = listsOf(
          text,
          names.filter((name) => name.end <= start),
        ).at(-1)
        const isBehind = before && start - (before.at(-1)?.end ?? 0) <= BEHIND
        const lists = isBehind
          ? [before]
          : listsOf(
              text,
              names.filter((name) => name.start >= end && name.end <= next),
            )
        for (const list of lists) yield* outOfOrder(list, order)
      }
    }
  },
  examples: [
    {
      page: '出席会议的有（按姓氏笔画为序）：丁一航、王海波、刘志远、陈晓明、郭守义。',
      says: [],
    },
    {
      page: '出席会议的有（按姓氏笔画为序）：丁一航、陈晓明、王海波、刘志远、郭守义。',
      says: ['名单按姓氏笔画为序，“陈晓明”应在“刘志远”之后'],
    },
    {
      page: '获奖者为丁一航、王海波、郭守义、刘志远、陈晓明（以姓氏笔画为序）。',
      says: ['名单按姓氏笔画为序，“郭守义”应在最后'],
    },
    {
      page: '获奖者为丁一航、王海波、刘志远、陈晓明、郭守义（以姓氏笔画为序）。',
      says: [],
    },
    {
      page: '评委名单（按姓氏拼音排序）：陈晓明、丁一航、郭守义、刘志远、王海波。',
      says: [],
    },
    {
      page: '评委名单（按姓氏拼音排序）：陈晓明、王海波、丁一航、郭守义、刘志远。',
      says: ['名单按姓氏拼音为序，“王海波”应在最后'],
    },
    {
      page: '市领导王海波、丁一航、陈晓明、郭守义出席。',
      says: [],
      why: 'no order is claimed',
    },
    {
      page: '委员名单（按姓氏笔画为序）：王海波、丁一航。',
      says: [],
      why: 'two names',
    },
    {
      page: '委员名单（按姓氏笔画为序）：郭守义、陈晓明、刘志远、王海波、丁一航。',
      says: [],
      why: 'the other way round throughout: not a slip of one name',
    },
    {
      page: '代表名单（按姓氏笔画排列）：\n\n丁一航 王海波 陈晓明 刘志远 郭守义',
      says: ['名单按姓氏笔画为序，“陈晓明”应在“刘志远”之后'],
    },
    {
      page: '代表名单（按姓名笔画为序）：王海波、王守义、刘志远、刘长生、朱春光。',
      says: [],
      why: 'surnames with as many strokes stand in any order',
    },
    {
      page: '评委（按姓氏拼音为序）：曾志远、陈晓明、单守义、王海波。',
      says: ['名单按姓氏拼音为序，“曾志远”应在最后'],
      why: 'as a surname 曾 is zeng, and 单 is shan',
    },
    {
      page: '评委（按姓氏拼音为序）：安知远、常志国、单守义、王海波。',
      says: [],
    },
  ],
}

const BEFORE = 200
const BEHIND = 8

/** The names as lists: those with nothing but spaces, marks and notes between them. */
function listsOf(text: string, names: readonly NameMention[]): NameMention[][] {
  return runsOf(text, names, GAP).filter(({ length }) => length >= SHORTEST)
}

function* outOfOrder(list: readonly NameMention[], { said, of }: Order): Generator<Diagnostic> {
  const keys = list.map(({ value }) => of(value.person))
  const known = [...new Set(keys.filter((key) => key !== null))].sort(compare)
  // Equal keys keep their order: each place of theirs lies behind the one before.
  const rising = longestRising(
    keys.map((key, i) => (key === null ? null : known.indexOf(key) * list.length + i)),
  )
  const odd = list.filter((_, i) => keys[i] !== null && !rising.has(i))
  if (odd.length > list.length * ODD) return
  for (const name of odd) {
    const key = of(name.value.person)
    const ahead = list.filter((_, i) => rising.has(i) && compare(keys[i] ?? 0, key ?? 0) <= 0).at(-1)
    const isLast = ahead === list.findLast((_, i) => rising.has(i))
    const zh = isLast ? '最后' : ahead ? `“${ahead.quote}”之后` : '最前'
    const en = isLast ? 'last' : ahead ? `behind “${ahead.quote}”` : 'first'
    yield {
      at: name,
      related: ahead ? [ahead] : [],
      message: {
        zh: `名单按${said.zh}为序，“${name.quote}”应在${zh}`,
        en: `The list goes by ${said.en}: “${name.quote}” belongs ${en}`,
      },
    }
  }
}

const compare = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0)
