type BySound = (text: string, typed: string, how: { continuous: boolean }) => number[] | null

/** What is typed to find something by its name: characters, English, pinyin, or the first letters of that. */
export class Typed {
  text = $state('')
  #bySound = $state.raw<BySound | null>(null)

  constructor() {
    // Its readings are half a megabyte, wanted only where something is looked for by name.
    void import('pinyin-pro').then(({ match }) => (this.#bySound = match))
  }

  get words(): string {
    return this.text.trim().toLowerCase()
  }

  /** Is it in one of the names of something, as written or by sound? */
  finds(names: readonly string[]): boolean {
    return this.rank(names) !== null
  }

  /** How near the names of something are to what is typed, 0 the nearest; null where it is in none of them. */
  rank(names: readonly string[]): number | null {
    const { words } = this
    const bySound = /^[a-z' ]+$/.test(words) ? this.#bySound : null
    const ranks = names.flatMap((name) => {
      const written = name.toLowerCase().indexOf(words)
      if (written >= 0) return written === 0 ? 0 : 2
      const [first] = bySound?.(name, words, { continuous: true }) ?? []
      return first === undefined ? [] : first === 0 ? 1 : 3
    })
    return ranks.length === 0 ? null : Math.min(...ranks)
  }
}
