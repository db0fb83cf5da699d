import { allNamed, childNamed, elementsOf, type Element, type Node } from '../../packed/xml'
import { firstFrom, type Span } from '../../text/span'
import { around, doneBy, placeBehind, type Doer, type Markup } from './markup'
import type { Atom } from './runs'

/** What is changed of the text, without what both have in common at their ends. */
export interface TrackedEdit extends Span, Doer {
  readonly text: string
  /** All that the edit is about: what is inserted stands beside a character of it. */
  readonly within: Span
}

/** What formatting says of changes that were tracked. */
const TRACKED = /^(?:rPrChange|ins|del|moveFrom|moveTo)$/

function dropAll(parent: Element, names: RegExp): void {
  for (const child of [...elementsOf(parent)])
    if (names.test(child.localName ?? '')) parent.removeChild(child)
}

/** What of someone's own is split where something of another's is put into it. */
const CARRIERS = new Set(['ins', 'moveTo'])
/** A paragraph with one of these stays, though all its text that is read is deleted. */
const KEEPS = [
  't',
  'drawing',
  'pict',
  'object',
  'footnoteReference',
  'endnoteReference',
  'sectPr',
  'oMath',
  'fldChar',
]

/** Writes edits into a document as tracked changes. */
export class Tracker {
  readonly #markup: Markup
  readonly #atoms: readonly Atom[]
  readonly #isHeadline: (paragraph: Element) => boolean

  /** `atoms`: the text's runs in order, parted where the edits begin and end. */
  constructor(markup: Markup, atoms: readonly Atom[], isHeadline: (paragraph: Element) => boolean) {
    this.#markup = markup
    this.#atoms = atoms
    this.#isHeadline = isHeadline
  }

  /** Marks an edit; false where nothing of the document is where it belongs. */
  mark(edit: TrackedEdit): boolean {
    const at = firstFrom(this.#atoms, edit.start)
    const gone = this.#atoms.slice(at, firstFrom(this.#atoms, edit.end))
    const [first] = gone
    const paragraph = first && paragraphOf(first.run)
    const marks = gone.map(({ run }) => this.#delete(run, edit))
    if (edit.text === '') return gone.length > 0
    if (first) {
      const own = gone.filter(({ run }) => paragraphOf(run) === paragraph).length
      this.#insert(marks[own - 1] ?? first.run, first.run, edit)
      return true
    }
    const [before, behind] = [this.#atoms[at - 1], this.#atoms[at]]
    if (before?.end === edit.start && before.end > edit.within.start)
      this.#insert(outermost(before.run), before.run, edit)
    else if (behind?.start === edit.start && behind.start < edit.within.end)
      this.#insertBefore(behind.run, edit)
    else return false
    return true
  }

  /** Wraps a run as deleted; gives what stands in its place. */
  #delete(run: Element, doer: Doer): Element {
    for (const child of [...elementsOf(run)])
      if (child.localName === 't') {
        const [text] = this.#markup.text(child, child.textContent ?? '', 'delText')
        if (text) run.replaceChild(text, child)
      }
    const mark = this.#markup.tracked(run, 'del', doer)
    run.parentNode?.insertBefore(mark, run)
    mark.appendChild(run)
    return mark
  }

  /** Puts new words behind a node, formatted as a run; a line end in them begins another paragraph. */
  #insert(place: Node, like: Element, edit: TrackedEdit): void {
    let at: Node | null = this.#out(place)
    const paragraph = paragraphOf(like)
    const canPart = paragraph !== null && at.parentNode === paragraph && !this.#isHeadline(paragraph)
    const lines = canPart ? edit.text.split('\n') : [edit.text]
    lines.forEach((line, i) => {
      if (i > 0 && paragraph) {
        this.#part(paragraph, at, edit)
        at = null
      }
      if (line === '') return
      const mark = this.#inserted(like, line, edit)
      if (at) placeBehind(at, mark)
      else paragraph?.insertBefore(mark, firstContent(paragraph))
      at = mark
    })
  }

  /** The same before the first character of all: there is no node to put it behind. */
  #insertBefore(run: Element, edit: TrackedEdit): void {
    const stand = this.#markup.make(run, 'r')
    run.parentNode?.insertBefore(stand, run)
    this.#insert(stand, run, edit)
    const parent = stand.parentNode
    parent?.removeChild(stand)
    if (parent && !parent.firstChild && CARRIERS.has(parent.localName ?? ''))
      parent.parentNode?.removeChild(parent)
  }

  /** Climbs out of someone's own insertion, which is split behind the node. */
  #out(node: Node): Node {
    let at = node
    for (;;) {
      const parent = at.parentNode as Element | null
      if (!parent || !CARRIERS.has(parent.localName ?? '')) return at
      if (at.nextSibling) {
        const rest = this.#markup.shell(parent)
        while (at.nextSibling) rest.appendChild(at.nextSibling)
        placeBehind(parent, rest)
      }
      at = parent
    }
  }

  #inserted(like: Element, words: string, doer: Doer): Element {
    const run = this.#markup.make(like, 'r')
    const properties = childNamed(like, 'rPr')
    if (properties) {
      const copy = this.#markup.copy(properties)
      dropAll(copy, TRACKED)
      run.appendChild(copy)
    }
    for (const part of this.#markup.text(like, words)) run.appendChild(part)
    return this.#markup.tracked(like, 'ins', doer, [run])
  }

  /**
   * Begins another paragraph behind a node, or (null) at the paragraph's beginning: what stands up to there goes into a
   * paragraph of its own before, whose mark is the inserted one.
   */
  #part(paragraph: Element, at: Node | null, doer: Doer): void {
    const before = this.#markup.shell(paragraph)
    const properties = childNamed(paragraph, 'pPr')
    if (properties) {
      const copy = this.#markup.copy(properties)
      dropAll(copy, /^(?:sectPr|pPrChange)$/)
      // What was done to the paragraph's mark was not done to the new one.
      const mark = childNamed(copy, 'rPr')
      if (mark) dropAll(mark, TRACKED)
      before.appendChild(copy)
    }
    for (let node = at && paragraph.firstChild; node;) {
      const next: Node | null = node === at ? null : node.nextSibling
      if (node !== properties) before.appendChild(node)
      node = next
    }
    paragraph.parentNode?.insertBefore(before, paragraph)
    this.#markEnd(before, 'ins', doer)
  }

  /** Marks the end of a paragraph as inserted or deleted. */
  #markEnd(paragraph: Element, name: 'ins' | 'del', doer: Doer): void {
    let properties = childNamed(paragraph, 'pPr')
    if (!properties) {
      properties = this.#markup.make(paragraph, 'pPr')
      paragraph.insertBefore(properties, paragraph.firstChild)
    }
    let mark = childNamed(properties, 'rPr')
    if (!mark) {
      mark = this.#markup.make(paragraph, 'rPr')
      const behind = childNamed(properties, 'sectPr') ?? childNamed(properties, 'pPrChange') ?? null
      properties.insertBefore(mark, behind)
    }
    if (childNamed(mark, name)) return
    const first = name === 'del' ? childNamed(mark, 'ins') : undefined
    mark.insertBefore(
      this.#markup.make(paragraph, name, { id: this.#markup.fresh(), ...doneBy(doer) }),
      first ? first.nextSibling : mark.firstChild,
    )
  }

  /** Makes one paragraph of two that an edit takes the break between away; false where they are not neighbours. */
  join(first: Element, second: Element, doer: Doer): boolean {
    const between: Element[] = []
    for (let at: Node | null = first; at !== second; at = at.nextSibling) {
      if (!at || (at !== first && PARTS.has(at.localName ?? '') && at.localName !== 'p')) return false
      if (at.localName === 'p') between.push(at as Element)
    }
    for (const paragraph of between) this.#markEnd(paragraph, 'del', doer)
    return true
  }

  /** Takes a paragraph away of which all text is deleted, where nothing else stands in it and another follows. */
  empty(paragraph: Element, doer: Doer): void {
    if (!allNamed(paragraph, ...KEEPS).next().done) return
    let next = paragraph.nextSibling
    while (next && !PARTS.has(next.localName ?? '')) next = next.nextSibling
    if (next?.localName === 'p') this.#markEnd(paragraph, 'del', doer)
  }
}

/** What follows a paragraph in a body, a cell or a note. */
const PARTS = new Set(['p', 'tbl', 'sdt', 'sectPr'])

/** The paragraph that a run stands in. */
export const paragraphOf = (run: Node): Element | null => around(run, 'p')

/** A run, or the mark around it that says it is deleted. */
const outermost = (run: Element): Node => (run.parentNode?.localName === 'del' ? run.parentNode : run)

const firstContent = (paragraph: Element): Node | null => {
  const properties = childNamed(paragraph, 'pPr')
  return properties ? properties.nextSibling : paragraph.firstChild
}
