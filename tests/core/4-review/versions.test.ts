import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { review } from '../../../src/core/article-path'
import type { ReadPage } from '../../../src/core/3-findings/read-page'
import type { Decision } from '../../../src/core/4-review/decision'
import { DecisionLog } from '../../../src/core/4-review/log'
import { Alignment } from '../../../src/core/4-review/versions/alignment'
import { compareVersions } from '../../../src/core/4-review/versions/compare'
import { decisionFault } from '../../../src/core/schemas/decision'
import { read } from '../../knowledge'
import { Editor } from './decided'
import { edited, hasOwnNeighbours, standsAt } from './version-edits'

const SAMPLE = readFileSync(join(process.cwd(), 'resources/samples/临江晚报-A03.md'), 'utf8')

/** Something decided on every mention of a page, comments and edits on some of its paragraphs, and an article's state. */
function decideAll(page: ReadPage): Editor {
  const editor = new Editor(page.page)
  page.mentions.all.forEach(({ type, start, end, quote }, i) => {
    const anchor = { ...editor.anchor(quote), start, end, ...contextOf(page, start, end) }
    editor.decide({ kind: 'mention', type, anchor }, i % 7 === 6 ? { kind: 'reject' } : { kind: 'accept' })
  })
  page.page.blocks.forEach((block, i) => {
    const { start, end } = block
    if (end - start < 30) return
    const anchor = { start: start + 10, end: start + 18, ...contextOf(page, start + 10, start + 18) }
    if (i % 3 === 0) editor.decide({ kind: 'comment', anchor }, { kind: 'note', text: '再问一次' })
    else
      editor.decide(
        { kind: 'role', anchor: { start, end, ...contextOf(page, start, end) } },
        { kind: 'role', role: block.role },
      )
  })
  return editor
}

const contextOf = ({ page }: ReadPage, start: number, end: number) => ({
  quote: page.source.text.slice(start, end),
  before: page.source.text.slice(Math.max(0, start - 16), start),
  after: page.source.text.slice(end, end + 16),
})

describe('carrying over', () => {
  const former = read(SAMPLE, 'A03.md')
  const editor = decideAll(former)

  it('keeps what is decided where nothing changed, and places nothing wrong, through random edits', () => {
    let [unchanged, kept, asked] = [0, 0, 0]
    const wrong: string[] = []
    for (let seed = 1; seed <= 8; seed++) {
      const traced = edited(SAMPLE, 50, seed)
      const now = read(traced.text, 'A03.md')
      const { decisions, items } = compareVersions({ read: former, log: editor.log }, now)
      const carried = new Map(decisions.map((decision) => [decision.id.split('@')[0], decision]))
      const told = new Set(items.flatMap((item) => item.asked.map(({ decision }) => decision.id)))
      for (const own of editor.made) {
        if (own.subject.kind !== 'mention' && own.subject.kind !== 'comment') continue
        const { anchor } = own.subject
        const at = standsAt(traced, anchor)
        const now = carried.get(own.id)?.subject
        const where = now && 'anchor' in now ? now.anchor : null
        if (where && (where.start !== at?.start || where.end !== at.end))
          wrong.push(
            `${seed}: ${anchor.before}[${anchor.quote}]${anchor.after} → ${where.before}[${where.quote}]${where.after}`,
          )
        if (told.has(own.id)) asked++
        if (!at || !hasOwnNeighbours(traced, anchor, at)) continue
        unchanged++
        if (where) kept++
      }
    }
    expect(wrong).toEqual([])
    expect(asked).toBeGreaterThan(0)
    expect(kept / unchanged).toBeGreaterThanOrEqual(0.99)
  })
})

const HEAD = '# 会议召开'
const FIRST = '市委书记沈怀舟指出，要抓紧落实各项工作，会议由秘书长主持召开。'
const SECOND = '副市长韩若兰出席，5名职工受到表彰，另有3名职工获得提名奖项。'
const PAGE = [HEAD, FIRST, SECOND].join('\n\n')

const compared = (now: string, decide: (editor: Editor) => void, was = PAGE) => {
  const former = read(was)
  const editor = new Editor(former.page)
  decide(editor)
  const current = read(now)
  const comparison = compareVersions({ read: former, log: editor.log }, current)
  const log = new DecisionLog(comparison.decisions)
  return { ...comparison, editor, current, log, folded: review(current, log) }
}
const rows = ({ items }: { items: ReturnType<typeof compareVersions>['items'] }) =>
  items.map(({ kind, from, to }) => [kind, from, to])
const saysOf = (decisions: readonly Decision[]) => decisions.map(({ what }) => what.kind)

describe('a later version', () => {
  it('tells corrections that were made from those forgotten, and both from what nobody asked for', () => {
    const now = PAGE.replace('韩若兰', '韩若岚').replace('抓紧', '抓严')
    const { items, counts, decisions, folded } = compared(now, (editor) => {
      editor.mention('name', '韩若兰', { kind: 'correct', surface: '韩若岚' })
      editor.mention('name', '沈怀舟', { kind: 'accept' })
      editor.decide({ kind: 'edit', anchor: editor.anchor('提名奖项') }, { kind: 'replace', text: '提名奖' })
    })
    expect(rows({ items })).toEqual([
      ['new', '紧', '严'],
      ['made', '韩若兰', '韩若岚'],
      ['forgotten', '提名奖项', '提名奖项'],
    ])
    expect(counts).toEqual({
      changed: 2,
      made: 1,
      forgotten: 1,
      fresh: 1,
      moved: 0,
      carried: 3,
      look: 0,
      gone: 0,
    })
    // What was corrected and is printed so now is accepted; what was forgotten is still to be corrected.
    expect(saysOf(decisions)).toEqual(['accept', 'accept', 'replace'])
    expect(decisions.map(decisionFault)).toEqual([null, null, null])
    expect(folded.edits.map(({ text }) => text)).toEqual(['提名奖'])
    expect(folded.orphaned).toEqual([])
  })

  it('follows a correction that deletes one of two marks', () => {
    const doubled = PAGE.replace('出席，', '出席，，')
    const cut = (editor: Editor) =>
      editor.decide({ kind: 'edit', anchor: editor.anchor('，', 2) }, { kind: 'replace', text: '' })
    expect(rows(compared(PAGE, cut, doubled))).toEqual([['made', '，', '']])
    expect(rows(compared(doubled, cut, doubled))).toEqual([['forgotten', '，', '，']])
  })

  it('asks where a correction was answered with other words', () => {
    const { items, counts, decisions } = compared(PAGE.replace('韩若兰', '韩若蓝'), (editor) =>
      editor.mention('name', '韩若兰', { kind: 'correct', surface: '韩若岚' }),
    )
    expect(items.map(({ kind, to, wanted }) => [kind, to, wanted])).toEqual([['look', '韩若蓝', '韩若岚']])
    expect([counts.look, counts.changed, counts.carried, decisions]).toEqual([1, 1, 0, []])
  })

  it('asks about a figure that has become longer, and about what fits twice', () => {
    const longer = compared(PAGE.replace('5名', '25名'), (editor) =>
      editor.mention('figure', '5名', { kind: 'accept' }),
    )
    expect(longer.items.map(({ asked }) => asked.map(({ why }) => why))).toEqual([['changed']])
    const twice = compared([HEAD, FIRST, FIRST, SECOND].join('\n\n'), (editor) =>
      editor.mention('name', '沈怀舟', { kind: 'reject' }),
    )
    expect(twice.decisions).toEqual([])
    expect(twice.items.flatMap(({ asked }) => asked.map(({ why }) => why))).toEqual(['twice'])
  })

  it('knows a paragraph that moved, and moves its decisions with it', () => {
    const { items, counts, folded } = compared([HEAD, SECOND, FIRST].join('\n\n'), (editor) => {
      editor.mention('name', '沈怀舟', { kind: 'accept' })
      editor.mention('name', '韩若兰', { kind: 'correct', surface: '韩若岚' })
    })
    expect(items.map(({ kind }) => kind).sort()).toEqual(['forgotten', 'moved'])
    expect(counts).toMatchObject({ carried: 2, moved: 1, changed: 1, look: 0 })
    expect(
      folded.mentions.filter(({ by }) => by !== undefined).map(({ quote, state }) => [quote, state]),
    ).toEqual([
      ['韩若兰', 'corrected'],
      ['沈怀舟', 'accepted'],
    ])
  })

  it('carries comments, roles, links, dismissals, and the state of an article that has not changed', () => {
    const two = `${PAGE}\n\n# 天气转凉\n\n气象台台长罗青禾说，明天晴。`
    const { page } = read(two)
    const [one, other] = page.articles
    const now = two.replace('抓紧', '抓严')
    const { log, items, counts, folded, current } = compared(
      now,
      (editor) => {
        const state = { kind: 'state', state: 'done' } as const
        for (const article of [one, other])
          if (article) editor.decide({ kind: 'article', article: article.id }, state)
        editor.decide(
          { kind: 'comment', anchor: editor.anchor('受到表彰') },
          { kind: 'note', text: '何奖？' },
        )
        editor.decide({ kind: 'role', anchor: editor.anchor(SECOND) }, { kind: 'role', role: 'caption' })
        editor.decide({ kind: 'role', anchor: editor.anchor(FIRST) }, { kind: 'role', role: 'list' })
        editor.decide(
          { kind: 'links', anchor: editor.anchor('副市长') },
          { kind: 'link', names: [editor.anchor('沈怀舟')] },
        )
      },
      two,
    )
    expect(folded.comments.map(({ text }) => text)).toEqual(['何奖？'])
    expect(log.registers('role')).toHaveLength(2)
    expect(folded.links.size).toBeGreaterThan(0)
    expect(counts.carried).toBe(5)
    expect(items.flatMap(({ asked }) => asked.map(({ why }) => why))).toEqual(['cleared'])
    const cleared = current.page.articles[1]
    expect(log.registers('article')).toEqual([`article:${cleared?.id ?? ''}`])
  })

  it('leaves what was undone or taken back with the former version', () => {
    const { decisions, counts } = compared(PAGE.replace('抓紧', '抓严'), (editor) => {
      editor.mention('name', '沈怀舟', { kind: 'accept' })
      editor.undo()
      editor.mention('name', '韩若兰', { kind: 'accept' })
      editor.mention('name', '韩若兰', { kind: 'reset' })
    })
    expect([decisions, counts.carried, counts.look]).toEqual([[], 0, 0])
  })

  it('says how many decisions went with words that were cut', () => {
    const { items, counts } = compared([HEAD, FIRST].join('\n\n'), (editor) =>
      editor.mention('name', '韩若兰', { kind: 'accept' }),
    )
    expect(items.map(({ kind, gone }) => [kind, gone])).toEqual([['new', 1]])
    expect(counts).toMatchObject({ changed: 1, gone: 1, look: 0 })
  })
})

describe('two texts', () => {
  it.each([
    ['上午9时开会', '下午10时开会', ['changed 上午9>下午10']],
    ['第一行\n换了行的文字', '第一行换了行的\n文字', []],
    ['甲𠮷乙', '甲𠮵乙', ['changed 𠮷>𠮵']],
  ])('%j and %j differ by character, never by half of one, and not by where lines break', (a, b, told) => {
    const { differences } = new Alignment(a, b)
    expect(
      differences.map(
        ({ kind, from, to }) => `${kind} ${a.slice(from.start, from.end)}>${b.slice(to.start, to.end)}`,
      ),
    ).toEqual(told)
  })
})
