/** Kinds of text that are marked up for another program: what an editor would see of them is not the page. */
const KINDS: readonly { readonly name: string; readonly is: (text: string) => boolean }[] = [
  { name: 'RTF', is: (text) => text.startsWith('{\\rtf') },
  { name: 'HTML', is: (text) => /^(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(text) },
  { name: 'XML', is: (text) => /^<\?xml\s/i.test(text) },
  { name: 'JSON', is: isJson },
]

/** What a text really is where it is none to be read as it stands: RTF, HTML, XML, JSON. Null for a text. */
export function otherKindOf(text: string): string | null {
  const start = text.trimStart()
  return KINDS.find(({ is }) => is(start))?.name ?? null
}

/** An object or a list of them; a page may begin with a bracket too. */
function isJson(text: string): boolean {
  if (!/^(?:\{\s*["}]|\[\s*["{[\d])/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
