import { parseFragment } from 'parse5'
import { failed, ok, type Outcome } from '../../../problem'
import { decode } from '../../encoding/decode'
import { addLines } from '../html/lines'
import type { FileToRead, Reading } from '../input-format'
import { ReadingBuilder } from '../reading-builder'

/** Problems: those of `decode`; file-other-kind where the JSON is no news, file-broken, file-no-text. */
export function read({ bytes, name, encoding }: FileToRead): Outcome<Reading> {
  const decoded = decode(bytes, name, encoding)
  if (!decoded.ok) return decoded
  let value: unknown
  try {
    value = JSON.parse(decoded.value.text)
  } catch (error) {
    return failed('file-broken', name, error instanceof Error ? error.message : undefined)
  }
  const builder = new ReadingBuilder()
  for (const item of (Array.isArray(value) ? value : [value]) as unknown[]) addItem(builder, item)
  const reading = builder.done()
  if (reading.text.trim() === '') return failed('file-other-kind', name, 'JSON')
  return ok({ ...reading, encoding: decoded.value.encoding })
}

const textIn = (item: object, ...names: readonly string[]): string | undefined =>
  names
    .map((name) => (item as Record<string, unknown>)[name])
    .find((value) => typeof value === 'string' && value !== '') as string | undefined

/** ninjs 1 has headline and body_text; 2 and 3 have lists of them. */
function addItem(builder: ReadingBuilder, item: unknown): void {
  if (typeof item !== 'object' || item === null) return
  const of = (list: unknown): object =>
    Array.isArray(list) && typeof list[0] === 'object' && list[0] !== null ? (list[0] as object) : {}
  const { headlines, bodies } = item as { headlines?: unknown; bodies?: unknown }
  const body = { ...of(bodies), ...item }
  const html = textIn(body, 'body_html', 'body_xhtml') ?? valueOf(of(bodies), /html/)
  const plain = textIn(body, 'body_text') ?? valueOf(of(bodies), /plain|^$/)
  if (html === undefined && plain === undefined) return
  const headline = textIn(item, 'headline', 'title') ?? textIn(of(headlines), 'value')
  if (headline !== undefined) builder.add(headline, 'headline')
  const by = textIn(item, 'byline', 'by')
  if (by !== undefined) builder.add(by, 'byline')
  if (html !== undefined) addLines(builder, parseFragment(html), headline ?? null)
  else for (const line of (plain ?? '').split(/\r?\n/)) builder.add(line)
  const { associations } = item as { associations?: unknown }
  if (associations !== undefined && associations !== null)
    builder.leaveOut('pictures', Object.keys(associations).length, false)
}

const valueOf = (body: object, type: RegExp): string | undefined =>
  type.test(textIn(body, 'contentType', 'contenttype') ?? '') ? textIn(body, 'value') : undefined
