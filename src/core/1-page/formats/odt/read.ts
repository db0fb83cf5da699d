import { failed, ok, type Outcome } from '../../../problem'
import { unpack } from '../../../packed/unpack'
import { childNamed, parseXml } from '../../../packed/xml'
import type { Role } from '../../role'
import type { FileToRead, Reading } from '../input-format'
import { ReadingBuilder } from '../reading-builder'
import { OdtReader, type OdtParagraph } from './paragraphs'

const CONTENT = 'content.xml'
const MANIFEST = 'META-INF/manifest.xml'

/** Problems: those of `unpack` and `parseXml`; file-encrypted, file-no-text. */
export function read({ bytes, name }: FileToRead): Outcome<Reading> {
  const parts = unpack(bytes, name, (part) => part === CONTENT || part === MANIFEST)
  if (!parts.ok) return parts
  const manifest = parts.value[MANIFEST]
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    return failed('file-encrypted', name)
  const content = parts.value[CONTENT]
  if (!content) return failed('file-broken', name, `no ${CONTENT}`)
  const tree = parseXml(content, name)
  if (!tree.ok) return tree
  const body = childNamed(childNamed(tree.value, 'body'), 'text')
  if (!body) return failed('file-other-kind', name, 'OpenDocument')
  const reader = new OdtReader(tree.value)
  reader.read(body)
  const reading = readingOf(reader.paragraphs)
  return reading.text.trim() === '' ? failed('file-no-text', name) : ok({ ...reading, encoding: null })
}

function readingOf(paragraphs: readonly OdtParagraph[]) {
  const builder = new ReadingBuilder()
  const levels = paragraphs.map((one) => levelOf(one))
  const topmost = Math.min(...levels.flatMap((level) => level ?? []))
  paragraphs.forEach(({ text, style, leftOut }, i) => {
    for (const [kind, count] of leftOut) builder.leaveOut(kind, count)
    const level = levels[i] ?? null
    const role: Role | null =
      level !== null
        ? level === topmost
          ? 'headline'
          : 'subhead'
        : /^Subtitle$/i.test(style)
          ? 'subhead'
          : null
    if (role !== null) builder.add(text.replace(/\n/g, '\u3000'), role)
    else for (const line of text.split('\n')) builder.add(line)
  })
  return builder.done()
}

/** The document's title stands above its headings. */
const levelOf = ({ style, level, text }: OdtParagraph): number | null =>
  text.trim() === '' ? null : /^Title$/i.test(style) ? 0 : level
