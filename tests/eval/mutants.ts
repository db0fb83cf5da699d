import type { NameMention } from '../../src/core/2-mentions/mention'
import { countedLists } from '../../src/core/3-findings/context/lists'
import { nameRuns } from '../../src/core/3-findings/context/people'
import type { ReadPage } from '../../src/core/3-findings/read-page'

/** A page with one error put into it, and where. */
export interface Mutant {
  readonly kind: string
  readonly text: string
  /** Where a finding, or one of its related places, should touch. */
  readonly at: { readonly start: number; readonly end: number }
}

/** Characters that are taken for one another by ear, and by eye: our own choosing, for names. */
const BY_SOUND = [
  '舟州洲',
  '兰岚蓝',
  '义毅艺',
  '行型形',
  '禾和合',
  '文纹雯',
  '明铭鸣',
  '平萍苹',
  '青清卿',
  '安谙氨',
  '小晓筱',
  '健建剑',
  '强墙蔷',
  '高糕皋',
  '刚钢纲',
  '华桦骅',
  '国帼果',
  '志智至',
  '伟炜玮',
  '正政症',
  '敏闵珉',
  '慧惠会',
  '承成诚',
  '桂贵柜',
  '芳方坊',
  '耿梗哽',
  '壮状撞',
  '孟梦',
  '铁帖',
  '军君均',
  '滕腾藤',
  '前钱潜',
  '向象像',
  '远院愿',
  '长常尝',
  '生升声',
  '词慈辞',
  '里理李',
  '行航杭',
  '波博勃',
  '沈审婶',
  '怀淮槐',
  '梁良凉',
  '韩寒含',
  '苏酥',
  '洪红鸿',
  '夏厦',
  '栋冻洞',
  '石时实',
  '亮谅晾',
  '汪王旺',
  '倪泥霓',
  '万腕',
  '贾假甲',
  '立力丽',
  '业叶夜',
  '项象向',
  '东冬栋',
  '雷擂',
  '江姜将',
  '大达',
  '许栩',
  '泉权全',
  '彭朋鹏',
  '来莱',
  '福富',
  '启起岂',
]
const BY_LOOK = [
  '怀杯坏',
  '若苦右',
  '知和短',
  '守宇寺',
  '启后肩',
  '晓晚浇',
  '欧殴鸥',
  '松松忪',
  '健键腱',
  '越趋超',
  '熊能态',
  '馨磬罄',
  '刘浏刈',
  '朱未末',
  '陈阵际',
  '梅海悔',
  '王玉主',
]

const MISSPELT = [
  ['部署', '布署'],
  ['部分', '部份'],
  ['竣工', '峻工'],
  ['一如既往', '一如继往'],
  ['青睐', '亲睐'],
  ['候车', '侯车'],
  ['好像', '好象'],
  ['截至目前', '截止目前'],
  ['攻坚克难', '攻艰克难'],
  ['签订协议', '签定协议'],
  ['必须', '必需'],
  ['增长', '增涨'],
  ['坐落', '座落'],
] as const

const replaced = (text: string, start: number, end: number, by: string): string =>
  text.slice(0, start) + by + text.slice(end)

function* respelt(
  names: readonly NameMention[],
  text: string,
  groups: readonly string[],
  kind: string,
): Generator<Mutant> {
  for (const name of names)
    for (let i = name.start; i < name.end; i++) {
      const group = groups.find((one) => one.includes(text.charAt(i)))
      for (const other of group ?? '')
        if (other !== text.charAt(i))
          yield { kind, text: replaced(text, i, i + 1, other), at: { start: name.start, end: name.end } }
    }
}

/** How often a text has this figure with the word behind it. */
const said = (text: string, start: number, end: number): number =>
  text.split(text.slice(start, end + (text.charAt(end) === '“' ? 5 : 2))).length - 1

/** Single errors of the kinds that a newsroom lives in fear of, put one at a time into a clean page. */
export function* mutantsOf({ page, mentions }: ReadPage): Generator<Mutant> {
  const lists = countedLists(page, mentions).map(({ items }) => items)
  const { text } = page.source
  const quotes = new Map(mentions.all.map(({ id, quote }) => [id, quote.replace('副', '')]))
  const pairs = mentions.links.map(
    ({ title, name }) => `${quotes.get(title) ?? ''} ${quotes.get(name) ?? ''}`,
  )
  const saidTwice = (id: string): boolean =>
    mentions.links.some(
      ({ title }, i) => title === id && pairs.indexOf(pairs[i] ?? '') !== pairs.lastIndexOf(pairs[i] ?? ''),
    )
  const names = mentions.all.filter((mention): mention is NameMention => mention.type === 'name')
  const often = new Map<string, number>()
  for (const { value } of names) often.set(value.person, (often.get(value.person) ?? 0) + 1)
  const repeated = names.filter(({ value, quote }) => quote.length > 2 && (often.get(value.person) ?? 0) > 1)
  yield* respelt(repeated, text, BY_SOUND, 'name by sound')
  yield* respelt(repeated, text, BY_LOOK, 'name by look')
  for (const name of repeated)
    if (name.quote.length === 3)
      yield {
        kind: 'name, order of characters',
        text: replaced(
          text,
          name.start + 1,
          name.end,
          `${text.charAt(name.start + 2)}${text.charAt(name.start + 1)}`,
        ),
        at: name,
      }
  for (const name of repeated)
    for (const at of [1, 2])
      if (name.quote.length === 3)
        yield {
          kind: 'name, a character lost',
          text: replaced(text, name.start + at, name.start + at + 1, ''),
          at: { start: name.start, end: name.end - 1 },
        }
  for (const { start, end, quote } of names)
    if (quote.length === 3)
      yield {
        kind: 'name, a character doubled',
        text: replaced(text, start, start, quote.charAt(0)),
        at: { start, end: end + 1 },
      }
  const runs = nameRuns(text, mentions)
  for (const run of runs)
    for (const [i, a] of run.entries()) {
      const b = run[i + 1]
      const isNamed = (others: readonly NameMention[], one: NameMention) =>
        others.some(({ quote }) => quote === one.quote)
      // Only an order that is kept elsewhere can be broken.
      if (!b || !runs.some((other) => other !== run && isNamed(other, a) && isNamed(other, b))) continue
      const swapped = `${b.quote}${text.slice(a.end, b.start)}${a.quote}`
      yield {
        kind: 'leaders swapped',
        text: replaced(text, a.start, b.end, swapped),
        at: { start: a.start, end: b.end },
      }
    }
  for (let i = 1; i < names.length; i++) {
    const [a, b] = [names[i - 1], names[i]]
    if (!a || !b || text.slice(a.end, b.start) !== '、') continue
    yield { kind: 'name doubled in a list', text: replaced(text, b.start, b.end, a.quote), at: b }
  }
  for (const { type, start, end, quote, id } of mentions.all) {
    // A number that nothing else on the page speaks of can be checked by nobody.
    if (type === 'figure' && /^\d+[名个项支座]$/.test(quote) && said(text, start, end) > 1)
      yield {
        kind: 'count changed',
        text: replaced(text, start, end - 1, String(Number(quote.slice(0, -1)) + 1)),
        at: { start, end: end + 1 },
      }
    // ... nor a rank that is said once.
    if (type === 'title' && quote.includes('副') && saidTwice(id))
      yield {
        kind: 'rank lost',
        text: text.slice(0, start) + quote.replace('副', '') + text.slice(end),
        at: { start, end },
      }
    if (type === 'title' && /^(?:市长|市委书记|县委书记)$/.test(quote) && saidTwice(id))
      yield {
        kind: 'rank gained',
        text: replaced(
          text,
          end - 2,
          end,
          quote.endsWith('市长') ? '副市长'.slice(0) : `副${quote.slice(-2)}`,
        ),
        at: { start, end: end + 1 },
      }
  }
  for (const mark of text.matchAll(/[”》]/g))
    yield {
      kind: 'closing mark lost',
      text: replaced(text, mark.index, mark.index + 1, ''),
      at: { start: Math.max(0, mark.index - 40), end: mark.index + 1 },
    }
  for (const { index, 0: mark } of text.matchAll(/[。，、]/g))
    for (const behind of '。，、；')
      yield {
        kind: 'mark doubled',
        text: replaced(text, index, index + 1, mark + behind),
        at: { start: index, end: index + 2 },
      }
  for (const word of text.matchAll(/的(?=[\u4e00-\u9fff])/g))
    yield {
      kind: 'character doubled',
      text: replaced(text, word.index, word.index + 1, '的的'),
      at: { start: word.index, end: word.index + 2 },
    }
  for (const opening of text.matchAll(/[“《]/g))
    yield {
      kind: 'opening mark lost',
      text: replaced(text, opening.index, opening.index + 1, ''),
      at: { start: opening.index, end: opening.index + 40 },
    }
  for (const change of text.matchAll(/增长(\d+)%/g)) {
    const start = change.index + 2
    for (const by of [7, 15])
      yield {
        kind: 'change misstated',
        text: replaced(text, start, change.index + change[0].length - 1, String(Number(change[1]) + by)),
        at: { start, end: start + 3 },
      }
  }
  for (const day of text.matchAll(/(?<!\d)(\d{1,2})月(\d{1,2})日/g))
    yield {
      kind: 'impossible date',
      text: replaced(text, day.index, day.index + day[0].length, `${day[1] ?? ''}月32日`),
      at: { start: day.index, end: day.index + day[0].length + 1 },
    }
  for (const number of text.matchAll(/(?<![\d.A-Za-z])\d{2,}/g)) {
    const wide = String.fromCharCode(text.charCodeAt(number.index) + 0xfee0)
    yield {
      kind: 'digit of the other width',
      text: replaced(text, number.index, number.index + 1, wide),
      at: { start: number.index, end: number.index + number[0].length },
    }
  }
  for (const posts of text.matchAll(/([市县]委副书记|[市县]委常委)、(副?[市县]长)/g)) {
    const at = { start: posts.index, end: posts.index + posts[0].length }
    const swapped = `${posts[2] ?? ''}、${posts[1] ?? ''}`
    yield { kind: 'posts swapped', text: replaced(text, at.start, at.end, swapped), at }
  }
  for (const [right, wrong] of MISSPELT)
    for (let i = text.indexOf(right); i >= 0; i = text.indexOf(right, i + 1))
      yield {
        kind: 'word misspelt',
        text: replaced(text, i, i + right.length, wrong),
        at: { start: i, end: i + wrong.length },
      }
  for (const list of lists)
    if (list.length > 3)
      for (const [i, name] of list.entries()) {
        const behind = list[i + 1]
        if (!behind) continue
        yield {
          kind: 'name dropped from a counted list',
          text: replaced(text, name.start, behind.start, ''),
          at: { start: (list[0]?.start ?? 0) - 40, end: list.at(-1)?.end ?? 0 },
        }
      }
}
