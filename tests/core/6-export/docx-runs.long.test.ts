import {
  assert,
  asyncProperty,
  constantFrom,
  array,
  integer,
  record,
  string,
  oneof,
  constant,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeDocx } from '../../../src/core/6-export/docx/write'
import { correctedPage } from '../../../src/core/4-review/corrected-text'
import { anchorOf } from '../../../src/core/text/anchor'
import { deleted, docxOf, paragraph, run } from '../1-page/formats/docx-files'
import { Editor } from '../4-review/decided'
import { exported, pageOfFile } from './tracked'
import { commentsIn, formattingOf, rejected } from './word-marks'

const EDITOR = '柳青禾'
const isEditors = (author: string): boolean => author === EDITOR
const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/** Runs and what may be around them, at random. */
const words = string({ unit: constantFrom(...'甲乙丙丁，。ab12𠮷'), minLength: 1, maxLength: 6 })
const piece = record({
  text: words,
  format: constantFrom('', '<w:b/>', '<w:i/><w:color w:val="ff0000"/>'),
  inside: constantFrom('run', 'run', 'run', 'ins', 'link', 'field', 'br', 'tab', 'del', 'double'),
})
type Piece = typeof piece extends { generate: (...args: never[]) => { value: infer V } } ? V : never

function pieceXml({ text, format, inside }: Piece): string {
  const one = run(text, format)
  if (inside === 'ins') return `<w:ins w:id="7" w:author="甲">${one}</w:ins>`
  if (inside === 'del') return deleted(text)
  if (inside === 'link') return `<w:hyperlink w:anchor="x">${one}</w:hyperlink>`
  if (inside === 'field') return `<w:fldSimple w:instr="REF a">${one}</w:fldSimple>`
  if (inside === 'br') return `${one}<w:r><w:br/></w:r>`
  if (inside === 'tab') return `<w:r><w:tab/><w:t>${text}</w:t></w:r>`
  return inside === 'double' ? `<w:r><w:t>${text}</w:t><w:t>${text}</w:t></w:r>` : one
}

const block = oneof(
  {
    weight: 4,
    arbitrary: record({ kind: constant('p' as const), pieces: array(piece, { minLength: 1, maxLength: 5 }) }),
  },
  {
    weight: 1,
    arbitrary: record({
      kind: constant('row' as const),
      pieces: array(piece, { minLength: 2, maxLength: 3 }),
    }),
  },
)

const blockXml = ({ kind, pieces }: { kind: 'p' | 'row'; pieces: Piece[] }): string =>
  kind === 'p'
    ? paragraph(pieces.map(pieceXml).join(''))
    : `<w:tbl><w:tr>${pieces.map((one) => `<w:tc>${paragraph(pieceXml(one))}</w:tc>`).join('')}</w:tr></w:tbl>`

const edit = record({
  at: integer({ min: 0, max: 999 }),
  length: integer({ min: 1, max: 7 }),
  now: oneof(constant(''), words),
})

describe('whatever runs a document has and whatever is changed in it', () => {
  it('accepting everything gives the corrected text, rejecting it the text and formatting that came', async () => {
    await assert(
      asyncProperty(
        array(block, { minLength: 1, maxLength: 5 }),
        array(edit, { maxLength: 6 }),
        async (blocks, edits) => {
          const file = docxOf(blocks.map(blockXml).join(''))
          const read = await pageOfFile('稿.docx', file).catch(() => null)
          if (!read) return
          const editor = new Editor(read, EDITOR)
          const { text } = read.source
          for (const { at, length, now } of edits) {
            const where = read.blocks[at % read.blocks.length]
            if (!where) continue
            const start = where.start + (at % (where.end - where.start))
            const end = Math.min(where.end, start + length)
            // A whole character, and no tab between two cells: that is the table's.
            if (
              /[\ud800-\udbff]$|\t/.test(text.slice(start, end)) ||
              /^[\udc00-\udfff]/.test(text.slice(start))
            )
              continue
            editor.decide(
              { kind: 'edit', anchor: anchorOf(text, { start, end }) },
              { kind: 'replace', text: now },
            )
            editor.decide(
              { kind: 'comment', anchor: anchorOf(text, { start, end }) },
              { kind: 'note', text: '问' },
            )
          }
          const page = exported(read, editor.log)
          const { bytes, warnings } = writeDocx(page, file)
          expect(warnings).toEqual([])
          const expected = lines(
            correctedPage(
              text,
              (page.edits ?? []).map(({ start, end, to }) => ({ start, end, text: to })),
            ),
          )
          const after = await pageOfFile('改.docx', bytes).catch(() => null)
          expect(lines(after?.source.text ?? '').map((line) => line.trim())).toEqual(
            expected.map((line) => line.trim()),
          )
          const back = rejected(bytes, isEditors)
          expect((await pageOfFile('退.docx', back)).source.text).toBe(text)
          expect(formattingOf(back)).toEqual(formattingOf(file))
          expect(commentsIn(bytes)).toHaveLength(page.comments?.length ?? 0)
        },
      ),
      { numRuns: 150 },
    )
  })
})
