import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Span } from '../core/text/span'

export interface LabelledText {
  readonly id: string
  readonly text: string
  readonly spans: readonly (Span & { readonly type: string })[]
}

/** The corpora a shipped model may be trained on, with the licence as its source states it. */
export const TRAINING_CORPORA = [
  'msra',
  'people-daily',
  'people-daily-dates',
  'cluener',
  'resume',
  'weibo',
  'uner',
] as const

/** What the network learns from: news as read aloud besides. */
export const NETWORK_CORPORA = [...TRAINING_CORPORA, 'aishell-ner'] as const

/** Reads `<folder>/<corpus>/<split>.jsonl[.gz]`; an absent split gives none. */
export function readCorpus(folder: string, corpus: string, split: 'train' | 'dev'): LabelledText[] {
  const plain = join(folder, corpus, `${split}.jsonl`)
  const zipped = `${plain}.gz`
  const content = existsSync(plain)
    ? readFileSync(plain, 'utf8')
    : existsSync(zipped)
      ? gunzipSync(readFileSync(zipped)).toString('utf8')
      : ''
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledText)
}
