import type { Localized } from '../../../problem'
import type { Table } from '../columns'

/** One kind of file that a reference list comes in. */
export interface ListFormat {
  readonly id: string
  readonly extensions: readonly string[]
  readonly label: Localized
  /** The table of a file; throws where it is not of this kind. */
  readonly read: (bytes: Uint8Array) => Promise<Table> | Table
}
