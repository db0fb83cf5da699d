import type { Block, Join } from './page'

/** What a whole paragraph may end with; a colon announces what follows, and is whole. */
const WHOLE = /[。！？!?…：:；;”』」》）)—*]$/
/** A quotation that goes on after its closing mark (5名⏎“最美的哥”) is broken before it, not behind. */
const OPENS = /^[，、,。；：”’）》]/

/** A paragraph under this length that lacks an end mark is a line of its own (a sub-heading), not half a sentence. */
const SHORTEST_BROKEN = 12

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

function isBrokenBetween(text: string, first: Block, second: Block): boolean {
  if (first.role !== 'paragraph' || second.role !== 'paragraph' || first.start > second.start) return false
  const head = text.slice(first.start, first.end)
  const tail = text.slice(second.start, second.end)
  if (OPENS.test(tail)) return true
  return head.length >= SHORTEST_BROKEN && !WHOLE.test(head)
}
