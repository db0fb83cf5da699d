import { continuation } from './continuation'
import type { Block, Join } from './page'

/** Proposes where two neighbouring blocks of an article are one sentence that the layout broke. */
export function proposeJoins(text: string, order: readonly Block[]): Join[] {
  const joins: Join[] = []
  for (let i = 0; i + 1 < order.length; i++) {
    const first = order[i]
    const second = order[i + 1]
    if (first && second && isBrokenBetween(text, first, second))
      joins.push({ first: first.id, second: second.id })
  }
  return joins
}

const LINE_END = /[\n\r\f\u2028\u2029\u0085]/

/**
 * Only running text that goes on in a later line is put together: what stands earlier cannot carry it on, and where
 * one line was cut in two an editor wanted it so.
 */
export const isBrokenBetween = (text: string, first: Block, second: Block): boolean =>
  first.role === 'paragraph' &&
  second.role === 'paragraph' &&
  first.start < second.start &&
  LINE_END.test(text.slice(first.end, second.start)) &&
  (first.why === 'wrapped-line' || continuation(text, first, second) > 0)
