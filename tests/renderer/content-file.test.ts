import { expect, it } from 'vitest'
import { contentIn, fileOf, sourceOf } from '../../src/renderer/store/content-file'
import type { PageRow } from '../../src/renderer/store/rows'
import { isContentRow, isPageRow } from '../../src/renderer/store/sound-rows'

const ROW: PageRow = {
  sha256: 'a'.repeat(64),
  name: '稿.docx',
  format: 'docx',
  encoding: null,
  size: 9,
  openedAt: '2026-03-12T08:00:00.000Z',
  copy: 'first',
}
const LAYOUT = {
  lines: [{ start: 0, end: 4, marked: 'headline' }],
  sheets: [{ width: 100, height: 200 }],
  places: [{ start: 0, end: 4, sheet: 0, x: 1, y: 2, width: 3, height: 4 }],
  leftOut: [{ kind: 'comments', count: 1, paragraphs: [1] }],
} as const

it('a page that came without its bytes keeps its layout in the journal and in backups', () => {
  const file = fileOf({ sha256: ROW.sha256, text: '会议召开', layout: LAYOUT })
  expect(sourceOf(ROW, contentIn(file, ROW))).toMatchObject({
    text: '会议召开',
    layout: LAYOUT,
    format: 'docx',
  })
})

it('the text alone, of a text format and of a program that kept no layout', () => {
  const file = new TextEncoder().encode('会议召开')
  expect(contentIn(file, { ...ROW, format: 'txt' })).toEqual({ text: '会议召开' })
  expect(contentIn(file, ROW)).toEqual({ text: '会议召开' })
})

it('rows with a layout and without an encoding are sound, and those with places on no page are not', () => {
  expect(isPageRow(ROW)).toBe(true)
  const content = { sha256: ROW.sha256, text: '会议召开', layout: LAYOUT }
  expect(isContentRow(content)).toBe(true)
  expect(isContentRow({ ...content, layout: { ...LAYOUT, sheets: [] } })).toBe(false)
  const backwards = [{ start: 3, end: 4, marked: null }, LAYOUT.lines[0]]
  expect(isContentRow({ ...content, layout: { ...LAYOUT, lines: backwards } })).toBe(false)
})
