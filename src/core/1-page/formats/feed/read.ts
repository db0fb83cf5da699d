import { failed, ok, type Outcome } from '../../../problem'
import {
  allNamed,
  attributeOf,
  childNamed,
  elementsOf,
  parseXml,
  parseXmlText,
  type Element,
} from '../../../packed/xml'
import { decode } from '../../encoding/decode'
import type { Role } from '../../role'
import type { FileToRead, Reading } from '../input-format'
import { ReadingBuilder } from '../reading-builder'

/** Problems: those of `decode` and `parseXml`; file-other-kind where the XML is no news, file-no-text. */
export function read({ bytes, name, encoding: chosen }: FileToRead): Outcome<Reading> {
  // Systems that pass feeds on often write them anew, and leave what the declaration says.
  const decoded = decode(bytes, name, chosen)
  if (!decoded.ok && chosen !== undefined) return decoded
  const tree = decoded.ok ? parseXmlText(decoded.value.text, name, 'drop') : parseXml(bytes, name, 'drop')
  if (!tree.ok) return tree
  const root = tree.value
  const builder = new ReadingBuilder()
  if (root.localName === 'nitf') addNitf(builder, root)
  else if (/^(?:newsItem|newsMessage|packageItem)$/.test(root.localName ?? '')) addNewsMl(builder, root)
  else return failed('file-other-kind', name, `XML <${root.localName ?? ''}>`)
  const reading = builder.done()
  return reading.text.trim() === ''
    ? failed('file-no-text', name)
    : ok({ ...reading, encoding: decoded.ok ? decoded.value.encoding : null })
}

const flat = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** News Industry Text Format: each body has its head and its content. */
function addNitf(builder: ReadingBuilder, root: Element): void {
  const heads = [...allNamed(root, 'body.head')]
  const titles: readonly (readonly [string, Role])[] = [
    ['hl1', 'headline'],
    ['hl2', 'subhead'],
    ['byline', 'byline'],
  ]
  for (const [name, role] of titles)
    for (const head of heads) for (const element of allNamed(head, name)) builder.add(flat(element), role)
  for (const head of heads) for (const line of allNamed(head, 'dateline')) builder.add(flat(line))
  for (const content of allNamed(root, 'body.content')) addContent(builder, content)
}

/** Paragraphs, headings, lists, captions and rows of tables, wherever they stand. */
function addContent(builder: ReadingBuilder, container: Element): void {
  for (const child of elementsOf(container)) {
    const name = child.localName ?? ''
    const role = CONTENT[name]
    if (role !== undefined) builder.add(flat(child), role)
    else if (name === 'tr') builder.add([...elementsOf(child)].map(flat).join('\t'))
    else if (name === 'media-reference' || name === 'img') builder.leaveOut('pictures')
    else addContent(builder, child)
  }
}

const CONTENT: Readonly<Record<string, Role | null>> = {
  p: null,
  h1: 'headline',
  h2: 'subhead',
  h3: 'subhead',
  hl2: 'subhead',
  li: 'list',
  'media-caption': 'caption',
  figcaption: 'caption',
}

/** NewsML-G2: what is said of an item, and its content in NITF, XHTML or plain text. */
function addNewsMl(builder: ReadingBuilder, root: Element): void {
  const items = root.localName === 'newsItem' ? [root] : [...allNamed(root, 'newsItem')]
  for (const item of items) {
    const meta = childNamed(item, 'contentMeta')
    const nitf = [...allNamed(item, 'nitf')]
    if (meta)
      addMeta(
        builder,
        meta,
        nitf.some((one) => [...allNamed(one, 'hl1')].length > 0),
      )
    for (const one of nitf) addNitf(builder, one)
    if (nitf.length > 0) continue
    for (const inline of allNamed(item, 'inlineXML'))
      addContent(builder, childNamed(childNamed(inline, 'html'), 'body') ?? inline)
    for (const plain of allNamed(item, 'inlineData'))
      for (const line of (plain.textContent ?? '').split('\n')) builder.add(line)
    builder.leaveOut('pictures', [...allNamed(item, 'remoteContent')].length, false)
  }
}

function addMeta(builder: ReadingBuilder, meta: Element, hasOwnHeadline: boolean): void {
  if (hasOwnHeadline) return
  const headlines = [...elementsOf(meta)].filter(({ localName }) => localName === 'headline')
  headlines.forEach((one, i) => {
    const isSub = i > 0 || /sub|deck/i.test(attributeOf(one, 'role') ?? '')
    builder.add(flat(one), isSub ? 'subhead' : 'headline')
  })
  for (const one of elementsOf(meta)) if (one.localName === 'by') builder.add(flat(one), 'byline')
}
