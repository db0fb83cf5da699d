import fc from 'fast-check'
import type { Page } from '../../../src/core/1-page/page'
import type { Decision, Subject, What } from '../../../src/core/4-review/decision'
import { DecisionLog } from '../../../src/core/4-review/log'
import { articleId, findingKey, type FindingKey } from '../../../src/core/identities'
import { anchorOf } from '../../../src/core/text/anchor'
import type { Span } from '../../../src/core/text/span'
import { Editor } from './decided'

export interface Choice {
  readonly subject: Subject
  readonly whats: readonly What[]
}

/** What editors may decide of a page: something of every kind of register, each with several answers. */
export function choicesOn(
  page: Page,
  mentions: readonly (Span & { type: 'name' | 'title' | 'figure' })[],
  findings: readonly FindingKey[] = [findingKey('rule', 'ff')],
): Choice[] {
  const { text } = page.source
  const reset: What = { kind: 'reset' }
  const [first, second] = page.articles
  const blocks = page.blocks.slice(0, 3)
  const names = mentions.filter(({ type }) => type === 'name').map((name) => anchorOf(text, name))
  return [
    ...mentions.flatMap((mention): Choice[] => {
      const anchor = anchorOf(text, mention)
      const inner = anchorOf(text, { start: mention.start, end: mention.start + 1 })
      const around = anchorOf(text, {
        start: Math.max(0, mention.start - 1),
        end: Math.min(text.length, mention.end + 1),
      })
      return [
        {
          subject: { kind: 'mention', type: mention.type, anchor },
          whats: [
            { kind: 'accept' },
            { kind: 'reject' },
            reset,
            { kind: 'correct', surface: '21名' },
            { kind: 'correct', surface: '副县长' },
            { kind: 'correct', surface: '𠮷某' },
            { kind: 'correct', value: '7' },
            { kind: 'correct', type: 'title' },
          ],
        },
        {
          subject: { kind: 'note', type: mention.type, anchor },
          whats: [
            { kind: 'note', text: '甲说' },
            { kind: 'note', text: '' },
          ],
        },
        {
          subject: { kind: 'edit', anchor: inner },
          whats: [
            { kind: 'replace', text: '' },
            { kind: 'replace', text: '乙' },
          ],
        },
        {
          subject: { kind: 'edit', anchor: around },
          whats: [{ kind: 'replace', text: `，${anchor.quote}` }, { kind: 'replace', text: '丙丁' }, reset],
        },
      ]
    }),
    ...blocks.flatMap((block): Choice[] => {
      const anchor = anchorOf(text, block)
      return [
        {
          subject: { kind: 'comment', anchor },
          whats: [
            { kind: 'note', text: '待核' },
            { kind: 'note', text: '' },
          ],
        },
        {
          subject: { kind: 'edit', anchor },
          whats: [{ kind: 'replace', text: '', reason: '整段不用' }, reset],
        },
      ]
    }),
    ...mentions
      .filter(({ type }) => type === 'title')
      .map((title): Choice => ({
        subject: { kind: 'links', anchor: anchorOf(text, title) },
        whats: [
          { kind: 'link', names: [] },
          { kind: 'link', names: names.slice(0, 1) },
          { kind: 'link', names: names.slice(-1) },
        ],
      })),
    ...findings.flatMap((key): Choice[] => [
      {
        subject: { kind: 'finding', key },
        whats: [
          { kind: 'dismiss', reason: '' },
          { kind: 'dismiss', reason: '如此' },
          { kind: 'apply' },
          reset,
        ],
      },
      {
        subject: { kind: 'finding-note', key },
        whats: [
          { kind: 'note', text: '问过' },
          { kind: 'note', text: '' },
        ],
      },
    ]),
    ...blocks.flatMap((block): Choice[] => {
      const anchor = anchorOf(text, block)
      return [
        {
          subject: { kind: 'role', anchor },
          whats: [
            { kind: 'role', role: 'headline' },
            { kind: 'role', role: 'noise' },
            { kind: 'role', role: 'paragraph' },
          ],
        },
        {
          subject: { kind: 'place', anchor },
          whats: [
            { kind: 'place', article: null, after: null },
            { kind: 'place', article: articleId({ kind: 'made', token: 'a' }), after: null },
            { kind: 'place', article: (second ?? first)?.id ?? null, after: null },
          ],
        },
        {
          subject: { kind: 'join', anchor },
          whats: [
            { kind: 'join', with: null },
            { kind: 'join', with: blocks[1]?.id ?? null },
          ],
        },
        {
          subject: { kind: 'split', anchor },
          whats: [
            { kind: 'split', at: [block.start + 2] },
            { kind: 'split', at: [block.start + 3] },
          ],
        },
      ]
    }),
    ...(first
      ? [
          {
            subject: { kind: 'article' as const, article: first.id },
            whats: [
              { kind: 'state' as const, state: 'done' as const },
              { kind: 'state' as const, state: 'attention' as const },
            ],
          },
        ]
      : []),
  ]
}

const DAYS = [
  '2024-03-14T20:00:00.000Z',
  '2024-03-14T19:00:00.000Z',
  '1999-01-01T00:00:00.000Z',
  '9998-12-31T23:59:59.999Z',
]

/**
 * Logs as several editors make them: each decides, undoes and redoes over what they have seen, and now and then sees
 * what the others did. Clocks are right, set back or thousands of years off.
 */
export const logsOn = (page: Page, choices: readonly Choice[], maxLength = 24): fc.Arbitrary<Decision[]> =>
  fc
    .tuple(
      fc.array(
        fc.record({
          by: fc.constantFrom('甲', '乙', '丙'),
          does: fc.constantFrom('decide', 'decide', 'decide', 'decide', 'undo', 'redo', 'see'),
          choice: fc.nat(),
          what: fc.nat(),
          day: fc.constantFrom(...DAYS),
        }),
        { maxLength },
      ),
      // A few things each: of all that a page has, two editors would hardly ever take the same.
      fc.array(fc.constantFrom(...choices), { minLength: 1, maxLength: 12 }),
    )
    .map(([steps, few]) => {
      let now = ''
      const logs = new Map(['甲', '乙', '丙'].map((by) => [by, new DecisionLog()]))
      const editors = new Map([...logs].map(([by, log]) => [by, new Editor(page, by, log, () => now)]))
      for (const { by, does, choice, what, day } of steps) {
        now = day
        const editor = editors.get(by)
        const chosen = few[choice % few.length]
        const decided = chosen?.whats[what % chosen.whats.length]
        if (does === 'undo') editor?.undo()
        else if (does === 'redo') editor?.redo()
        else if (does === 'see')
          for (const log of logs.values()) for (const one of log.all()) editor?.log.append(one)
        else if (editor && chosen && decided) editor.decide(chosen.subject, decided)
      }
      return [...editors.values()].flatMap(({ made }) => made)
    })
