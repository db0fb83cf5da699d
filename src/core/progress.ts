/** How far the reading of a long file has come: of its pages first, then of the sentences of its text. */
export interface ReadProgress {
  readonly of: 'pages' | 'sentences'
  readonly done: number
  readonly total: number
}

/** Called now and then by what takes long; must return at once. */
export type TellProgress = (progress: ReadProgress) => void
