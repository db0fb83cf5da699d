import { folioOf } from '../../../core/1-page/folio'
import type { Upgrade } from './upgrade'

/** A page as versions before had it: day and number in one, or not known. */
interface Former {
  readonly name: string
  folio?: string
  edition?: string
  sheet?: string
}

/** The library groups pages by edition: what rows of version 7 say as one is told apart, or else read from the name. */
export const editions: Upgrade = {
  version: 8,
  stores: {},
  upgrade: (transaction) =>
    transaction
      .table<Former>('pages')
      .toCollection()
      .modify((row) => {
        const [edition, sheet] = row.folio?.split(' ') ?? []
        Object.assign(row, edition && sheet ? { edition, sheet } : folioOf(row.name, ''))
        delete row.folio
      }),
}
