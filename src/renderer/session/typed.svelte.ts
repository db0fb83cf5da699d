import { beginsBySound, type Readings } from '../../core/text/by-sound'
import { work } from '../worker/client'

/** What is typed to find something by its name: characters, English, pinyin, or the first letters of that. */
export class Typed {
  text = $state('')
  /** How names are read; the table of it is too large for the interface, and lies with the worker. */
  #readings = $state.raw<ReadonlyMap<string, Readings>>(new Map())

  /** `names`: all that may be looked for. Without an answer they are found as written alone. */
  constructor(names: readonly string[]) {
    void work('readings', names).then(
      (readings) => (this.#readings = new Map(names.map((name, i) => [name, readings[i] ?? []]))),
      () => undefined,
    )
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
    const ranks = names.flatMap((name) => {
      const written = name.toLowerCase().indexOf(words)
      if (written >= 0) return written === 0 ? 0 : 2
      const sounded = beginsBySound(this.#readings.get(name) ?? [], words)
      return sounded === null ? [] : sounded === 0 ? 1 : 3
    })
    return ranks.length === 0 ? null : Math.min(...ranks)
  }
}
