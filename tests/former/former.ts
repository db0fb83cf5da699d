import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ExportedPage } from '../../src/core/6-export/exported'
import type { Storage } from './storage'

const here = join(process.cwd(), 'tests/former')
const unpacked = (path: string): string => gunzipSync(readFileSync(join(here, path))).toString('utf8')

/** The former version's library as a browser held it. */
export const formerStorage = (): Storage => JSON.parse(unpacked('library.json.gz')) as Storage

/** The text of each page's export by the former version, by the page's name without its ending. */
export const formerExports = (): Map<string, string> =>
  new Map(
    readdirSync(join(here, 'exports')).map((name) => [
      name.replace('.json.gz', ''),
      unpacked(`exports/${name}`),
    ]),
  )

export const formerBackup = join(here, 'library.zip')
export const formerRules = join(here, 'rules.json')
export const formerWords = join(here, 'words.txt')

/** What the editors made of a page, free of what the engine proposes and of how things are called inside. */
export function decidedOn(page: ExportedPage) {
  const spans = new Map(page.blocks.map(({ id, start, end }) => [id, `${start}-${end}`]))
  const spanOf = (id: string): string => spans.get(id) ?? id
  return {
    mentions: page.mentions
      .filter(({ state }) => state !== 'proposed')
      .map(({ type, start, end, quote, state, corrected, note }) => ({
        type,
        start,
        end,
        quote,
        state,
        // Where editors differ, the former version printed the later one; now nothing is printed till they agree.
        corrected: state === 'disputed' ? quote : corrected,
        note,
      })),
    articles: page.articles.map(({ state, blocks, joins }) => ({
      state,
      blocks: blocks.map(spanOf),
      joins: joins.map(({ first, second }) => [spanOf(first), spanOf(second)]),
    })),
    roles: page.blocks.map(({ start, end, role }) => [start, end, role]),
  }
}
