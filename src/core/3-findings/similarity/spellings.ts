import type { Localized } from '../../problem'

/** How another spelling of a name differs from it. */
export type Spelling = 'sound' | 'look' | 'character' | 'order' | 'missing'

/** As a finding says it. */
export const SPELLINGS: Readonly<Record<Spelling, Localized>> = {
  sound: { zh: '同音', en: 'same sound' },
  look: { zh: '形近', en: 'look alike' },
  character: { zh: '一字不同', en: 'one character differs' },
  order: { zh: '字序不同', en: 'another order' },
  missing: { zh: '字数不同', en: 'a character fewer' },
}
