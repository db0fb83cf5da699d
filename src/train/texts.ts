/**
 * Writes the labelled texts that the network is trained on, as they are and, those that name people, several times with
 * other names, one JSON object a line; a file that ends in .gz is packed:
 * tsx src/train/texts.ts --corpora DIR --out FILE [--seed N] [--renamings N]
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { NETWORK_CORPORA, readCorpus } from './corpora'
import { asGuided } from './guided'
import { seeded } from './random'
import { poolOf, renamed } from './renamed'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    out: { type: 'string' },
    seed: { type: 'string', default: '20261123' },
    renamings: { type: 'string', default: '8' },
  },
})
if (values.out === undefined) {
  console.error('usage: tsx src/train/texts.ts --corpora DIR --out FILE [--seed N] [--renamings N]')
  process.exit(2)
}
const random = seeded(Number(values.seed))
const byCorpus = NETWORK_CORPORA.map((corpus) => ({
  corpus,
  texts: readCorpus(values.corpora, corpus, 'train').map(asGuided),
}))
const pool = poolOf(byCorpus.flatMap(({ texts }) => texts))
const lines = byCorpus.flatMap(({ corpus, texts }) => {
  const again = Array.from({ length: Number(values.renamings) }, () =>
    renamed(texts, random, { pool, isVaried: true }),
  )
  console.log(`${corpus}: ${texts.length} texts, ${again[0]?.length ?? 0} of them with other names`)
  return [...texts, ...again.flat()].map((text) => JSON.stringify({ corpus, ...text }))
})
const content = lines.join('\n') + '\n'
writeFileSync(values.out, values.out.endsWith('.gz') ? gzipSync(content, { level: 9 }) : content)
