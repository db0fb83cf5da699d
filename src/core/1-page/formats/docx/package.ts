import { ok, failed, type Outcome } from '../../../problem'
import { unpack, type Parts } from '../../../packed/unpack'
import { allNamed, attributeOf, childNamed, parseXml, type Element } from '../../../packed/xml'

/** A Word file, opened: its parts and the trees of those that are read. Writers change the document's tree in place. */
export interface DocxPackage {
  readonly parts: Parts
  /** The path of the part that is the document. */
  readonly path: string
  readonly document: Element
  /** The roots of the parts that are read, by their paths. */
  readonly trees: ReadonlyMap<string, Element>
  readonly styles: ReadonlyMap<string, DocxStyle>
  readonly notes: readonly Element[]
  /** Headers and footers. */
  readonly running: readonly Element[]
}

interface DocxStyle {
  readonly name: string
  readonly basedOn: string | undefined
  /** The level in the outline, 0 for the top. */
  readonly level: number | undefined
}

const MAIN = 'word/document.xml'

/** So many bytes of all parts together, pictures among them, are unpacked where a file is written anew. */
const MOST_WHOLE = 256 * 1024 * 1024

/** Opens a file to read it, or (`whole`) with all its parts. Problems: those of `unpack` and `parseXml`. */
export function openDocx(bytes: Uint8Array, name: string, whole = false): Outcome<DocxPackage> {
  const parts = whole ? unpack(bytes, name, () => true, MOST_WHOLE) : unpack(bytes, name, isRead)
  return parts.ok ? packageOf(parts.value, name) : parts
}

/** The same of parts that are unpacked. Problems: those of `parseXml`. */
export function packageOf(parts: Parts, name: string): Outcome<DocxPackage> {
  const trees = new Map<string, Element>()
  for (const [path, part] of Object.entries(parts)) {
    if (!isRead(path)) continue
    const tree = parseXml(part, name)
    if (!tree.ok) return tree
    trees.set(path, tree.value)
  }
  const path = mainPart(trees.get('_rels/.rels'))
  const document = trees.get(path)
  if (!document) return failed('file-broken', name, `no ${path}`)
  const named = (pattern: RegExp): Element[] =>
    [...trees].filter(([one]) => pattern.test(one)).map(([, tree]) => tree)
  return ok({
    parts,
    path,
    document,
    trees,
    styles: stylesOf(named(/^word\/styles\d*\.xml$/)[0]),
    notes: named(/^word\/(?:footnotes|endnotes)\d*\.xml$/),
    running: named(/^word\/(?:header|footer)\d*\.xml$/),
  })
}

/** The parts that are read; pictures, fonts and settings are not. */
const isRead = (part: string): boolean =>
  /^(?:_rels\/\.rels|word\/(?:document|styles|footnotes|endnotes|header|footer)\d*\.xml)$/.test(part)

function mainPart(relations: Element | undefined): string {
  if (relations)
    for (const relation of allNamed(relations, 'Relationship'))
      if (attributeOf(relation, 'Type')?.endsWith('/officeDocument') === true)
        return attributeOf(relation, 'Target')?.replace(/^\/?(?:\.\/)?/, '') ?? MAIN
  return MAIN
}

function stylesOf(tree: Element | undefined): ReadonlyMap<string, DocxStyle> {
  const styles = new Map<string, DocxStyle>()
  if (tree)
    for (const style of allNamed(tree, 'style')) {
      const level = attributeOf(childNamed(childNamed(style, 'pPr'), 'outlineLvl'), 'val')
      styles.set(attributeOf(style, 'styleId') ?? '', {
        name: attributeOf(childNamed(style, 'name'), 'val') ?? '',
        basedOn: attributeOf(childNamed(style, 'basedOn'), 'val'),
        level: level === undefined ? undefined : Number(level),
      })
    }
  return styles
}
