/**
 * Makes resources/characters/shapes.json: `npx tsx build/characters/make.ts <folder with hanzi-similar and pycorrector>`.
 * Both are under the Apache licence 2.0; what was changed: put together by character, characters that one of the first
 * two tables lacks left out, four-corner codes and structures without their spaces.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
if (folder === undefined) throw new Error('say where the tables are')

const linesOf = (path: string): string[] =>
  readFileSync(join(folder, path), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))

/** A table of one character and one value a line. */
const tableOf = (path: string): Map<string, string> =>
  new Map(
    linesOf(path).flatMap((line) => {
      const [character = '', value] = line.trim().split(/\s+/)
      return value === undefined ? [] : [[character, value] as const]
    }),
  )

const corners = tableOf('hanzi-similar/sijiaobianma_2w.txt')
const structures = tableOf('hanzi-similar/hanzijiegou_2w.txt')
const strokes = tableOf('pycorrector/stroke.txt')

const shapes = [...corners]
  .flatMap(([character, code]) => {
    const [structure, written = ''] = [structures.get(character), strokes.get(character)]
    const whole = /^\d{5}$/.test(code) && structure !== undefined && /^[hspnz]*$/.test(written)
    return whole ? [`${character}${code}${Number(structure).toString(36)}${written}`] : []
  })
  .sort()
const groups = linesOf('pycorrector/same_stroke.txt').map((line) =>
  line
    .split(/\s+/)
    .filter((part) => [...part].length === 1)
    .join(''),
)
writeFileSync(
  join(process.cwd(), 'resources/characters/shapes.json'),
  `${JSON.stringify({ shapes: `\n${shapes.join('\n')}\n`, groups })}\n`,
)
process.stdout.write(`${shapes.length} characters, ${groups.length} groups\n`)
