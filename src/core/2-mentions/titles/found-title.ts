import type { Span } from '../../text/span'
import type { TitleValue } from './title'

export interface FoundTitle extends Span {
  readonly value: TitleValue
  /** 0 to 1. */
  readonly confidence: number
  readonly why: 'beside-name' | 'office' | 'own-words'
}
