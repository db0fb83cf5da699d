import type { LeftOutKind } from '../../../left-out'
import {
  attributeOf,
  childNamed,
  childrenOf,
  elementsOf,
  isElement,
  isText,
  type Element,
} from '../../../packed/xml'

/** A paragraph of a story. */
export interface StoryParagraph {
  readonly text: string
  /** The name of its style. */
  readonly style: string
  /** Of its first type, in points; null where neither text nor style says. */
  readonly size: number | null
  readonly leftOut: ReadonlyMap<LeftOutKind, number>
}

/** What paragraph styles say, by their identities. */
export type Sizes = ReadonlyMap<string, number>

const PICTURES = new Set(['Rectangle', 'Oval', 'Polygon', 'GraphicLine', 'EPS', 'Image', 'PDF'])
const CHANGES: Readonly<Record<string, LeftOutKind>> = {
  InsertedText: 'insertions',
  DeletedText: 'deletions',
  MovedText: 'moves',
}
/** Ends a line, not a paragraph. */
const FORCED_BREAK = /\u2028/g
/** What InDesign sets into the text for itself: notes' anchors, joiners, breaks that depend on the line. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\ufeff\ufffc\u00ad\u200b\u0003\u0004\u0007\u0008\u0016-\u001a]/g

/** The point sizes that styles have, their own or those of what they are based on. */
export function sizesOf(styles: Iterable<Element>): Sizes {
  const own = new Map<string, { readonly size: number | null; readonly base: string }>()
  for (const style of styles)
    own.set(attributeOf(style, 'Self') ?? '', {
      size: numberOf(attributeOf(style, 'PointSize')),
      base: childNamed(childNamed(style, 'Properties'), 'BasedOn')?.textContent ?? '',
    })
  const sizes = new Map<string, number>()
  for (const [id, style] of own) {
    let { size, base } = style
    // What is based on itself is followed no further than there are styles.
    for (let i = 0; size === null && i < own.size; i++)
      ({ size, base } = own.get(base) ?? { size: null, base: '' })
    if (size !== null) sizes.set(id, size)
  }
  return sizes
}

/** "ParagraphStyle/正文%3a标题" as it is called: groups of styles and the kind do not belong to the name. */
const styleName = (id: string): string => id.replace(/%3a/gi, ':').split(/[/:]/).at(-1)?.trim() ?? ''

export const numberOf = (text: string | undefined): number | null => {
  const number = Number(text ?? NaN)
  return Number.isFinite(number) ? number : null
}

/** Reads a story in its order: the rows of a table each as a line, notes at the end. */
export class StoryReader {
  readonly paragraphs: StoryParagraph[] = []
  /** The stories of frames that stand in the text, to be read after it. */
  readonly anchored: string[] = []
  readonly #sizes: Sizes
  readonly #notes: Element[] = []
  #text = ''
  #style = ''
  #size: number | null = null
  #leftOut = new Map<LeftOutKind, number>()

  constructor(sizes: Sizes) {
    this.#sizes = sizes
  }

  read(story: Element): void {
    this.#ranges(story)
    this.#end()
    for (const note of this.#notes.splice(0)) {
      this.#count('notes')
      this.#ranges(note)
      this.#end()
    }
  }

  #ranges(parent: Element): void {
    for (const child of elementsOf(parent)) {
      const name = child.localName ?? ''
      if (name === 'ParagraphStyleRange') {
        // What is set as a paragraph is set so whole: another range is another paragraph.
        if (this.#text !== '') this.#end()
        this.#style = attributeOf(child, 'AppliedParagraphStyle') ?? ''
        this.#ranges(child)
      } else if (name === 'CharacterStyleRange') {
        this.#size ??= numberOf(attributeOf(child, 'PointSize'))
        if (attributeOf(child, 'RubyString')) this.#count('ruby')
        this.#ranges(child)
      } else this.#part(child, name)
    }
  }

  #part(element: Element, name: string): void {
    const change = CHANGES[attributeOf(element, 'ChangeType') ?? '']
    if (name === 'Content') this.#content(element)
    else if (name === 'Br') this.#end()
    else if (name === 'Change') {
      if (change) this.#count(change)
      if (change !== 'deletions') this.#ranges(element)
    } else if (name === 'Note') this.#count('comments')
    else if (name === 'Footnote' || name === 'Endnote') this.#notes.push(element)
    else if (name === 'Table') this.#table(element)
    else if (name === 'TextFrame') this.anchored.push(attributeOf(element, 'ParentStory') ?? '')
    else if (name === 'HiddenText') this.#count('hidden')
    else if (PICTURES.has(name)) this.#count('pictures')
    else if (name !== 'Properties') this.#ranges(element)
  }

  #content(content: Element): void {
    for (const child of childrenOf(content))
      if (isText(child)) this.#text += (child.nodeValue ?? '').replace(FORCED_BREAK, '\n').replace(UNSEEN, '')
      else if (isElement(child)) this.#part(child, child.localName ?? '')
  }

  /** Cells are called by column and row, "0:2", and stand in the order of the rows. */
  #table(table: Element): void {
    this.#end()
    const rows = new Map<string, string[]>()
    for (const cell of elementsOf(table)) {
      if (cell.localName !== 'Cell') continue
      const row = attributeOf(cell, 'Name')?.split(':')[1] ?? ''
      const before = this.paragraphs.length
      this.#ranges(cell)
      this.#end()
      const text = this.paragraphs.splice(before).map((paragraph) => paragraph.text.trim())
      rows.set(row, [...(rows.get(row) ?? []), text.filter((line) => line !== '').join('\u3000')])
    }
    for (const cells of rows.values()) {
      this.#text = cells.join('\t')
      this.#end()
    }
  }

  #end(): void {
    if (this.#text.trim() !== '' || this.#leftOut.size > 0)
      this.paragraphs.push({
        text: this.#text,
        style: styleName(this.#style),
        size: this.#size ?? this.#sizes.get(this.#style) ?? null,
        leftOut: this.#leftOut,
      })
    this.#text = ''
    this.#size = null
    this.#leftOut = new Map()
  }

  #count(kind: LeftOutKind): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1)
  }
}
