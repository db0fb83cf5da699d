/** What the clipboard holds: plain text, and where the program it comes from gives more the same as HTML. */
export interface Pasted {
  readonly text: string
  readonly html: string
}

/** What gives paragraphs and headings; HTML without any says no more than its text does. */
const HAS_BLOCKS = /<(?:h[1-6]|p|li|tr|blockquote)\b/i
const FRAGMENT = ['<!--StartFragment-->', '<!--EndFragment-->'] as const

export const pastedFrom = (transfer: DataTransfer): Pasted => ({
  text: transfer.getData('text/plain'),
  html: transfer.getData('text/html'),
})

/** The clipboard, asked for; only its text where the rest is not given. */
export async function clipboardContent(): Promise<Pasted> {
  try {
    const [item] = await navigator.clipboard.read()
    const of = async (type: string): Promise<string> =>
      item?.types.includes(type) === true ? (await item.getType(type)).text() : ''
    return { text: await of('text/plain'), html: await of('text/html') }
  } catch {
    return { text: await navigator.clipboard.readText().catch(() => ''), html: '' }
  }
}

/** What is pasted as the content of a file: HTML with its paragraphs and headings, or plain text. Empty for nothing. */
export function contentOf({ text, html }: Pasted): {
  readonly content: string
  readonly ending: '' | '.html'
} {
  const fragment = html.slice(...boundsOf(html))
  if (!HAS_BLOCKS.test(fragment) || text.trim() === '') return { content: text, ending: '' }
  return { content: `<meta charset="utf-8">${FRAGMENT[0]}${fragment}${FRAGMENT[1]}`, ending: '.html' }
}

/** Some systems give all of the document and mark what was chosen of it. */
function boundsOf(html: string): [number, number] {
  const [start, end] = [html.indexOf(FRAGMENT[0]), html.lastIndexOf(FRAGMENT[1])]
  return start < 0 || end < start ? [0, html.length] : [start + FRAGMENT[0].length, end]
}
