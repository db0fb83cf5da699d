import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangedPage, exportPage, readArranged, review } from '../../../src/core/article-path'
import { changesOf } from '../../../src/core/4-review/changes'
import { correctedPage } from '../../../src/core/4-review/corrected-text'
import { editsFor, stretchesOf, type TextEdit } from '../../../src/core/4-review/free-text'
import { DecisionLog } from '../../../src/core/4-review/log'
import { recheck } from '../../../src/core/4-review/recheck'
import { commentsOf } from '../../../src/core/4-review/review'
import { validateExport } from '../../../src/core/6-export/validate'
import { parseMentionId, parseRegister } from '../../../src/core/identities'
import { anchorOf } from '../../../src/core/text/anchor'
import type { Span } from '../../../src/core/text/span'
import { isInsideCharacter } from '../../../src/core/text/whole-characters'
import { knowledge, read } from '../../knowledge'
import { Editor } from './decided'
import { choicesOn, logsOn } from './random-log'

const TEXT = [
  '# 春耕会召开',
  '',
  '副市长韩若兰要求，10名职工要带头，不超过3名。𠮷安镇的人也来了。',
  '',
  '会议还听取了汇报。',
  '',
  '# 田头见闻',
  '',
  '梁守义到场，观众很多。',
].join('\n')
const READ = read(TEXT)
const { page } = READ
const place = (quote: string): Span => {
  const start = TEXT.indexOf(quote)
  return { start, end: start + quote.length }
}

/** Types over a span as the interface does: all edits in one act, earlier ones of the same words taken back. */
function type(editor: Editor, span: Span, line: string): readonly TextEdit[] {
  const stretches = stretchesOf(page, span, editor.log, changesOf(TEXT, editor.log))
  const edits = editsFor(TEXT, stretches, line, editor.log)
  const act = `${span.start}-${span.end}-${editor.log.size}`
  for (const { anchor, text, superseded, restored } of edits) {
    for (const key of superseded) {
      const register = parseRegister(key)
      if (register?.kind === 'edit')
        editor.decide({ kind: 'edit', anchor: anchorOf(TEXT, register.span) }, { kind: 'reset' }, act)
    }
    for (const id of restored) {
      const mention = parseMentionId(id)
      if (mention)
        editor.decide(
          { kind: 'mention', type: mention.type, anchor: anchorOf(TEXT, mention.span) },
          { kind: 'accept' },
          act,
        )
    }
    editor.decide({ kind: 'edit', anchor }, { kind: 'replace', text }, act)
  }
  return edits
}

const printed = (editor: Editor): string => correctedPage(TEXT, changesOf(TEXT, editor.log))
const shown = (editor: Editor, span: Span): string =>
  stretchesOf(page, span, editor.log, changesOf(TEXT, editor.log))
    .map((stretch) => stretch.printed)
    .join('\n')

describe('text that an editor types over a selection', () => {
  it('is printed, and only what differs is changed', () => {
    const editor = new Editor(page)
    const [edit] = type(editor, place('副市长韩若兰要求'), '副市长韩若兰强调')
    expect(edit?.anchor.quote).toBe('要求')
    expect(printed(editor)).toBe(TEXT.replace('韩若兰要求', '韩若兰强调'))
    expect(review(READ, editor.log).mentions.find(({ quote }) => quote === '韩若兰')?.state).toBe('proposed')
  })

  it('can be nothing, and can be put in between two characters', () => {
    const editor = new Editor(page)
    type(editor, place('，不超过3名'), '')
    expect(printed(editor)).toBe(TEXT.replace('，不超过3名', ''))
    const caret = { start: place('会议还').end, end: place('会议还').end }
    expect(shown(editor, caret)).toBe('还')
    type(editor, caret, '还将')
    expect(printed(editor)).toContain('会议还将听取了汇报')
  })

  it('takes in whole the corrections that the selection cuts, and shows them as they are printed', () => {
    const editor = new Editor(page)
    editor.mention('figure', '10名', { kind: 'correct', surface: '十二位' })
    const half = { start: place('名职工').start, end: place('名职工').end }
    expect(shown(editor, half)).toBe('十二位职工')
    type(editor, half, '十三位职工')
    expect(printed(editor)).toBe(TEXT.replace('10名', '十三位'))
  })

  it('that is again what came takes all corrections back', () => {
    const editor = new Editor(page)
    editor.mention('figure', '10名', { kind: 'correct', surface: '12名' })
    type(editor, place('要求，10名职工'), '要求，13名职工')
    type(editor, place('10名职工要'), '10名职工要')
    expect(printed(editor)).toBe(TEXT)
    expect(editor.log.registers('edit').flatMap((one) => log(editor, one))).toEqual(['replace'])
  })

  it('across blocks is a line for each; what lies between them stays', () => {
    const editor = new Editor(page)
    const span = { start: place('也来了').start, end: place('会议还').end }
    expect(shown(editor, span)).toBe('也来了。\n会议还')
    type(editor, span, '都来了。\n会议又')
    expect(printed(editor)).toBe(TEXT.replace('也来了', '都来了').replace('会议还', '会议又'))
    const whole = { start: place('会议还').start, end: place('汇报。').end }
    type(editor, whole, '')
    const [first] = exportPage(READ, editor.log).articles
    expect(first?.corrected.split('\n')).toHaveLength(2)
    expect(first?.corrected).toMatch(/都来了。$/)
  })

  it('whatever was decided before, prints exactly what was typed, and leaves the rest as it was printed', () => {
    const choices = choicesOn(page, READ.mentions.all)
    fc.assert(
      fc.property(
        logsOn(page, choices, 12),
        fc.nat(TEXT.length),
        fc.nat(30),
        fc.constantFrom('', '甲', '乙丙丁', '𠮷', '10', '，。'),
        (decisions, start, length, words) => {
          const editor = new Editor(page, '丁', new DecisionLog(decisions), () => '9999-01-01T00:00:00.000Z')
          const span = { start, end: Math.min(TEXT.length, start + length) }
          const before = stretchesOf(page, span, editor.log, changesOf(TEXT, editor.log))
          const [first, ...others] = before
          if (!first) return
          const around = [TEXT.slice(0, first.start), TEXT.slice(first.end)] as const
          const was = changesOf(TEXT, editor.log)
          const outside = [
            correctedPage(
              around[0],
              was.filter(({ end }) => end <= first.start),
            ),
            correctedPage(
              around[1],
              was
                .filter((one) => one.start >= first.end)
                .map((one) => ({ ...one, start: one.start - first.end, end: one.end - first.end })),
            ),
          ]
          const lines = [words + first.printed.slice(1), ...others.map((one) => one.printed)]
          type(editor, span, lines.join('\n'))
          expect(shown(editor, first)).toBe(lines[0])
          expect(printed(editor)).toBe(outside.join(lines[0]))
          for (const { start: at, end } of changesOf(TEXT, editor.log))
            expect(isInsideCharacter(TEXT, at) || isInsideCharacter(TEXT, end)).toBe(false)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('can be checked and exported, whole paragraphs of it deleted', () => {
    const editor = new Editor(page)
    for (const block of page.blocks) {
      type(editor, block, '')
      const changes = changesOf(TEXT, editor.log)
      expect(() => recheck(page, changes, knowledge, [])).not.toThrow()
      const again = readArranged(arrangedPage(page.source, editor.log), knowledge)
      const valid = validateExport(exportPage(again, editor.log))
      expect(valid.ok || valid.problem).toBe(true)
    }
  })
})

const log = (editor: Editor, register: Parameters<DecisionLog['decided']>[0]): string[] => {
  const what = editor.log.decided(register)?.what
  return what && what.kind !== 'reset' ? [what.kind] : []
}

describe('a comment', () => {
  it('stands at its words and changes nothing; emptied, it is none', () => {
    const editor = new Editor(page)
    const subject = { kind: 'comment', anchor: editor.anchor('观众很多') } as const
    editor.decide(subject, { kind: 'note', text: '问记者有多少' })
    expect(commentsOf(TEXT, editor.log)).toMatchObject([
      { ...place('观众很多'), text: '问记者有多少', by: '甲' },
    ])
    expect(printed(editor)).toBe(TEXT)
    expect(validateExport(exportPage(READ, editor.log)).ok).toBe(true)
    editor.decide(subject, { kind: 'note', text: '' })
    expect(commentsOf(TEXT, editor.log)).toEqual([])
  })
})
