import type { ComparedKind, ComparedRow, Comparison } from '../../../core/3-findings/references/compare'
import { headingOf, namesInLists } from '../../../core/3-findings/references/listed'
import type { ReferenceList } from '../../../core/3-findings/references/reference'
import type { ArticleId } from '../../../core/identities'
import type { ReviewedMention } from '../../../core/4-review/review'
import { attempt } from '../../session/attempt'
import type { PageSession } from '../../session/page-session.svelte'
import { work } from '../../worker/client'

/** Kinds of rows, what is most likely wrong first. */
const KINDS: readonly ComparedKind[] = [
  'misspelt',
  'missing',
  'extra',
  'repeated',
  'group',
  'order',
  'matched',
]
const NONE: Comparison = { rows: [], listed: 0, expected: 0 }

/** The names of an article or a page beside a reference list. Compared in the worker: how names look and sound is known there. */
export class Comparing {
  readonly #list: () => ReferenceList
  readonly #page: () => PageSession
  readonly #articleId: () => ArticleId | null
  scope = $state<'lists' | 'article' | 'page'>('lists')
  onlyWrong = $state(false)
  /** Null before the first; a former one stands until the next is there. */
  #compared = $state.raw<Comparison | null>(null)

  /** Within a component: it compares anew whenever a name, the scope or the list changes. */
  constructor(list: () => ReferenceList, page: () => PageSession, articleId: () => ArticleId | null) {
    this.#list = list
    this.#page = page
    this.#articleId = articleId
    $effect(() => {
      let isStale = false
      const asked = { listed: this.#listed, entries: this.#list().entries }
      void attempt(async () => {
        const compared = await work('compare', asked)
        if (!isStale) this.#compared = compared
      })
      return () => {
        isStale = true
      }
    })
  }

  readonly #names = $derived.by(() => {
    const [page, articleId] = [this.#page(), this.#articleId()]
    const ofArticle = articleId === null ? undefined : page.by.get(articleId)
    const all = this.scope === 'page' ? page.list : (ofArticle ?? [])
    const named = all.filter(({ type, state }) => type === 'name' && state !== 'rejected')
    return this.scope === 'lists' ? namesInLists(page.source.text, named) : named
  })
  readonly #listed = $derived(
    this.#names.map((name) => {
      const group = headingOf(this.#page().source.text, name)
      return { id: name.id, quote: name.surface, ...(group === undefined ? {} : { group }) }
    }),
  )
  readonly isCompared = $derived(this.#compared !== null)
  readonly comparison = $derived(this.#compared ?? NONE)
  readonly counts = $derived(
    KINDS.map((kind) => ({
      kind,
      count: this.comparison.rows.filter((row) => row.kind === kind && !this.isAdded(row)).length,
    })).filter(({ count }) => count > 0),
  )
  readonly rows = $derived(
    this.comparison.rows.filter((row) => !this.onlyWrong || (row.kind !== 'matched' && !this.isAdded(row))),
  )
  readonly #added = $derived.by(() => this.#page().edits.map(({ text }) => text))

  /** Is a name that was missing put in by now? */
  isAdded(row: ComparedRow): boolean {
    return row.kind === 'missing' && this.#added.some((text) => text.includes(row.entry.name))
  }

  mentionOf(row: ComparedRow): ReviewedMention | undefined {
    return 'listed' in row ? this.#page().mentions.get(row.listed.id) : undefined
  }
}
