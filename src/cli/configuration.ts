import { decoded } from '../core/1-page/encoding/decode'
import type { EncodingId } from '../core/1-page/encoding/encodings'
import type { Knowledge } from '../core/2-mentions/find-mentions'
import { parseWords } from '../core/2-mentions/words'
import type { HouseRules } from '../core/3-findings/configuration/house'
import type { NewsroomEntries } from '../core/2-mentions/newsroom-entries'
import { toOwnLines } from '../core/3-findings/configuration/own-lines'
import { parseHouseRules } from '../core/3-findings/configuration/house-file'
import { guessMapping, toEntries } from '../core/3-findings/references/columns'
import { readTable } from '../core/3-findings/references/formats'
import type { ReferenceList } from '../core/3-findings/references/reference'
import { failed, ok, type Outcome } from '../core/problem'
import { readSourceFile } from '../node/files'

/** The files that say how a newsroom checks its pages, as the arguments name them. */
export interface ConfigurationFiles {
  readonly refs: readonly string[]
  readonly rules?: string
  readonly words?: string
  /** The newsroom’s own lines of the built-in lists. */
  readonly lines?: string
  /** Of the pages, where it is not to be found out. */
  readonly encoding?: EncodingId
  /** Without the network: many times as fast, and less is found. */
  readonly isFast?: boolean
}

/** What pages are read with and held against. */
export interface Configuration {
  readonly knowledge: Knowledge
  readonly references: readonly ReferenceList[]
  readonly house: HouseRules
  /** How its pages are opened. */
  readonly opening: { readonly encoding?: EncodingId }
}

/** Reads what the arguments name. Problems: those of reading a file, a list, a rules file, a word list, own lines. */
export async function readConfiguration(
  { refs, rules, words, lines, encoding }: ConfigurationFiles,
  shipped: Knowledge,
): Promise<Outcome<Configuration>> {
  const references: ReferenceList[] = []
  for (const path of refs) {
    const list = await readList(path)
    if (!list.ok) return list
    references.push(list.value)
  }
  const house = rules === undefined ? ok<HouseRules>({}) : await readText(rules, parseHouseRules)
  if (!house.ok) return house
  const own = words === undefined ? null : await readText(words, parseWords)
  if (own && !own.ok) return own
  const entries = lines === undefined ? null : await readLines(lines)
  if (entries && !entries.ok) return entries
  return ok({
    knowledge: {
      ...shipped,
      ...(own ? { words: own.value } : {}),
      ...(entries ? { entries: entries.value } : {}),
    },
    references,
    house: house.value,
    opening: encoding === undefined ? {} : { encoding },
  })
}

async function readLines(path: string): Promise<Outcome<NewsroomEntries>> {
  const file = await readSourceFile(path)
  if (!file.ok) return file
  const table = await readTable(file.value.name, file.value.bytes)
  return table.ok ? toOwnLines(table.value, file.value.name) : table
}

async function readList(path: string): Promise<Outcome<ReferenceList>> {
  const file = await readSourceFile(path)
  if (!file.ok) return file
  const { name, bytes } = file.value
  const table = await readTable(name, bytes)
  if (!table.ok) return table
  const entries = toEntries(table.value, guessMapping(table.value))
  if (entries.length === 0) return failed('list-empty', name)
  const importedAt = new Date().toISOString()
  return ok({ id: path, name: name.replace(/\.[^.]+$/, ''), origin: path, importedAt, entries })
}

async function readText<T>(
  path: string,
  parse: (text: string, name: string) => Outcome<T>,
): Promise<Outcome<T>> {
  const file = await readSourceFile(path)
  return file.ok ? decoded(file.value, parse) : file
}
