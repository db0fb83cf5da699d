import { mentionId, type NameMention } from '../../src/core/2-mentions/mention'
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
      const other = [...(group ?? '')].find((char) => char !== text.charAt(i))
      if (other !== undefined)
        yield { kind, text: replaced(text, i, i + 1, other), at: { start: name.start, end: name.end } }
    }
}

/** Single errors of the kinds that a desk lives in fear of, put one at a time into a clean page. */
export function* mutantsOf({ page, mentions }: ReadPage): Generator<Mutant> {
  const { text } = page.source
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
  for (let i = 1; i < names.length; i++) {
    const [a, b] = [names[i - 1], names[i]]
    if (!a || !b || text.slice(a.end, b.start) !== '、') continue
    yield { kind: 'name doubled in a list', text: replaced(text, b.start, b.end, a.quote), at: b }
  }
  for (const { type, start, end, quote, id } of mentions.all) {
    if (type === 'figure' && /^\d+名$/.test(quote))
      yield {
        kind: 'count changed',
        text: replaced(text, start, end - 1, String(Number(quote.slice(0, -1)) + 1)),
        at: { start, end: end + 1 },
      }
    if (type === 'figure' && /^\d{1,2}月\d{1,2}日$/.test(quote))
      yield {
        kind: 'impossible date',
        text: replaced(text, start, end, quote.replace(/\d+日/, '32日')),
        at: { start, end: end + 1 },
      }
    if (type === 'title' && quote.includes('副') && mentions.links.some(({ title }) => title === id))
      yield {
        kind: 'rank lost',
        text: text.slice(0, start) + quote.replace('副', '') + text.slice(end),
        at: { start, end },
      }
    if (
      type === 'title' &&
      /^(?:市长|市委书记|县委书记)$/.test(quote) &&
      mentions.links.some(({ title }) => title === mentionId('title', { start, end }))
    )
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
  for (const mark of text.matchAll(/[。]/g))
    if (mark.index % 3 === 0)
      yield {
        kind: 'mark doubled',
        text: replaced(text, mark.index, mark.index + 1, '。。'),
        at: { start: mark.index, end: mark.index + 2 },
      }
  for (const word of text.matchAll(/的(?=[\u4e00-\u9fff])/g))
    if (word.index % 3 === 0)
      yield {
        kind: 'character doubled',
        text: replaced(text, word.index, word.index + 1, '的的'),
        at: { start: word.index, end: word.index + 2 },
      }
}
