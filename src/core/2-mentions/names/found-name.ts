import type { Span } from '../../text/span'
import type { Evidence } from '../mention'

export interface FoundName extends Span {
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}
