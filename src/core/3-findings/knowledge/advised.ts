import list from '../../../../resources/knowledge/advised-terms.json'

export interface AdvisedTerm {
  readonly form: string
  readonly advice: string
  /** Where it is part of other words. */
  readonly not?: RegExp
  /** In use all the same: only a note. */
  readonly isSoft: boolean
}

interface Entry {
  readonly form: string
  readonly advice: string
  readonly not?: string
  readonly soft?: boolean
}

const ENTRIES: readonly Entry[] = list.terms

export const ADVISED_TERMS: readonly AdvisedTerm[] = ENTRIES.map(({ form, advice, not, soft }) => ({
  form,
  advice,
  ...(not === undefined ? {} : { not: new RegExp(not) }),
  isSoft: soft === true,
}))
