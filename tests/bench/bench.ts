/**
 * npm run bench: what the README quotes of speed and memory. Arguments choose parts: extraction, growth, versions, start,
 * desk.
 */
import { benchDesk } from './desk'
import { benchExtraction } from './extraction'
import { benchGrowth } from './growth'
import { benchStart } from './start'
import { benchVersions } from './versions'

const PARTS = {
  extraction: benchExtraction,
  growth: benchGrowth,
  versions: benchVersions,
  start: benchStart,
  desk: benchDesk,
}

const wanted = process.argv.slice(2)
for (const [name, run] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await run()
