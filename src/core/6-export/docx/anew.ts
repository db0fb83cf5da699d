import { packageOf, type DocxPackage } from '../../1-page/formats/docx/package'
import type { PlacedPiece } from '../../1-page/formats/docx/placed'
import { emphasisSigns } from '../../1-page/emphasis'
import type { Role } from '../../1-page/role'
import { escapedXml, forXml } from '../../packed/xml'
import type { Span } from '../../text/span'
import type { ExportedArticle, ExportedPage } from '../exported'
import { listOf } from './markup'

/** A document with a page's text as it came, before anything is marked in it. */
interface NewDocument {
  readonly document: DocxPackage
  readonly pieces: readonly PlacedPiece[]
  /** What it is to say with everything accepted. */
  readonly expected: string
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The names are those by which Word, and our own reader, know what a paragraph is. Sizes in half points. */
const STYLES: Readonly<Partial<Record<Role, { id: string; name: string; paragraph: string; run: string }>>> =
  {
    kicker: { id: 'Kicker', name: '引题', paragraph: '<w:jc w:val="center"/>', run: size(28) },
    headline: {
      id: 'Title',
      name: 'Title',
      paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:jc w:val="center"/>',
      run: `<w:b/>${size(40)}`,
    },
    subhead: { id: 'Subtitle', name: 'Subtitle', paragraph: '<w:jc w:val="center"/>', run: size(28) },
    byline: { id: 'Byline', name: '署名', paragraph: '<w:jc w:val="center"/>', run: '' },
    caption: { id: 'Caption', name: 'caption', paragraph: '', run: size(18) },
  }

function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

/** A new document: article by article in reading order, what is noise left out. */
export function newDocument(page: ExportedPage): NewDocument {
  const paragraphs = page.articles.flatMap((article) => paragraphsOf(page, article))
  const spans: PlacedSpan[] = []
  const body = paragraphs
    .map(({ role, stretches }) => `<w:p>${styleOf(role)}${runsOf(page.text, stretches, spans)}</w:p>`)
    .join('')
  const opened = packageOf(partsOf(body), page.source.name)
  if (!opened.ok) throw new Error(opened.problem.detail ?? opened.problem.code)
  const elements = listOf(opened.value.document, 't', 'tab')
  const pieces = spans.map((span, i): PlacedPiece => {
    const element = elements[i]
    if (!element) throw new Error('a document of our own has lost a piece')
    return { ...span, element, from: 0 }
  })
  const expected = page.articles
    .flatMap(({ paragraphs: printed = [] }) => printed.map(({ corrected }) => corrected))
    .join('\n')
  return { document: opened.value, pieces: pieces.sort((a, b) => a.start - b.start), expected }
}

type PlacedSpan = Span

interface NewParagraph {
  readonly role: Role
  readonly stretches: readonly Span[]
}

/** Blocks that are one sentence are one paragraph. */
function paragraphsOf({ blocks }: ExportedPage, { blocks: own, joins }: ExportedArticle): NewParagraph[] {
  const byId = new Map(blocks.map((block) => [block.id, block]))
  const joined = new Set(joins.map(({ second }) => second))
  const paragraphs: { role: Role; stretches: Span[] }[] = []
  for (const id of own) {
    const block = byId.get(id)
    if (!block) continue
    const last = paragraphs.at(-1)
    if (last && joined.has(id)) last.stretches.push(block)
    else paragraphs.push({ role: block.role, stretches: [block] })
  }
  return paragraphs
}

const styleOf = (role: Role): string => {
  const style = STYLES[role]
  return style ? `<w:pPr><w:pStyle w:val="${style.id}"/></w:pPr>` : ''
}

interface StyledSpan extends Span {
  readonly isBold: boolean
}

/** The text of a paragraph, stretch by stretch, without the signs that only say what of it is bold. */
function styledOf(text: string, stretches: readonly Span[]): StyledSpan[] {
  const whole = stretches.map(({ start, end }) => text.slice(start, end)).join('')
  const signs = emphasisSigns(whole, { start: 0, end: whole.length })
  const ends = [...signs, { start: whole.length, end: whole.length }]
  const parts = ends.map(({ start: end }, i) => ({ start: signs[i - 1]?.end ?? 0, end, isBold: i % 2 === 1 }))
  let before = 0
  return stretches.flatMap(({ start, end }) => {
    const shift = start - before
    before += end - start
    return parts.flatMap((part): StyledSpan[] => {
      const [from, to] = [Math.max(start, part.start + shift), Math.min(end, part.end + shift)]
      return from < to ? [{ start: from, end: to, isBold: part.isBold }] : []
    })
  })
}

/** One run a stretch that is set alike, and where each of its elements stands in the text. */
function runsOf(text: string, stretches: readonly Span[], spans: PlacedSpan[]): string {
  return styledOf(text, stretches)
    .map(({ start, end, isBold }) => {
      let at = start
      const parts = text
        .slice(start, end)
        .split(/(\t)/)
        .filter((part) => part !== '')
      const inner = parts.map((part) => {
        spans.push({ start: at, end: at + part.length })
        at += part.length
        return part === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapedXml(forXml(part))}</w:t>`
      })
      return `<w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}${inner.join('')}</w:r>`
    })
    .join('')
}

function partsOf(body: string): Record<string, Uint8Array> {
  const styles = Object.values(STYLES).map(
    ({ id, name, paragraph, run }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}<w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr><w:rPr>${run}</w:rPr></w:style>`,
  )
  const files = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>${size(21)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:line="360" w:lineRule="auto"/><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr></w:style>${styles.join('')}</w:styles>`,
    'word/document.xml': `<w:document xmlns:w="${W}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  }
  const encoder = new TextEncoder()
  return Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, encoder.encode(HEAD + xml)]))
}
