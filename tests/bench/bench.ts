/**
 * npm run bench: what the README quotes of speed and memory. Arguments choose parts: extraction, growth, versions, start,
 * hostile, pdf, interface.
 */
import { benchInterface } from './interface'
import { benchExtraction } from './extraction'
import { benchGrowth } from './growth'
import { benchHostileFiles } from './hostile-files'
import { benchLongPdf } from './long-pdf'
import { benchStart } from './start'
import { benchVersions } from './versions'

const PARTS = {
  extraction: benchExtraction,
  growth: benchGrowth,
  versions: benchVersions,
  start: benchStart,
  hostile: benchHostileFiles,
  pdf: benchLongPdf,
  interface: benchInterface,
}

const wanted = process.argv.slice(2)
for (const [name, run] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await run()
