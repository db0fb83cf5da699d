import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReadPage } from '../../src/core/3-findings/read-page'
import { read } from '../knowledge'

const FOLDER = join(process.cwd(), 'tests/pages')
/** UPDATE=1 rewrites what is expected; the difference is for a person to read. */
const update = process.env['UPDATE'] === '1'

/** What was read, as a person would check it against the page. */
function described({ page, mentions, findings }: ReadPage): object {
  const { text } = page.source
  const byId = new Map(page.blocks.map((block) => [block.id, block]))
  const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)
  const short = (words: string): string =>
    words.length > 24 ? `${words.slice(0, 12)}…${words.slice(-8)}` : words
  const quoteOf = new Map(mentions.all.map(({ id, quote }) => [id, quote]))
  return {
    articles: page.articles.map(({ blocks, joins }) =>
      blocks.map((id) => {
        const block = byId.get(id)
        const joined = joins.some(({ second }) => second === id) ? ' (joined)' : ''
        return block ? `${block.role}${joined}: ${short(slice(block))}` : `unknown block ${id}`
      }),
    ),
    noise: page.blocks.filter(({ role }) => role === 'noise').map(slice),
    names: mentions.all.filter(({ type }) => type === 'name').map(({ quote }) => quote),
    titles: mentions.all
      .filter(({ type }) => type === 'title')
      .map(({ id, quote }) => {
        const names = mentions.links.filter(({ title }) => title === id).map(({ name }) => quoteOf.get(name))
        return `${quote} → ${names.join('、')}`
      }),
    figures: mentions.all.flatMap((mention) =>
      mention.type === 'figure'
        ? [
            `${mention.quote} = ${mention.value.value ?? '?'} ${mention.value.unit ?? ''} (${mention.value.kind})`,
          ]
        : [],
    ),
    findings: findings.map(({ severity, message }) => `${severity}: ${message.zh}`),
  }
}

describe('pages', () => {
  it.each(readdirSync(FOLDER))('%s', (name) => {
    const folder = join(FOLDER, name)
    expect(readFileSync(join(folder, 'why.txt'), 'utf8').trim()).not.toBe('')
    const file = existsSync(join(folder, 'page.md')) ? 'page.md' : 'page.txt'
    const found = described(read(readFileSync(join(folder, file), 'utf8'), file))
    const expected = join(folder, 'expected.json')
    if (update) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`)
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
  })
})
