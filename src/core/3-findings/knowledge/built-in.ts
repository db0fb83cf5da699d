import advised from '../../../../resources/knowledge/advised-terms.json'
import slips from '../../../../resources/knowledge/common-slips.json'
import divisions from '../../../../resources/knowledge/divisions.json'
import institutions from '../../../../resources/knowledge/institutions.json'
import laws from '../../../../resources/knowledge/laws.json'
import holders from '../../../../resources/knowledge/office-holders.json'
import phrases from '../../../../resources/knowledge/set-phrases.json'
import { ADVISED_TERMS } from './advised'
import { COMMON_SLIPS } from './common-slips'
import { CITIES_OF, PROVINCES_OF } from './divisions'
import type { BuiltInList } from '../../2-mentions/newsroom-entries'
import { INSTITUTIONS } from './institutions'
import { LAWS } from './laws'
import { OFFICE_HOLDERS } from './office-holders'
import { SET_PHRASES } from './set-phrases'

/** A line of a built-in list as it is shown. */
interface ShownEntry {
  readonly entry: string
  readonly detail: string
}

const alone = (entry: string): ShownEntry => ({ entry, detail: '' })

const LINES: Readonly<Record<BuiltInList, { readonly asOf: string; readonly lines: () => ShownEntry[] }>> = {
  'office-holders': {
    asOf: holders.asOf,
    lines: () => [...OFFICE_HOLDERS].map(([entry, titles]) => ({ entry, detail: titles.join(' ') })),
  },
  institutions: { asOf: institutions.asOf, lines: () => INSTITUTIONS.map(alone) },
  divisions: {
    asOf: divisions.asOf,
    lines: () =>
      [...PROVINCES_OF].map(([entry, provinces]) => ({
        entry,
        detail: [...new Set([...provinces, ...(CITIES_OF.get(entry) ?? [])])].join(' '),
      })),
  },
  laws: { asOf: laws.asOf, lines: () => LAWS.map(alone) },
  'set-phrases': { asOf: phrases.asOf, lines: () => SET_PHRASES.map(alone) },
  'advised-terms': {
    asOf: advised.asOf,
    lines: () => ADVISED_TERMS.map(({ form, advice }) => ({ entry: form, detail: advice })),
  },
  'common-slips': {
    asOf: slips.asOf,
    lines: () => COMMON_SLIPS.map(({ wrong, right }) => ({ entry: wrong, detail: right })),
  },
}

/** What is shown of a built-in list at once: its date, how many lines it has, how many are asked for, the first of them. */
export interface ShownList {
  readonly asOf: string
  readonly total: number
  readonly found: number
  readonly lines: readonly ShownEntry[]
}

/** The lines of a list that have a word in them; all for an empty one. No more than `most` are given. */
export function shownList(list: BuiltInList, word: string, most: number): ShownList {
  const { asOf, lines } = LINES[list]
  const all = lines()
  const found = word === '' ? all : all.filter(({ entry, detail }) => `${entry} ${detail}`.includes(word))
  return { asOf, total: all.length, found: found.length, lines: found.slice(0, most) }
}
