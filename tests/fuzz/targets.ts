import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exportPage, readArranged, readPage } from '../../src/core/article-path'
import { decoded } from '../../src/core/1-page/encoding/decode'
import { hashOf } from '../../src/core/1-page/source'
import { parseWords } from '../../src/core/2-mentions/words'
import { parseHouseRules, writeHouseRules } from '../../src/core/3-findings/configuration/house-file'
import { guessMapping, toEntries } from '../../src/core/3-findings/references/columns'
import { compareLists } from '../../src/core/3-findings/references/compare'
import { readTable } from '../../src/core/3-findings/references/formats'
import { DecisionLog } from '../../src/core/4-review/log'
import { parseTaken, validateExport } from '../../src/core/6-export/validate'
import { isDecision } from '../../src/core/schemas/decision'
import { KEPT_SETTINGS } from '../../src/core/schemas/settings'
import { REQUESTS } from '../../src/preload/contract'
import { readBackup, type BackupWork } from '../../src/renderer/file-store/backup'
import { parseLine } from '../../src/renderer/file-store/journal-lines'
import { knowledge, pageFrom } from '../knowledge'
import { channels } from './channels'
import { changed, jsonFrom, spoilt, text, zipFrom, type Input } from './inputs'

/** Something that takes what comes from outside. It may refuse it in values; it may not throw. */
export interface Target {
  readonly name: string
  readonly inputs: fc.Arbitrary<Input>
  readonly run: (input: never) => unknown
}

const SAMPLE = readFileSync(join(process.cwd(), 'resources/samples/临江晚报-A03.md'))
const PAGE = '# 开工\n\n市长韩若兰出席会议，3名职工受到表彰。\n\n记者 柏松年'
const exported = exportPage(readArranged(pageFrom(PAGE), knowledge), new DecisionLog())
const bytesOf = (value: string): Uint8Array => strToU8(value)

async function page(bytes: Uint8Array): Promise<void> {
  const read = await readPage({ name: '稿.md', bytes }, knowledge)
  if (!read.ok) return
  const valid = validateExport(exportPage(read.value, new DecisionLog()))
  if (!valid.ok) throw new Error(`an export of its own is refused: ${valid.problem.detail ?? ''}`)
}

function review(bytes: Uint8Array): void {
  const outcome = parseTaken(strFromU8(bytes))
  if (outcome.ok)
    exportPage(
      readArranged(pageFrom(outcome.value.page.text), knowledge),
      new DecisionLog(outcome.value.page.decisions),
    )
}

async function list(name: string, bytes: Uint8Array): Promise<void> {
  const table = await readTable(name, bytes)
  if (!table.ok) return
  const entries = toEntries(table.value, guessMapping(table.value))
  compareLists(
    entries.slice(0, 2000).map(({ name: quote }, i) => ({ id: String(i), quote })),
    entries,
  )
}

const worker = ((task: string, input: unknown) => {
  if (task === 'hash') return Promise.resolve(hashOf(input as Uint8Array))
  try {
    return Promise.resolve(unzipSync(input as Uint8Array))
  } catch {
    return Promise.resolve(null)
  }
}) as BackupWork

const backupParts = (() => {
  const files: Record<string, Uint8Array> = {
    [`pages/${exported.source.sha256}`]: bytesOf(PAGE),
    'decisions.jsonl': new Uint8Array(),
    'references.json': bytesOf('[]'),
    'settings.json': bytesOf('{}'),
  }
  const listed = (file: string) => ({ file, sha256: hashOf(files[file] ?? new Uint8Array()) })
  const { name, sha256, format, encoding, size } = exported.source
  const row = { sha256, name, format, encoding, size, openedAt: '2026-03-01T00:00:00.000Z' }
  const manifest = {
    format: 'galley-backup',
    version: 1,
    madeAt: '2026-03-01T00:00:00.000Z',
    pages: [{ page: row, asBytes: true, ...listed(`pages/${sha256}`) }],
    decisions: { ...listed('decisions.jsonl'), count: 0 },
    references: listed('references.json'),
    settings: listed('settings.json'),
  }
  return { files, manifest }
})()

const backups = fc.oneof(
  zipFrom({ ...backupParts.files, 'manifest.json': bytesOf(JSON.stringify(backupParts.manifest)) }),
  jsonFrom(backupParts.manifest).chain((manifest) =>
    zipFrom({ ...backupParts.files, 'manifest.json': manifest }),
  ),
)

const SETTINGS = {
  rules: { 'doubled-mark': 'off' },
  waivers: [],
  weights: null,
  words: { name: ['柏松年'], title: [], organisation: [], stop: [], forbidden: [{ form: '伤残人' }] },
}

function settings(value: unknown): void {
  for (const kept of Object.values(KEPT_SETTINGS)) kept(value)
  if (typeof value !== 'object' || value === null) return
  for (const [key, kept] of Object.entries(KEPT_SETTINGS)) kept((value as Record<string, unknown>)[key])
  const { value: words } = KEPT_SETTINGS.words((value as Record<string, unknown>)['words'])
  if (words) readArranged(pageFrom(PAGE), { ...knowledge, words })
}

const folder = mkdtempSync(join(tmpdir(), 'galley-fuzz-'))
const message = fc.tuple(
  fc.constantFrom(...Object.values(REQUESTS)),
  fc.array(
    fc.oneof(
      changed({ a: ['journal', 'log.txt', 1] }),
      fc.constantFrom('journal', 'backups', 'a.log', '../x', 'zh'),
      fc.uint8Array(),
    ),
    {
      maxLength: 4,
    },
  ),
)

export const TARGETS: readonly Target[] = [
  {
    name: 'pages',
    inputs: fc.oneof(spoilt(SAMPLE), text.map(bytesOf), fc.uint8Array({ maxLength: 4000 })),
    run: page,
  },
  { name: 'exports', inputs: jsonFrom(exported), run: review },
  {
    name: 'backups',
    inputs: backups,
    run: (bytes: Uint8Array<ArrayBuffer>) => readBackup(bytes, 'a.zip', worker),
  },
  {
    name: 'lists',
    inputs: fc.oneof(spoilt(bytesOf('姓名,职务\n柏松年,市长\n"贾,明澈","副市长"\n')), text.map(bytesOf)),
    run: (bytes: Uint8Array) => list('名单.csv', bytes),
  },
  {
    name: 'spreadsheets',
    inputs: zipFrom(unzipSync(readFileSync(join(process.cwd(), 'tests/fuzz/list.xlsx')))),
    run: (bytes: Uint8Array) => list('名单.xlsx', bytes),
  },
  {
    name: 'rules',
    inputs: jsonFrom(JSON.parse(writeHouseRules({ 'doubled-mark': 'off' }))),
    run: (bytes: Uint8Array) => decoded({ name: 'r.json', bytes }, parseHouseRules),
  },
  { name: 'settings', inputs: changed(SETTINGS), run: settings },
  {
    name: 'words',
    inputs: fc.oneof(
      spoilt(bytesOf('title,首席体验官\nforbidden,伤残人,残疾人\n柏松年\n')),
      text.map(bytesOf),
    ),
    run: (bytes: Uint8Array) => {
      const words = decoded({ name: 'w.txt', bytes }, parseWords)
      if (words.ok) readArranged(pageFrom(PAGE), { ...knowledge, words: words.value })
    },
  },
  {
    name: 'journal',
    inputs: jsonFrom({
      decision: { id: 'a', at: '2026-03-01T00:00:00.000Z' },
      page: { sha256: 'a' },
      bytes: true,
    }),
    run: (bytes: Uint8Array) => {
      const line = parseLine(strFromU8(bytes))
      if (line && 'decision' in line) isDecision(line.decision)
    },
  },
  {
    name: 'messages',
    inputs: message,
    run: (input: readonly [string, readonly unknown[]]) => channels(folder).send(...input),
  },
]
