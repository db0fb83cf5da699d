import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { parse, parseFragment } from 'parse5'
import { failed, ok, type Outcome } from '../../../problem'
import { decode } from '../../encoding/decode'
import type { EncodingId } from '../../encoding/encodings'
import type { FileToRead, Reading } from '../input-format'
import { ReadingBuilder } from '../reading-builder'
import { addArticle, addOverview } from './digital-paper'
import { chosenFragment } from './fragment'
import { addLines } from './lines'
import { collapsed, elementsNamed, textOf } from './tree'

/** A page with more elements than this is none to be read. */
const MOST_ELEMENTS = 60_000
const MOST_BYTES = 4 * 1024 * 1024
/** Looking for the article in more takes a time that grows with their square: then all of the page is read. */
const MOST_SEARCHED = 15_000
/** Elements within each other; browsers stop there too. */
const DEEPEST = 512
/** Characters: less is no article, and the whole page is read instead. */
const LEAST = 80

/** Problems: those of `decode`; file-bomb, file-no-text. */
export function read({ bytes, name, encoding }: FileToRead): Outcome<Reading> {
  if (bytes.length > MOST_BYTES) return failed('file-bomb', name, `${bytes.length} bytes of HTML`)
  const decoded = decodeHtml(bytes, name, encoding)
  if (!decoded.ok) return decoded
  const html = decoded.value.text
  const tags = html.match(/<[a-z]/gi)?.length ?? 0
  if (tags > MOST_ELEMENTS || isTooDeep(html)) return failed('file-bomb', name, `${tags} elements`)
  const builder = new ReadingBuilder()
  // Someone chose it, and wants all of it.
  const chosen = chosenFragment(html)
  if (chosen !== null) addLines(builder, parseFragment(chosen), null)
  else if (!addArticle(builder, html) && !addOverview(builder, html))
    addReadable(builder, html, tags <= MOST_SEARCHED)
  const reading = builder.done()
  if (reading.text.trim() === '') return failed('file-no-text', name)
  return ok({ ...reading, encoding: decoded.value.encoding })
}

/** What the page says its characters are written in counts where they don't tell it themselves. */
function decodeHtml(bytes: Uint8Array, name: string, chosen: EncodingId | undefined) {
  const found = decode(bytes, name, chosen)
  if (found.ok || chosen !== undefined) return found
  const head = String.fromCharCode(...bytes.subarray(0, 2048))
  const said = /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  const known = said === undefined ? undefined : CHARSETS[said]
  return known === undefined ? found : decode(bytes, name, known)
}

const CHARSETS: Readonly<Record<string, EncodingId>> = {
  'utf-8': 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
}

/** Elements that are left open count too: a parser closes them at the end. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [tag] of html.matchAll(
    /<\/?(?:div|span|b|i|font|table|a|em|strong|section|ul|ol|blockquote)\b/gi,
  )) {
    depth = tag.startsWith('</') ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) return true
  }
  return false
}

/** Adds what of any web page is to be read: the article in it, or where there is none all of its text. */
function addReadable(builder: ReadingBuilder, html: string, isSearched: boolean): void {
  const found = isSearched
    ? new Readability(parseHTML(html).document as never, { charThreshold: LEAST }).parse()
    : null
  const content = found?.content ?? ''
  const body = parseFragment(content)
  const isArticle = collapsed(textOf(body)).length >= LEAST
  const whole = parse(html)
  const [heading] = elementsNamed(whole, 'h1')
  const title = isArticle ? collapsed(heading ? textOf(heading) : (found?.title ?? '')) : ''
  const [inArticle] = elementsNamed(body, 'h1')
  const hasTitle = title !== '' && !inArticle
  if (hasTitle) builder.add(title, 'headline')
  if (isArticle && found?.byline) builder.add(collapsed(found.byline), 'byline')
  if (isArticle) builder.leaveOut('surroundings', 1, false)
  const [all] = elementsNamed(whole, 'body')
  addLines(builder, isArticle ? body : (all ?? whole), hasTitle ? title : null)
}
