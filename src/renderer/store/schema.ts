import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie'
import type { ReferenceList } from '../../core/3-findings/references/reference'
import type { Decision } from '../../core/4-review/decision'
import type {
  AsideRow,
  ArticleRow,
  BinRow,
  ContentRow,
  DraftRow,
  PageRow,
  PostingRow,
  SettingRow,
  VersionRow,
} from './rows'
import { NO_SECOND_COPY, type SecondCopy } from './second-copy'
import type { Fact } from './facts'
import { UPGRADES } from './upgrades'

export class Store extends Dexie {
  declare pages: EntityTable<PageRow, 'sha256'>
  declare contents: EntityTable<ContentRow, 'sha256'>
  declare decisions: EntityTable<Decision, 'id'>
  declare articles: Table<ArticleRow, number>
  declare postings: Table<PostingRow, [string, number]>
  declare drafts: EntityTable<DraftRow, 'key'>
  declare settings: EntityTable<SettingRow, 'key'>
  declare references: EntityTable<ReferenceList, 'id'>
  declare facts: EntityTable<Fact, 'id'>
  declare bin: EntityTable<BinRow, 'copy'>
  declare versions: EntityTable<VersionRow, 'copy'>
  declare aside: Table<AsideRow, number>
  /** The tables that a page of the library has its rows in, and what was done with pages. */
  get ofLibrary(): Table[] {
    return [this.pages, this.contents, this.articles, this.postings, this.decisions, this.drafts, this.facts]
  }
  /** Where all that is written here is written again, when it is on the disk. */
  second: SecondCopy = NO_SECOND_COPY
  /** Who works here, for the facts that are written. */
  signature: () => string = () => ''

  constructor(name = 'galley', options: DexieOptions = {}) {
    // Strict: a change that is shown as saved is on the disk, also when the power fails.
    super(name, { chromeTransactionDurability: 'strict', ...options })
    for (const { version, stores, upgrade } of UPGRADES) {
      const declared = this.version(version).stores(stores)
      if (upgrade) declared.upgrade(upgrade)
    }
  }
}
