import { escapedXml, parseXml, writeXml, type Element } from '../../packed/xml'
import { attributeOf } from '../../packed/xml'
import { ok, type Outcome } from '../../problem'
import { listOf } from './markup'

/** The parts of a package while it is written anew: bytes, or the tree that will be. */
export type PartsInWork = Map<string, Uint8Array | Element>

const TYPES = '[Content_Types].xml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The tree of a part, made where there is none. Problems: those of `parseXml`. */
function treeOf(parts: PartsInWork, path: string, name: string, empty: string): Outcome<Element> {
  const part = parts.get(path)
  if (part && !(part instanceof Uint8Array)) return ok(part)
  const tree = parseXml(part ?? new TextEncoder().encode(empty), name)
  if (tree.ok) parts.set(path, tree.value)
  return tree
}

const relationsPath = (main: string): string => main.replace(/([^/]*)$/, '_rels/$1.rels')

/** The root of the part with the comments of a document, made and entered where there is none. */
export function commentsPart(
  parts: PartsInWork,
  main: string,
  document: Element,
  name: string,
): Outcome<Element> {
  const relations = treeOf(
    parts,
    relationsPath(main),
    name,
    `<Relationships xmlns="${PACKAGE}/relationships"/>`,
  )
  if (!relations.ok) return relations
  const empty = `<w:comments xmlns:w="${escapedXml(document.namespaceURI ?? '')}"/>`
  const folder = main.replace(/[^/]*$/, '')
  const all = listOf(relations.value, 'Relationship')
  const known = all.find((one) => attributeOf(one, 'Type')?.endsWith('/comments') === true)
  const target = attributeOf(known, 'Target')
  if (target !== undefined) return treeOf(parts, resolved(folder, target), name, empty)
  const types = treeOf(parts, TYPES, name, `<Types xmlns="${PACKAGE}/content-types"/>`)
  if (!types.ok) return types
  const file = free('comments', (one) => parts.has(`${folder}${one}.xml`))
  const ids = new Set(all.map((one) => attributeOf(one, 'Id')))
  addTo(relations.value, 'Relationship', {
    Id: free('rIdComments', (one) => ids.has(one)),
    Type: typeBeside(all),
    Target: `${file}.xml`,
  })
  addTo(types.value, 'Override', {
    PartName: `/${folder}${file}.xml`,
    ContentType: `${WORD}.comments+xml`,
  })
  return treeOf(parts, `${folder}${file}.xml`, name, empty)
}

/** Documents of the strict kind name their relationships otherwise. */
function typeBeside(all: readonly Element[]): string {
  const other = all
    .map(
      (one) =>
        /^(.*\/relationships)\/(?:styles|settings|fontTable)$/.exec(attributeOf(one, 'Type') ?? '')?.[1],
    )
    .find((base) => base !== undefined)
  return `${other ?? OFFICE}/comments`
}

const resolved = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`

function free(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted
  for (let i = 2; isTaken(name); i++) name = `${wanted}${i}`
  return name
}

function addTo(root: Element, name: string, attributes: Readonly<Record<string, string>>): void {
  const element = root.ownerDocument?.createElementNS(
    root.namespaceURI,
    root.prefix ? `${root.prefix}:${name}` : name,
  )
  if (!element) return
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  root.appendChild(element)
}

const MACROS = /\/(?:vbaProject|wordVbaData|keyMapCustomizations)$/

/** Takes the macros out of a document, so that it may be called .docx: true where there were any. */
export function withoutMacros(parts: PartsInWork, main: string, name: string): Outcome<boolean> {
  const types = treeOf(parts, TYPES, name, `<Types xmlns="${PACKAGE}/content-types"/>`)
  if (!types.ok) return types
  const own = listOf(types.value, 'Override').find((one) => attributeOf(one, 'PartName') === `/${main}`)
  if (own && attributeOf(own, 'ContentType')?.includes('macroEnabled') !== true) return ok(false)
  const relations = treeOf(
    parts,
    relationsPath(main),
    name,
    `<Relationships xmlns="${PACKAGE}/relationships"/>`,
  )
  if (!relations.ok) return relations
  if (own) own.setAttribute('ContentType', `${WORD}.document.main+xml`)
  else addTo(types.value, 'Override', { PartName: `/${main}`, ContentType: `${WORD}.document.main+xml` })
  let found = false
  for (const relation of listOf(relations.value, 'Relationship'))
    if (MACROS.test(attributeOf(relation, 'Type') ?? '')) {
      parts.delete(resolved(main.replace(/[^/]*$/, ''), attributeOf(relation, 'Target') ?? ''))
      relation.parentNode?.removeChild(relation)
      found = true
    }
  return ok(found)
}

/** The parts as they are packed. */
export const written = (parts: PartsInWork): Record<string, Uint8Array> =>
  Object.fromEntries(
    [...parts].map(([path, part]) => [path, part instanceof Uint8Array ? part : writeXml(part)]),
  )
