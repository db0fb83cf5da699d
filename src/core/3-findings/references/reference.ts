/** One row of a list that somebody vouches for. What its table leaves out is absent. */
export interface ReferenceEntry {
  /** The row of the table it came from, from 1: what a finding names it by. */
  readonly row: number
  readonly name: string
  /** As the list has them, one after the other. */
  readonly titles: readonly string[]
  readonly organisation?: string
  /** Prize, delegation, unit: what the list is divided by. */
  readonly group?: string
  readonly aliases: readonly string[]
  /** ISO dates, both ends included. */
  readonly from?: string
  readonly to?: string
}

/** An official list: of leaders with their titles, of winners, of delegates. In the order that it prescribes. */
export interface ReferenceList {
  readonly id: string
  readonly name: string
  /** The file, or where it was pasted from. */
  readonly origin: string
  /** ISO 8601, UTC. */
  readonly importedAt: string
  readonly entries: readonly ReferenceEntry[]
}

/** Is the row in force on a day (ISO)? Where either is unknown, yes. */
export function isInForce({ from, to }: ReferenceEntry, day: string | null): boolean {
  if (day === null) return true
  return (from === undefined || from <= day) && (to === undefined || day <= to)
}
