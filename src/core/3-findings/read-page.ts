import type { Page } from '../1-page/page'
import type { Mentions } from '../2-mentions/mention'
import type { Finding } from './finding'

/** A page with everything the core has to say of it: what an editor starts from. */
export interface ReadPage {
  readonly page: Page
  readonly mentions: Mentions
  readonly findings: readonly Finding[]
}
