import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { readArranged } from '../src/core/article-path'
import { hashOfText, type Source } from '../src/core/1-page/source'
import { formatOf } from '../src/core/1-page/formats/format-of'
import { pageOf } from '../src/core/1-page/to-page'
import type { Page } from '../src/core/1-page/page'
import type { ReadPage } from '../src/core/3-findings/read-page'
import { loadKnowledge } from '../src/node/knowledge'

/** The shipped model, as the program loads it. */
export const knowledge = loadKnowledge(pathToFileURL(join(process.cwd(), 'resources/model/')))

export const sourceOf = (text: string, name = 'page.md'): Source => ({
  sha256: hashOfText(text),
  name,
  format: formatOf(name)?.id ?? 'txt',
  encoding: 'utf-8',
  size: new TextEncoder().encode(text).length,
  text,
})

export const pageFrom = (text: string, name?: string): Page => pageOf(sourceOf(text, name))

export const read = (text: string, name?: string): ReadPage => readArranged(pageFrom(text, name), knowledge)
