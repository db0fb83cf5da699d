import type { LeftOutKind } from '../../../left-out'
import type { Role } from '../../role'
import type { ReadingBuilder } from '../reading-builder'
import { attributeOf, childrenOf, collapsed, nameOf, textOf, type HtmlNode } from './tree'

/** A paragraph of a page: what its element says of it, a heading by its level. */
interface HtmlLine {
  readonly text: string
  readonly heading: number | null
  readonly role: Role | null
  readonly leftOut: ReadonlyMap<LeftOutKind, number>
}

const UNREAD = new Set(
  'rp script style noscript template head svg iframe form button select textarea nav audio video canvas object math'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote center dd div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td th thead tfoot tr ul founder-content'.split(
    ' ',
  ),
)
const ROLES: Readonly<Record<string, Role>> = { figcaption: 'caption', li: 'list' }
/** The styles of Word, by the names of their classes: a level of heading, or a role. */
const STYLES: Readonly<Record<string, { readonly heading: number } | { readonly role: Role }>> = {
  msotitle: { heading: 0 },
  msosubtitle: { role: 'subhead' },
  msocaption: { role: 'caption' },
}

/**
 * Adds the paragraphs below an element: of its headings the topmost level that there is are headlines, where the page
 * has none above them yet. A heading that only says that one again is not read twice.
 */
export function addLines(builder: ReadingBuilder, root: HtmlNode, headline: string | null): void {
  const lines = linesBelow(root)
  const topmost = headline === null ? Math.min(...lines.flatMap(({ heading }) => heading ?? [])) : 0
  for (const { text, heading, role, leftOut } of lines) {
    for (const [kind, count] of leftOut) builder.leaveOut(kind, count)
    if (heading !== null && text === headline) continue
    builder.add(text, heading === null ? role : heading === topmost ? 'headline' : 'subhead')
  }
}

function linesBelow(root: HtmlNode): HtmlLine[] {
  const lines: HtmlLine[] = []
  let [text, leftOut] = ['', new Map<LeftOutKind, number>()]
  const count = (kind: LeftOutKind): void => {
    leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1)
  }
  const end = (heading: number | null, role: Role | null): void => {
    const line = collapsed(text)
    text = ''
    if (line === '') return
    lines.push({ text: line, heading, role, leftOut })
    leftOut = new Map()
  }
  const walk = (node: HtmlNode, heading: number | null, role: Role | null): void => {
    const name = nameOf(node)
    if ('value' in node) text += node.value
    else if (name === 'br' && heading !== null) text += '\u3000'
    else if (name === 'br') end(heading, role)
    else if (name === 'img') count('pictures')
    else if (name === 'rt') count('ruby')
    else if (name === 'del') count('deletions')
    else if (/mso-list\s*:\s*ignore/i.test(attributeOf(node, 'style') ?? '')) count('numbers')
    else if (/mso-element\s*:\s*comment\b/i.test(attributeOf(node, 'style') ?? '')) count('comments')
    else if (isHidden(node)) count('hidden')
    else if (name === 'tr') row(node)
    else if (!UNREAD.has(name)) {
      if (name === 'ins') count('insertions')
      const style = STYLES[(attributeOf(node, 'class') ?? '').toLowerCase()]
      const level = /^h([1-6])$/.exec(name)?.[1]
      const isBlock = BLOCKS.has(name)
      if (isBlock) end(heading, role)
      const styled = style && 'heading' in style ? style.heading : heading
      const [inner, own] = [
        level === undefined ? styled : Number(level),
        style && 'role' in style ? style.role : (ROLES[name] ?? role),
      ]
      for (const child of childrenOf(node)) walk(child, inner, own)
      if (isBlock) end(inner, own)
    }
  }
  /** Cells that hold a line each make one line; others are read one after the other. */
  const row = (node: HtmlNode): void => {
    end(null, null)
    const cells = childrenOf(node).filter((cell) => /^t[dh]$/.test(nameOf(cell)))
    const isLine =
      cells.length > 1 &&
      cells.every((cell) => linesBelow(cell).filter(({ text }) => text !== '').length <= 1)
    if (isLine) text = cells.map((cell) => collapsed(textOf(cell))).join('\u3000')
    else for (const cell of cells) walk(cell, null, null)
    end(null, null)
  }
  for (const child of childrenOf(root)) walk(child, null, null)
  end(null, null)
  // What stands after the last line is told with it.
  return leftOut.size === 0 ? lines : [...lines, { text: '', heading: null, role: null, leftOut }]
}

/** Text that no browser shows. */
const isHidden = (node: HtmlNode): boolean =>
  textOf(node).trim() !== '' &&
  (attributeOf(node, 'hidden') !== undefined || /display\s*:\s*none/i.test(attributeOf(node, 'style') ?? ''))
