/**
 * Writes the labelled texts that the network is trained on, as they are and with other names, one JSON object a line:
 * tsx src/train/texts.ts --corpora DIR --out FILE [--seed N]
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { NETWORK_CORPORA, readCorpus } from './corpora'
import { seeded } from './random'
import { renamed } from './renamed'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    out: { type: 'string' },
    seed: { type: 'string', default: '20261123' },
  },
})
if (values.out === undefined) {
  console.error('usage: tsx src/train/texts.ts --corpora DIR --out FILE [--seed N]')
  process.exit(2)
}
const random = seeded(Number(values.seed))
const lines = NETWORK_CORPORA.flatMap((corpus) => {
  const texts = readCorpus(values.corpora, corpus, 'train')
  const again = renamed(texts, random)
  console.log(`${corpus}: ${texts.length} texts, ${again.length} of them once more with other names`)
  return [...texts, ...again].map((text) => JSON.stringify({ corpus, ...text }))
})
writeFileSync(values.out, lines.join('\n') + '\n')
