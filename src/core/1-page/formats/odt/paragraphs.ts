import type { LeftOutKind } from '../../../left-out'
import {
  allNamed,
  attributeOf,
  childNamed,
  childrenOf,
  elementsOf,
  isElement,
  isText,
  type Element,
  type Node,
} from '../../../packed/xml'

/** A paragraph of an OpenDocument text. */
export interface OdtParagraph {
  readonly text: string
  /** The name of its style, or of what that is based on. */
  readonly style: string
  /** Of a heading, from 1. */
  readonly level: number | null
  readonly leftOut: ReadonlyMap<LeftOutKind, number>
}

const COUNTED: Readonly<Record<string, LeftOutKind>> = {
  annotation: 'comments',
  image: 'pictures',
  object: 'objects',
  'ruby-text': 'ruby',
  'hidden-text': 'hidden',
  'hidden-paragraph': 'hidden',
}
const UNREAD = new Set([
  'annotation',
  'object',
  'ruby-text',
  'hidden-text',
  'tracked-changes',
  'sequence-decls',
  'forms',
  'desc',
  'title',
])
/** A number of spaces is written as such; no more than a line of them is believed. */
const MOST_SPACES = 100

/** Reads a body in its order: text boxes after the paragraph that holds them, notes at the end. */
export class OdtReader {
  readonly paragraphs: OdtParagraph[] = []
  readonly #styles: ReadonlyMap<string, string>
  readonly #changes: ReadonlyMap<string, string>
  readonly #notes: Element[] = []
  #text = ''
  #leftOut = new Map<LeftOutKind, number>()
  #boxes: Element[] = []

  constructor(content: Element) {
    const named = [...allNamed(content, 'style')].map(
      (style) => [attributeOf(style, 'name') ?? '', attributeOf(style, 'parent-style-name') ?? ''] as const,
    )
    this.#styles = new Map(named)
    const regions = [...allNamed(content, 'changed-region')].map(
      (region) => [attributeOf(region, 'id') ?? '', [...elementsOf(region)][0]?.localName ?? ''] as const,
    )
    this.#changes = new Map(regions)
  }

  read(body: Element): void {
    this.#container(body)
    // A note may have notes.
    for (const note of this.#notes) {
      const before = this.paragraphs.length
      this.#container(note)
      const first = this.paragraphs[before]
      if (first) this.paragraphs[before] = { ...first, leftOut: new Map([...first.leftOut, ['notes', 1]]) }
    }
  }

  #container(container: Element): void {
    for (const child of elementsOf(container)) {
      const name = child.localName ?? ''
      if (name === 'p' || name === 'h') this.#paragraph(child)
      else if (name === 'table-row') this.#row(child)
      else if (name === 'change' || name === 'change-start') this.#change(child)
      else if (!UNREAD.has(name)) this.#container(child)
    }
  }

  /** Cells with a paragraph each are set in one line. */
  #row(row: Element): void {
    const cells = [...elementsOf(row)].filter(({ localName }) => localName === 'table-cell')
    const isLine = cells.length > 1 && cells.every((cell) => [...allNamed(cell, 'p', 'h')].length <= 1)
    if (!isLine) {
      for (const cell of cells) this.#container(cell)
      return
    }
    const texts = cells.map((cell) => {
      for (const paragraph of allNamed(cell, 'p', 'h')) this.#inline(paragraph)
      const text = this.#text.trim()
      this.#text = ''
      return text
    })
    this.#push(texts.join('\t'), '', null)
  }

  #paragraph(element: Element): void {
    this.#inline(element)
    const style = attributeOf(element, 'style-name') ?? ''
    const level = element.localName === 'h' ? Number(attributeOf(element, 'outline-level') ?? 1) : null
    this.#push(this.#text, this.#styles.get(style) || style, level)
  }

  #push(text: string, style: string, level: number | null): void {
    this.paragraphs.push({ text, style, level, leftOut: this.#leftOut })
    this.#text = ''
    this.#leftOut = new Map()
    for (const box of this.#boxes.splice(0)) this.#container(box)
  }

  #inline(parent: Node): void {
    for (const child of childrenOf(parent)) {
      if (isText(child)) this.#text += (child.nodeValue ?? '').replace(/[ \t\r\n]+/g, ' ')
      if (!isElement(child)) continue
      const name = child.localName ?? ''
      const kind = COUNTED[name]
      if (kind) this.#count(kind)
      if (name === 's')
        this.#text += ' '.repeat(Math.min(MOST_SPACES, Number(attributeOf(child, 'c') ?? 1) || 1))
      else if (name === 'tab') this.#text += '\t'
      else if (name === 'line-break') this.#text += '\n'
      else if (name === 'change' || name === 'change-start') this.#change(child)
      else if (name === 'text-box') this.#boxes.push(child)
      else if (name === 'note') this.#note(child)
      else if (!UNREAD.has(name)) this.#inline(child)
    }
  }

  #note(note: Element): void {
    const body = childNamed(note, 'note-body')
    if (body) this.#notes.push(body)
  }

  #change(mark: Element): void {
    const kind = this.#changes.get(attributeOf(mark, 'change-id') ?? '')
    if (kind === 'deletion') this.#count('deletions')
    else if (kind === 'insertion') this.#count('insertions')
  }

  #count(kind: LeftOutKind): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1)
  }
}
