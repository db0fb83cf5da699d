/** Packs pdf.js's maps of Chinese fonts (Adobe's cmap-resources, BSD) into resources/pdf: `npx tsx build/character-maps/make.ts`. */
import { zipSync } from 'fflate'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps')
const CHINESE = /^(?:Adobe-(?:GB1|CNS1)|Uni(?:GB|CNS)|GB|B5|CNS|ET|HK|LICENSE)/
const files = readdirSync(folder).filter((name) => CHINESE.test(name))
// One date for all: the same maps make the same archive.
const archive = zipSync(Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name))])), {
  level: 9,
  mtime: '2000-01-01',
})
writeFileSync('resources/pdf/character-maps.zip', archive)
console.log(`${files.length} maps, ${archive.length} bytes`)
