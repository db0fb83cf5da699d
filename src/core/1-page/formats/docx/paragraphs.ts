import type { LeftOutKind } from '../../../left-out'
import { allNamed, attributeOf, childNamed, elementsOf, type Element } from '../../../packed/xml'
import type { StyleSays } from '../style-name'
import { styleSays } from './style-role'
import type { DocxPackage } from './package'

/** A piece of a paragraph's text, and the element it stands in: a w:t, or what stands for one character. */
interface DocxPiece {
  /** Offset in the paragraph's text. */
  readonly start: number
  readonly text: string
  readonly element: Element
}

/** A paragraph as it reads with its insertions accepted and its deletions gone. */
export interface DocxParagraph {
  readonly pieces: readonly DocxPiece[]
  readonly says: StyleSays
  readonly leftOut: ReadonlyMap<LeftOutKind, number>
  /** Of a table's row whose cells have a paragraph each: its cells are set in one line. */
  readonly row: number | null
}

export const textOf = ({ pieces }: DocxParagraph): string => pieces.map(({ text }) => text).join('')

/** What holds no text of the document. */
const SKIPPED = new Set([
  'pPr',
  'rPr',
  'sdtPr',
  'sdtEndPr',
  'tblPr',
  'tblGrid',
  'trPr',
  'tcPr',
  'instrText',
  'delInstrText',
  'sectPr',
  'rubyPr',
  'Fallback',
])
const CHARACTERS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
}

/** The paragraphs of a body in the order they are read: what stands in a text box after the paragraph that holds it. */
export function paragraphsOf(body: Element, styles: DocxPackage['styles']): DocxParagraph[] {
  const reader = new BodyReader(styles)
  reader.read(body)
  return reader.done()
}

class BodyReader {
  readonly #styles: DocxPackage['styles']
  readonly #paragraphs: DocxParagraph[] = []
  #pieces: DocxPiece[] = []
  #length = 0
  #leftOut = new Map<LeftOutKind, number>()
  /** The style of the first of several paragraphs whose marks between them were deleted. */
  #says: StyleSays = null
  #isOpen = false
  #row: number | null = null
  #rows = 0
  /** Text boxes of the paragraph being read. */
  #boxes: Element[] = []
  /** For each field that is open: is its result being read, not its instruction? */
  #fields: boolean[] = []

  constructor(styles: DocxPackage['styles']) {
    this.#styles = styles
  }

  done(): DocxParagraph[] {
    if (this.#isOpen) this.#close()
    return this.#paragraphs
  }

  /** What may hold paragraphs: a body, a cell, a text box, a note. */
  read(container: Element): void {
    for (const child of elementsOf(container)) {
      const name = child.localName
      if (name === 'p') this.#paragraph(child)
      else if (name === 'tr') this.#tableRow(child)
      else if (name === 'del' || name === 'moveFrom') this.#count(name === 'del' ? 'deletions' : 'moves')
      else if (!SKIPPED.has(name ?? '') && !isPrompt(child)) this.read(child)
    }
  }

  #tableRow(row: Element): void {
    if (childNamed(childNamed(row, 'trPr'), 'del')) {
      this.#count('deletions')
      return
    }
    const cells = [...elementsOf(row)].filter(({ localName }) => localName === 'tc' || localName === 'sdt')
    const isLine = cells.length > 1 && cells.every((cell) => [...allNamed(cell, 'p')].length <= 1)
    const before = this.#row
    this.#row = isLine ? ++this.#rows : null
    this.read(row)
    this.#row = before
  }

  #paragraph(paragraph: Element): void {
    const properties = childNamed(paragraph, 'pPr')
    // Where nothing of a paragraph is left but its deleted mark, it is the next one's style that stays.
    if (!this.#isOpen || this.#length === 0) this.#says = styleSays(properties, this.#styles)
    if (childNamed(properties, 'numPr')) this.#count('numbers')
    this.#isOpen = true
    this.#runs(paragraph)
    const mark = childNamed(properties, 'rPr')
    // A paragraph whose mark was deleted goes on in the next.
    const goesOn = childNamed(mark, 'del') ?? childNamed(mark, 'moveFrom')
    if (!goesOn) this.#close()
    else if (!this.#leftOut.has('deletions')) this.#count('deletions')
  }

  #close(): void {
    const boxes = this.#boxes
    this.#paragraphs.push({ pieces: this.#pieces, says: this.#says, leftOut: this.#leftOut, row: this.#row })
    this.#pieces = []
    this.#length = 0
    this.#leftOut = new Map()
    this.#boxes = []
    this.#isOpen = false
    const row = this.#row
    this.#row = null
    for (const box of boxes) this.read(box)
    this.#row = row
  }

  #runs(parent: Element): void {
    for (const child of elementsOf(parent)) this.#inline(child)
  }

  #inline(child: Element): void {
    const name = child.localName ?? ''
    const kind = COUNTED[name]
    if (kind && (kind !== 'insertions' || hasText(child))) this.#count(kind)
    if (name === 'fldChar') this.#field(attributeOf(child, 'fldCharType'))
    else if (name === 'txbxContent') this.#boxes.push(child)
    else if (name === 't') this.#add(child.textContent ?? '', child)
    else if (CHARACTERS[name] !== undefined) this.#add(CHARACTERS[name], child)
    else if (name === 'r' && isHidden(child)) this.#count('hidden')
    else if (name === 'rt') return
    else if (!SKIPPED.has(name) && !UNREAD.has(name) && !isPrompt(child)) this.#runs(child)
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(false)
    else if (type === 'separate') this.#fields[this.#fields.length - 1] = true
    else if (type === 'end') this.#fields.pop()
  }

  #add(text: string, element: Element): void {
    if (this.#fields.includes(false) || text === '') return
    this.#pieces.push({ start: this.#length, text, element })
    this.#length += text.length
  }

  #count(kind: LeftOutKind): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1)
  }
}

/** What is told of when it is met, whether it is read or not. */
const COUNTED: Readonly<Record<string, LeftOutKind>> = {
  ins: 'insertions',
  del: 'deletions',
  moveFrom: 'moves',
  commentReference: 'comments',
  ruby: 'ruby',
  blip: 'pictures',
  imagedata: 'pictures',
  object: 'objects',
  oMath: 'objects',
}
const UNREAD = new Set(['del', 'moveFrom', 'delText', 'object', 'oMath', 'oMathPara'])

const hasText = (element: Element): boolean => (element.textContent ?? '') !== ''

const isHidden = (run: Element): boolean => {
  const vanish = childNamed(childNamed(run, 'rPr'), 'vanish')
  return vanish !== undefined && !/^(?:0|false|off)$/.test(attributeOf(vanish, 'val') ?? '')
}

/** A box of a form that nobody has filled in shows what to write there. */
const isPrompt = (element: Element): boolean =>
  element.localName === 'sdt' && childNamed(childNamed(element, 'sdtPr'), 'showingPlcHdr') !== undefined
