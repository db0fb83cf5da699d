/** Makes resources/model/names.bin from labelled data: npm run train -- --corpora DIR [--seed N] [--epochs N] */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { saveNameModel } from '../core/2-mentions/tagger/model'
import { hashOf } from '../core/1-page/source'
import { readCorpus, TRAINING_CORPORA } from './corpora'
import { toExample, trainCrf } from './crf'

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    only: { type: 'string', default: TRAINING_CORPORA.join(',') },
    seed: { type: 'string', default: '20261123' },
    epochs: { type: 'string', default: '10' },
    rate: { type: 'string', default: '0.3' },
    out: { type: 'string', default: 'resources/model/names.bin' },
  },
})
if (values.corpora === undefined) {
  console.error('usage: npm run train -- --corpora DIR [--only a,b] [--seed N] [--epochs N] [--out FILE]')
  process.exit(2)
}
const folder = values.corpora
const examples = values.only.split(',').flatMap((corpus) => {
  const texts = readCorpus(folder, corpus, 'train')
  console.log(`${corpus}: ${texts.length} texts`)
  return texts.map(toExample)
})
const model = trainCrf(
  examples,
  { epochs: Number(values.epochs), rate: Number(values.rate), boldness: 1.5, seed: Number(values.seed) },
  console.log,
)
const bytes = saveNameModel(model)
mkdirSync('resources/model', { recursive: true })
writeFileSync(values.out, bytes)
console.log(`${values.out}: ${bytes.length} bytes, sha256 ${hashOf(bytes)}`)
