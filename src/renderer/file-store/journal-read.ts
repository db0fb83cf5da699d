import type { ReferenceList } from '../../core/3-findings/references/reference'
import type { Decision } from '../../core/4-review/decision'
import { aboutCopy, formerOpening, type Fact } from '../store/facts'
import { labelledCopy } from '../store/labels'
import { lookedCopy } from '../store/looked'
import type { DraftRow, PageRow } from '../store/rows'
import type { JournalLine } from '../store/second-copy'
import { readLine } from './journal-lines'

export interface JournalFile {
  readonly name: string
  /** Milliseconds since 1970: only the former version's lines need it. */
  readonly modified: number
  readonly text: string
}

/** All that the journal says, of all sessions. */
export interface Journalled {
  /** Sizes of the files with the contents of pages, by the pages' hashes. */
  readonly contents: ReadonlyMap<string, number>
  /** By copy. */
  readonly pages: ReadonlyMap<string, { readonly row: PageRow; readonly bytes: boolean }>
  readonly facts: ReadonlyMap<string, Fact>
  readonly decisions: ReadonlyMap<string, { readonly decision: Decision; readonly copy: string }>
  readonly lists: ReadonlyMap<string, ReferenceList>
  /** The last state of each box that was not closed. */
  readonly drafts: ReadonlyMap<string, { readonly draft: DraftRow; readonly copy: string }>
  /** Lines that are not whole: the last one of a session that was cut off, or damage. */
  readonly broken: number
  /** Lines with something in them that the program could not work with, whole. */
  readonly unsound: readonly unknown[]
}

/** The copy that a line is about: in the former version's, the first of its page, which is called by its hash. */
const copyOfLine = (line: JournalLine): string | null => {
  if ('decision' in line) return line.copy ?? line.decision.source
  if ('page' in line) return (line.page as Partial<PageRow>).copy ?? line.page.sha256
  if ('draft' in line) return line.copy
  if ('fact' in line) return labelledCopy(line.fact) ?? lookedCopy(line.fact)
  return 'removed' in line ? line.removed : null
}

/** The copy that a text of the journal is about, also one that is unsound: what is gone for good goes with it. */
export function copyOfText(text: string): string | null {
  const read = readLine(text)
  if (read?.line) return copyOfLine(read.line)
  const { copy, decision, page } = (read?.unsound ?? {}) as Record<string, Record<string, unknown> | null>
  const named = [copy, decision?.['source'], page?.['copy'], page?.['sha256']]
  return named.find((one) => typeof one === 'string') ?? null
}

export function readJournal(
  files: readonly JournalFile[],
  contents: ReadonlyMap<string, number>,
): Journalled {
  const pages = new Map<string, { row: PageRow; bytes: boolean }>()
  const facts = new Map<string, Fact>()
  const decisions = new Map<string, { decision: Decision; copy: string }>()
  const lists = new Map<string, ReferenceList>()
  const drafts = new Map<string, { draft: DraftRow; copy: string }>()
  const closed = new Set<string>()
  const former = new Former()
  const unsound: unknown[] = []
  let broken = 0
  for (const { name, text } of [...files].sort((a, b) => a.modified - b.modified)) {
    former.begin(name)
    for (const part of text.split('\n')) {
      if (part === '') continue
      const read = readLine(part)
      if (read?.unsound !== undefined) unsound.push(read.unsound)
      const line = read?.line
      if (!read) broken++
      else if (!line) continue
      else if ('decision' in line) {
        former.decided(line.decision, line.copy === undefined)
        decisions.set(line.decision.id, { decision: line.decision, copy: copyOfLine(line) ?? '' })
      } else if ('removed' in line) former.removed(line.removed)
      else if ('fact' in line) facts.set(line.fact.id, line.fact)
      else if ('list' in line) lists.set(line.list.id, line.list)
      else if ('closed' in line) closed.add(line.closed)
      else if ('draft' in line) {
        const { draft, copy } = line
        const before = drafts.get(draft.id ?? '')
        if (!before || (before.draft.turn ?? 0) <= (draft.turn ?? 0))
          drafts.set(draft.id ?? '', { draft, copy })
      } else {
        const copy = copyOfLine(line) ?? line.page.sha256
        if (copy === line.page.sha256) former.opened(line.page)
        // A page that has its bytes never loses them, whatever the clocks of its files say.
        const bytes = line.bytes || pages.get(copy)?.bytes === true
        pages.set(copy, { row: { ...line.page, copy }, bytes })
      }
    }
  }
  for (const id of closed) drafts.delete(id)
  for (const id of former.dead()) decisions.delete(id)
  for (const fact of former.facts(new Set([...facts.values()].map(({ about }) => about))))
    facts.set(fact.id, fact)
  return { contents, pages, facts, decisions, lists, drafts, broken, unsound }
}

interface FormerRemoval {
  readonly file: string
  /** The latest date its session had written before: it was removed after that. */
  readonly after: string
}

/**
 * What the former version's lines say of removing. A removal had no date then: it came after all that its own file
 * has before it, and is held to be later than another file's line only where that is certainly older. What is not
 * certain is kept.
 */
class Former {
  #file = ''
  #latest = ''
  readonly #removals = new Map<string, FormerRemoval[]>()
  readonly #openings = new Map<string, { at: string; file: string; since: number }[]>()
  readonly #own = new Map<string, { id: string; at: string; file: string; since: number }[]>()

  begin(name: string): void {
    this.#file = name
    // The name has when its session began.
    const began = parseInt(/^log-([0-9a-z]+)-/.exec(name)?.[1] ?? '', 36)
    this.#latest = Number.isFinite(began) && began < 8.64e15 ? new Date(began).toISOString() : ''
  }

  decided({ id, source, at }: Decision, isFormer: boolean): void {
    if (isFormer) push(this.#own, source, { id, at, file: this.#file, since: this.#countOf(source) })
    this.#saw(at)
  }

  opened({ sha256, openedAt }: PageRow): void {
    push(this.#openings, sha256, { at: openedAt, file: this.#file, since: this.#countOf(sha256) })
    this.#saw(openedAt)
  }

  removed(sha256: string): void {
    push(this.#removals, sha256, { file: this.#file, after: this.#latest })
  }

  /** Decisions that were made before their page was removed. */
  *dead(): Generator<string> {
    for (const [source, decisions] of this.#own)
      for (const one of decisions) if (this.#isBefore(source, one)) yield one.id
  }

  /** Of each page of the former version that nothing later is known of, that it was opened, and whether it is gone. */
  *facts(known: ReadonlySet<string>): Generator<Fact> {
    for (const [page, openings] of this.#openings) {
      const [first] = openings
      if (known.has(aboutCopy(page)) || !first) continue
      const opening = formerOpening(page, first.at)
      yield opening
      if (openings.some((one) => !this.#isBefore(page, one))) continue
      yield { ...opening, id: `removed-${page}`, over: [opening.id], what: { kind: 'erased' } }
    }
  }

  /** Is a line of a page certainly older than a removal of it? */
  #isBefore(page: string, line: { at: string; file: string; since: number }): boolean {
    return (this.#removals.get(page) ?? []).some((removal, i) =>
      removal.file === line.file ? i >= line.since : line.at <= removal.after,
    )
  }

  /** How many removals of a page were read so far: those after it are later, in the same file. */
  #countOf(page: string): number {
    return this.#removals.get(page)?.length ?? 0
  }

  #saw(at: string): void {
    if (at > this.#latest) this.#latest = at
  }
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
