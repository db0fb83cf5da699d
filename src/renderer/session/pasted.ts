import { asChosen, chosenFragment } from '../../core/1-page/formats/html/fragment'

/** What the clipboard holds: plain text, and where the program it comes from gives more the same as HTML. */
export interface Pasted {
  readonly text: string
  readonly html: string
}

/** What gives paragraphs and headings; HTML without any says no more than its text does. */
const HAS_BLOCKS = /<(?:h[1-6]|p|li|tr|blockquote)\b/i

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
  // Some systems give all of the document and mark what was chosen of it.
  const fragment = chosenFragment(html) ?? html
  if (!HAS_BLOCKS.test(fragment) || text.trim() === '') return { content: text, ending: '' }
  return { content: asChosen(fragment), ending: '.html' }
}
