import type { Span } from './peers'

/** Counts spans found against spans labelled; only the exact span is right. */
export class Score {
  right = 0
  proposed = 0
  gold = 0

  add(found: readonly Span[], gold: readonly Span[]): void {
    const wanted = new Set(gold.map(({ start, end }) => `${start}-${end}`))
    this.right += found.filter(({ start, end }) => wanted.has(`${start}-${end}`)).length
    this.proposed += found.length
    this.gold += gold.length
  }

  get precision(): number {
    return this.right / (this.proposed || 1)
  }
  get recall(): number {
    return this.right / (this.gold || 1)
  }
  get f1(): number {
    return (2 * this.right) / (this.proposed + this.gold || 1)
  }
}
