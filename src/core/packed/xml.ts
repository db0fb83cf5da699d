import { DOMParser, onErrorStopParsing, XMLSerializer, type Element, type Node } from '@xmldom/xmldom'
import { failed, ok, type Outcome } from '../problem'

export type { Element, Node } from '@xmldom/xmldom'

/** A tree takes sixty times the memory of its text, and two thirds of a second for a million characters. */
const MOST_BYTES = 6 * 1024 * 1024
/** No document is so deep; reading one that is takes a time that grows with the square of it. */
const DEEPEST = 500
/** Six megabytes that a word processor wrote have not half as many. */
const MOST_ELEMENTS = 200_000
const [ELEMENT, TEXT, CDATA] = [1, 3, 4]
const [SLASH, MARK, QUERY] = [0x2f, 0x21, 0x3f]

/**
 * The root of an XML document. A document type declaration is refused, for entities can be made to fill the memory;
 * where a format prescribes a plain one it is dropped. Problems: file-entities, file-bomb, file-broken.
 */
export function parseXml(
  bytes: Uint8Array,
  name: string,
  doctype: 'refuse' | 'drop' = 'refuse',
): Outcome<Element> {
  if (bytes.length > MOST_BYTES) return failed('file-bomb', name, `${bytes.length} bytes of XML`)
  try {
    return parseXmlText(decodeXml(bytes), name, doctype)
  } catch (error) {
    return broken(name, error)
  }
}

/** The same of a document whose bytes are read already. */
export function parseXmlText(text: string, name: string, doctype: 'refuse' | 'drop'): Outcome<Element> {
  if (text.length > MOST_BYTES) return failed('file-bomb', name, `${text.length} characters of XML`)
  try {
    const plain = doctype === 'drop' ? text.replace(/<!DOCTYPE[^[\]<>]{0,2000}>/, '') : text
    if (plain.includes('<!DOCTYPE')) return failed('file-entities', name)
    const { count, isTooDeep } = elementsIn(plain)
    if (isTooDeep) return failed('file-broken', name, `over ${DEEPEST} elements deep`)
    if (count > MOST_ELEMENTS) return failed('file-bomb', name, `over ${MOST_ELEMENTS} elements`)
    const parser = new DOMParser({ locator: false, onError: onErrorStopParsing })
    const root = parser.parseFromString(plain, 'text/xml').documentElement
    return root ? ok(root) : failed('file-broken', name, 'no element')
  } catch (error) {
    return broken(name, error)
  }
}

const broken = (name: string, error: unknown): Outcome<never> =>
  failed('file-broken', name, error instanceof Error ? error.message.slice(0, 200) : String(error))

/** How many elements there are, and whether more are within each other than in any document: by the tags alone. */
function elementsIn(text: string): { readonly count: number; readonly isTooDeep: boolean } {
  let [depth, count] = [0, 0]
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text.charCodeAt(at + 1)
    if (next === SLASH) depth--
    else if (next !== MARK && next !== QUERY) {
      count++
      const end = text.indexOf('>', at)
      if (text.charCodeAt(end - 1) !== SLASH && ++depth > DEEPEST) return { count, isTooDeep: true }
    }
  }
  return { count, isTooDeep: false }
}

/** By the byte order mark, else as the document says, else UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  const said = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1]
  return new TextDecoder(said ?? 'utf-8').decode(bytes)
}

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT

/** Text, written as it is or as CDATA. */
export const isText = (node: Node): boolean => node.nodeType === TEXT || node.nodeType === CDATA

export function* childrenOf(node: Node): Generator<Node> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child
}

export function* elementsOf(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) if (isElement(child)) yield child
}

/** The first child of this local name, whatever its namespace. */
export function childNamed(node: Node | undefined, name: string): Element | undefined {
  if (node) for (const child of elementsOf(node)) if (child.localName === name) return child
  return undefined
}

/** All elements below of these local names, in the order of the document. */
export function* allNamed(node: Node, ...names: readonly string[]): Generator<Element> {
  for (const child of elementsOf(node)) {
    if (names.includes(child.localName ?? '')) yield child
    yield* allNamed(child, ...names)
  }
}

/** An attribute by its local name, whatever its namespace. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  if (element)
    for (let i = 0; i < element.attributes.length; i++) {
      const attribute = element.attributes.item(i)
      if (attribute?.localName === name) return attribute.value
    }
  return undefined
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** An XML document as it is written to a file. */
export const writeXml = (root: Element): Uint8Array =>
  new TextEncoder().encode(HEAD + new XMLSerializer().serializeToString(root))

/** What no XML document may hold, however it is written; a lone half of a surrogate pair among it. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** A text with what XML can't hold replaced by the sign for a character that is not known. */
export const forXml = (text: string): string => text.replace(FORBIDDEN, '\ufffd')

/** A text as it is written between tags and in attributes. */
export const escapedXml = (text: string): string =>
  forXml(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
