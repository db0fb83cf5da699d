import { allNamed, attributeOf, forXml, type Element, type Node } from '../../packed/xml'

/** Who did something and when, as a document tells it. */
export interface Doer {
  readonly by: string
  /** ISO 8601, UTC; absent where nobody knows. */
  readonly at?: string | undefined
}

const XML = 'http://www.w3.org/XML/1998/namespace'
/** What is told apart by being of one document alone: a copy must not have it. */
const UNIQUE = new Set(['paraId', 'textId'])

/** Makes the elements of a Word document, with numbers that no other of it has. */
export class Markup {
  readonly #taken = new Set<string>()
  #last = 0

  /** `trees`: all that may hold numbers already. */
  constructor(trees: Iterable<Element>) {
    for (const tree of trees)
      for (const element of everyElement(tree)) {
        const id = attributeOf(element, 'id')
        if (id !== undefined) this.#taken.add(id)
      }
  }

  fresh(): string {
    do this.#last++
    while (this.#taken.has(String(this.#last)))
    return String(this.#last)
  }

  /** An element of the namespace of one beside it. */
  make(
    beside: Element,
    name: string,
    attributes: Readonly<Record<string, string>> = {},
    children: readonly Node[] = [],
  ): Element {
    const { namespaceURI, prefix, ownerDocument } = beside
    if (!ownerDocument) throw new Error('an element of no document')
    const element = ownerDocument.createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name)
    for (const [key, value] of Object.entries(attributes))
      element.setAttributeNS(namespaceURI, `${prefix ?? 'w'}:${key}`, forXml(value))
    for (const child of children) element.appendChild(child)
    return element
  }

  /** What says that someone inserted or deleted something. */
  tracked(beside: Element, name: 'ins' | 'del', doer: Doer, children: readonly Node[] = []): Element {
    return this.make(beside, name, { id: this.fresh(), ...doneBy(doer) }, children)
  }

  /** A text as its elements: tabs and line breaks are such. */
  text(beside: Element, text: string, name: 't' | 'delText' = 't'): Element[] {
    return forXml(text)
      .split(/([\t\n])/)
      .filter((part) => part !== '')
      .map((part) => {
        if (part === '\t') return this.make(beside, 'tab')
        if (part === '\n') return this.make(beside, 'br')
        return setText(this.make(beside, name), part)
      })
  }

  /** A copy with what is in it, whose numbers are its own. */
  copy(element: Element): Element {
    const copied = element.cloneNode(true) as Element
    for (const one of everyElement(copied)) this.#renumber(one)
    return copied
  }

  /** A copy without what is in it. */
  shell(element: Element): Element {
    const copied = element.cloneNode(false) as Element
    this.#renumber(copied)
    return copied
  }

  #renumber(element: Element): void {
    for (const attribute of [...element.attributes]) {
      if (UNIQUE.has(attribute.localName ?? '')) element.removeAttributeNode(attribute)
      else if (attribute.localName === 'id' && TRACKED.has(element.localName ?? ''))
        attribute.value = this.fresh()
    }
  }
}

const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange'])

/** Author and date, as the format writes them. */
export const doneBy = ({ by, at }: Doer): Record<string, string> => ({
  author: by,
  ...(at !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(at) ? { date: `${at.slice(0, 19)}Z` } : {}),
})

/** Gives an element its text, in which spaces count at its ends too. */
export function setText(element: Element, text: string): Element {
  element.textContent = text
  element.setAttributeNS(XML, 'xml:space', 'preserve')
  return element
}

/** The nearest element around a node of one of these local names. */
export function around(node: Node, ...names: readonly string[]): Element | null {
  for (let at = node.parentNode; at; at = at.parentNode)
    if (names.includes((at as Element).localName ?? '')) return at as Element
  return null
}

export function placeBehind(place: Node, node: Node): void {
  place.parentNode?.insertBefore(node, place.nextSibling)
}

function* everyElement(tree: Element): Generator<Element> {
  yield tree
  yield* allElements(tree)
}

function* allElements(tree: Element): Generator<Element> {
  for (let child = tree.firstChild; child; child = child.nextSibling)
    if (child.nodeType === tree.nodeType) {
      yield child as Element
      yield* allElements(child as Element)
    }
}

/** All elements below of a local name that are gone through while the tree is changed. */
export const listOf = (tree: Element, ...names: readonly string[]): Element[] => [...allNamed(tree, ...names)]
