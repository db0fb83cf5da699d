import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type HtmlNode = Tree.Node
export type HtmlElement = Tree.Element

const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => {
  if ('content' in node) return node.content.childNodes
  return 'childNodes' in node ? node.childNodes : []
}

/** All elements below of these names, in the order of the page. */
export function* elementsNamed(node: HtmlNode, ...names: readonly string[]): Generator<HtmlElement> {
  for (const child of childrenOf(node)) {
    if (isElement(child) && names.includes(child.tagName)) yield child
    yield* elementsNamed(child, ...names)
  }
}

export const attributeOf = (node: HtmlNode, name: string): string | undefined =>
  'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined

export const nameOf = (node: HtmlNode): string => (isElement(node) ? node.tagName : node.nodeName)

export const textOf = (node: HtmlNode): string =>
  'value' in node ? node.value : childrenOf(node).map(textOf).join('')

/** White space as a browser shows it; a line end between two Chinese characters is none. */
export const collapsed = (text: string): string =>
  text
    .replace(/(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim()
