import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spanKey, type Span } from '../../src/core/text/span'
import { print } from '../bench/table'
import { read } from '../knowledge'

/** Pages of our own with names in 【】, titles in ⟦⟧, and in ⟨⟩ what may be marked or not. */
const FOLDER = join(process.cwd(), 'tests/eval/labelled-pages')
const MARKS: Readonly<Record<string, string>> = { '【': 'name', '⟦': 'title', '⟨': 'either' }
const TYPES = ['name', 'title'] as const

interface Labelled {
  readonly text: string
  readonly spans: readonly (Span & { readonly type: string })[]
}

function unmarked(marked: string): Labelled {
  let text = ''
  let open: { type: string; start: number } | null = null
  const spans: (Span & { type: string })[] = []
  for (const char of marked) {
    const type = MARKS[char]
    if (type !== undefined) open = { type, start: text.length }
    else if (open && /[】⟧⟩]/.test(char)) {
      spans.push({ ...open, end: text.length })
      open = null
    } else text += char
  }
  return { text, spans }
}

/** Names, and titles said of someone, on labelled pages of our own: exact spans. They were read while it was written. */
export function evalLabelled(): void {
  const counts = { name: { right: 0, false: 0, missed: 0 }, title: { right: 0, false: 0, missed: 0 } }
  for (const file of readdirSync(FOLDER)) {
    const { text, spans } = unmarked(readFileSync(join(FOLDER, file), 'utf8'))
    const { all, links } = read(text, 'page.txt').mentions
    const linked = new Set(links.map(({ title }) => title))
    const either = spans.filter(({ type }) => type === 'either')
    for (const type of TYPES) {
      const wanted = new Set(spans.filter((span) => span.type === type).map(spanKey))
      const found = all
        .filter((mention) => mention.type === type && (type === 'name' || linked.has(mention.id)))
        .filter(({ start, end }) => !either.some((free) => free.start < end && start < free.end))
      const right = found.filter((mention) => wanted.has(spanKey(mention))).length
      counts[type].right += right
      counts[type].false += found.length - right
      counts[type].missed += wanted.size - right
    }
  }
  print(
    'Labelled pages of our own, exact spans',
    ['', 'right', 'false', 'missed', 'F1'],
    TYPES.map((type) => {
      const { right, false: wrong, missed } = counts[type]
      return [
        type,
        ...[right, wrong, missed].map(String),
        ((2 * right) / (2 * right + wrong + missed)).toFixed(3),
      ]
    }),
  )
}
