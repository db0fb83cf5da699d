/** Makes resources/model/names.bin from labelled data: npm run train -- --corpora DIR [--seed N] [--epochs N] */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { saveNameModel } from '../core/2-mentions/tagger/model'
import { hashOf } from '../core/1-page/source'
import { readCorpus, TRAINING_CORPORA } from './corpora'
import { toExample, trainCrf } from './crf'
import { seeded } from './random'
import { renamed } from './renamed'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    only: { type: 'string', default: TRAINING_CORPORA.join(',') },
    seed: { type: 'string', default: '20261123' },
    epochs: { type: 'string', default: '12' },
    rate: { type: 'string', default: '0.3' },
    boldness: { type: 'string', default: '0.8' },
    share: { type: 'string', default: '1' },
    out: { type: 'string', default: 'resources/model/names.bin' },
  },
})
if (values.corpora === undefined) {
  console.error(
    'usage: npm run train -- --corpora DIR [--only a,b] [--seed N] [--epochs N] [--share 0..1] [--out FILE]',
  )
  process.exit(2)
}
const folder = values.corpora
const labelled = values.only.split(',').flatMap((corpus) => {
  const texts = readCorpus(folder, corpus, 'train')
  // Every so manieth, for a learning curve.
  const share = Number(values.share)
  const taken = texts.filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share))
  console.log(`${corpus}: ${taken.length} of ${texts.length} texts`)
  return taken
})
const again = renamed(labelled, seeded(Number(values.seed)))
console.log(`with other names: ${again.length} texts`)
const examples = [...labelled, ...again].map(toExample)
const model = trainCrf(
  examples,
  {
    epochs: Number(values.epochs),
    rate: Number(values.rate),
    boldness: Number(values.boldness),
    seed: Number(values.seed),
  },
  console.log,
)
const bytes = saveNameModel(model)
mkdirSync('resources/model', { recursive: true })
writeFileSync(values.out, bytes)
console.log(`${values.out}: ${bytes.length} bytes, sha256 ${hashOf(bytes)}`)
