import { strFromU8, unzipSync } from 'fflate'
import { pack } from '../../../src/core/packed/pack'
import {
  allNamed,
  attributeOf,
  childNamed,
  elementsOf,
  parseXml,
  writeXml,
  type Element,
} from '../../../src/core/packed/xml'

const treeOf = (part: Uint8Array): Element => {
  const tree = parseXml(part, '稿.docx')
  if (!tree.ok) throw new Error(tree.problem.detail)
  return tree.value
}

/** The same file with all that some have tracked taken back; whatever else is tracked stays. */
export function rejected(bytes: Uint8Array, isTheirs: (author: string) => boolean): Uint8Array {
  const parts: Record<string, Uint8Array> = unzipSync(bytes)
  for (const [path, part] of Object.entries(parts))
    if (/^word\/(?:document|footnotes|endnotes)\.xml$/.test(path)) {
      const tree = treeOf(part)
      const theirs = (name: string): Element[] =>
        [...allNamed(tree, name)].filter((one) => isTheirs(attributeOf(one, 'author') ?? ''))
      for (const mark of theirs('ins'))
        if (mark.parentNode?.localName === 'rPr') mergeIntoNext(mark)
        else mark.parentNode?.removeChild(mark)
      for (const mark of theirs('del')) unwrap(mark)
      parts[path] = writeXml(tree)
    }
  return pack(parts)
}

function mergeIntoNext(mark: Element): void {
  const paragraph = mark.parentNode?.parentNode?.parentNode as Element
  let next = paragraph.nextSibling
  while (next && next.localName !== 'p') next = next.nextSibling
  const properties = childNamed(next as Element, 'pPr')
  const first = properties ? properties.nextSibling : (next?.firstChild ?? null)
  for (const child of [...elementsOf(paragraph)])
    if (child.localName !== 'pPr') next?.insertBefore(child, first)
  paragraph.parentNode?.removeChild(paragraph)
}

function unwrap(mark: Element): void {
  const parent = mark.parentNode
  if (parent?.localName !== 'rPr')
    for (const child of [...elementsOf(mark)]) {
      for (const text of [...allNamed(child, 'delText')]) {
        const own = text.ownerDocument?.createElementNS(text.namespaceURI, 'w:t') as Element
        own.textContent = text.textContent
        text.parentNode?.replaceChild(own, text)
      }
      parent?.insertBefore(child, mark)
    }
  parent?.removeChild(mark)
}

/** What a Word file's comments say, with the words that each stands at. */
export function commentsIn(bytes: Uint8Array): { author: string; text: string; at: string }[] {
  const parts = unzipSync(bytes)
  const part = parts['word/comments.xml']
  if (!part) return []
  const body = treeOf(parts['word/document.xml'] as Uint8Array)
  return [...allNamed(treeOf(part), 'comment')].map((comment) => {
    const id = attributeOf(comment, 'id') ?? ''
    return {
      author: attributeOf(comment, 'author') ?? '',
      text: [...elementsOf(comment)].map((paragraph) => paragraph.textContent).join('\n'),
      at: wordsAt(body, id),
    }
  })
}

function wordsAt(body: Element, id: string): string {
  let words = ''
  let isIn = false
  const all = [...allNamed(body, 'commentRangeStart', 'commentRangeEnd', 't', 'delText')]
  for (const one of all) {
    if (one.localName === 't' || one.localName === 'delText') words += isIn ? one.textContent : ''
    else if (attributeOf(one, 'id') === id) isIn = one.localName === 'commentRangeStart'
  }
  return words
}

/** All that is tracked in a Word file: who inserted or deleted what. */
export function trackedIn(bytes: Uint8Array): { kind: string; author: string; date: string; text: string }[] {
  const parts = unzipSync(bytes)
  return ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'].flatMap((path) => {
    const part = parts[path]
    if (!part) return []
    return [...allNamed(treeOf(part), 'ins', 'del')].map((mark) => ({
      kind: mark.localName ?? '',
      author: attributeOf(mark, 'author') ?? '',
      date: attributeOf(mark, 'date') ?? '',
      text: mark.textContent ?? '',
    }))
  })
}

/** How each character that is read of a document is formatted. */
export function formattingOf(bytes: Uint8Array): string[] {
  const body = treeOf(unzipSync(bytes)['word/document.xml'] as Uint8Array)
  return [...allNamed(body, 't')].flatMap((text) => {
    const properties = childNamed(text.parentNode as Element, 'rPr')
    const said = properties ? [...elementsOf(properties)].map(({ localName }) => localName).join() : ''
    return Array.from(text.textContent ?? '', (char) => `${char}${said}`)
  })
}

export const xmlOf = (bytes: Uint8Array, path = 'word/document.xml'): string =>
  strFromU8(unzipSync(bytes)[path] as Uint8Array)
