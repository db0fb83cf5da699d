import type { PlacedPiece } from '../../1-page/formats/docx/placed'
import { attributeOf, type Element, type Node } from '../../packed/xml'
import { firstFrom, type Span } from '../../text/span'
import { around, doneBy, listOf, placeBehind, type Markup } from './markup'
import type { Atom } from './runs'
import type { Said } from './said'

/** Where a comment goes: at a stretch of the document's own text, or (no program has them inside) beside a note or box. */
export interface CommentPlace {
  readonly said: Said
  readonly span: Span
  /** The paragraph with the text box, or the run with the note's number. */
  readonly host: Element | null
}

/**
 * Where comments go, their ends drawn in to what is there of the document; null for one whose words are nowhere in it.
 * `body`: where notes are referred to.
 */
export function placeComment(said: Said, pieces: readonly PlacedPiece[], body: Element): CommentPlace | null {
  let first = firstFrom(pieces, said.start)
  if ((pieces[first - 1]?.end ?? -1) > said.start) first--
  const begins = pieces[first]
  if (!begins || begins.start >= said.end) return null
  const story = storyOf(begins.element)
  let last = first
  for (let i = first; (pieces[i]?.start ?? Infinity) < said.end; i++)
    if (storyOf(pieces[i]?.element ?? begins.element) === story) last = i
  const span = {
    start: Math.max(said.start, begins.start),
    end: Math.min(said.end, pieces[last]?.end ?? said.end),
  }
  if (!story) return { said, span, host: null }
  const host = hostOf(story, body)
  return host && { said, span, host }
}

/** The text box or note that something stands in; null in the document's own text. */
const storyOf = (element: Element): Element | null => around(element, 'txbxContent', 'footnote', 'endnote')

function hostOf(story: Element, body: Element): Element | null {
  const kind = story.localName ?? ''
  if (kind === 'txbxContent') {
    const outer = storyOf(story)
    return outer ? hostOf(outer, body) : around(story, 'p')
  }
  const id = attributeOf(story, 'id')
  const reference = listOf(body, `${kind}Reference`).find((one) => attributeOf(one, 'id') === id)
  return reference ? around(reference, 'r') : null
}

/** Sets the marks of comments into the text, and gives their elements for the part that holds them. */
export class Commenter {
  readonly #markup: Markup
  readonly #atoms: readonly Atom[]
  readonly #text: string
  readonly #root: Element

  /** `root`: of the part that comments are in. */
  constructor(markup: Markup, atoms: readonly Atom[], text: string, root: Element) {
    this.#markup = markup
    this.#atoms = atoms
    this.#text = text
    this.#root = root
  }

  /** False where the words it is about can't bear its marks. */
  add({ said, span, host }: CommentPlace): boolean {
    const id = this.#markup.fresh()
    const inside = host
      ? []
      : this.#atoms.slice(firstFrom(this.#atoms, span.start), firstFrom(this.#atoms, span.end))
    const [first, last] = [inside[0], inside.at(-1)]
    if (host) this.#beside(host, id)
    else if (first && last) this.#around(first.run, last.run, id)
    else return false
    const quote = host ? `「${this.#text.slice(span.start, span.end)}」` : ''
    this.#root.appendChild(this.#comment(id, said, `${quote}${said.text}`))
    return true
  }

  #beside(host: Element, id: string): void {
    if (host.localName === 'r') this.#around(host, host, id)
    else host.appendChild(this.#reference(host, id))
  }

  #around(first: Element, last: Element, id: string): void {
    const mark = (name: string): Node => this.#markup.make(first, name, { id })
    first.parentNode?.insertBefore(mark('commentRangeStart'), first)
    const end = mark('commentRangeEnd')
    placeBehind(last, end)
    placeBehind(end, this.#reference(last, id))
  }

  #reference(beside: Element, id: string): Element {
    return this.#markup.make(beside, 'r', {}, [this.#markup.make(beside, 'commentReference', { id })])
  }

  #comment(id: string, said: Said, text: string): Element {
    const root = this.#root
    const paragraphs = text.split('\n').map((line, i) => {
      const mark = this.#markup.make(root, 'r', {}, [this.#markup.make(root, 'annotationRef')])
      const run = this.#markup.make(root, 'r', {}, this.#markup.text(root, line))
      return this.#markup.make(root, 'p', {}, i === 0 ? [mark, run] : [run])
    })
    const initials = [...said.by].slice(0, 2).join('')
    return this.#markup.make(root, 'comment', { id, ...doneBy(said), initials }, paragraphs)
  }
}
